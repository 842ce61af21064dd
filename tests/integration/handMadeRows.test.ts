import type { Host } from '../../local/host';
import { pasteCells } from '../../local/sheets';
import { expectOk, requestId } from './support/register';
import { ANN, BOB, editedRegister, idOf, nextRow, paste, type, verified } from './support/edits';
import {
  addMember,
  address,
  auditAbout,
  auditOf,
  liveFormulas,
  rowsOf,
  rowWith,
  systemOf,
  tabOf,
  valueAt,
} from './support/sheet';

let base: Host;

beforeAll(() => {
  base = editedRegister();
});

afterEach(() => {
  expect(base.failures).toEqual([]);
});

describe('an id', () => {
  it('that is typed over comes back', () => {
    const host = base.copy();
    const id = idOf(host, ANN);
    type(host, 'customers', ANN, 'id', 'C-1');
    expect(valueAt(host, 'customers', ANN, 'id')).toBe(id);
    expect(rowsOf(host, 'customers')).toHaveLength(4);
  });

  it('that is deleted comes back', () => {
    const host = base.copy();
    const id = idOf(host, ANN);
    type(host, 'customers', ANN, 'id', '');
    expect(valueAt(host, 'customers', ANN, 'id')).toBe(id);
    expect(rowWith(host, 'customers', 'id', id).row).toBe(ANN);
  });

  it('that belongs to another customer is not taken', () => {
    const host = base.copy();
    const [ann, bob] = [idOf(host, ANN), idOf(host, BOB)];
    type(host, 'customers', ANN, 'id', bob);
    expect([idOf(host, ANN), idOf(host, BOB)]).toEqual([ann, bob]);
  });

  it('that a person makes up for a new row is replaced by one of ours', () => {
    const host = base.copy();
    const row = nextRow(host, 'customers');
    type(host, 'customers', row, 'id', 'C-000099');
    type(host, 'customers', row, 'name', 'Carl');
    expect(idOf(host, row)).not.toBe('C-000099');
    expect(auditAbout(host, idOf(host, row))).toHaveLength(1);
  });

  it('is given anew to a row that was copied within the tab', () => {
    const host = base.copy();
    const row = nextRow(host, 'customers');
    paste(host, 'customers', row, 'id', `${idOf(host, ANN)}\tPerson\tAnn Lee`);
    expect(idOf(host, row)).not.toBe(idOf(host, ANN));
    expect(new Set(rowsOf(host, 'customers').map((each) => each['id'])).size).toBe(5);
    expect(auditAbout(host, idOf(host, ANN))).toHaveLength(1);
    expect(verified(host)).toBe(true);
  });
});

describe('a row of another register', () => {
  /** The cells of a customer of another register, as they are copied there: with id, version and digest. */
  function foreignCells(): readonly string[] {
    const other = base.copy();
    for (const name of ['Eve', 'Fay']) {
      expectOk(
        other.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name, notes: 'from elsewhere' } }),
      );
    }
    const { row } = rowWith(other, 'customers', 'name', 'Fay');
    return (tabOf(other, 'customers').rows[row - 1]?.cells ?? []).map((cell) => String(cell?.value ?? ''));
  }

  it.each(['by an edit', 'by the sweep'])(
    'that is pasted gets an id of ours and its entry in the audit trail, %s',
    (way) => {
      const host = base.copy();
      const row = nextRow(host, 'customers');
      const cells = foreignCells();
      if (way === 'by an edit') paste(host, 'customers', row, 'id', cells.join('\t'));
      else {
        pasteCells(host.register, tabOf(host, 'customers').sheetId, row - 1, 0, [cells]);
        host.advanceTo(host.now + 3_600_000);
      }
      expect(idOf(host, row)).not.toBe(cells[0]);
      expect(valueAt(host, 'customers', row, 'name')).toBe('Fay');
      expect(auditAbout(host, idOf(host, row))).toMatchObject([{ payload: { op: 'create', after: { name: 'Fay' } } }]);
      expect(verified(host)).toBe(true);
    },
  );
});

describe('computed cells', () => {
  it.each(['spent', 'lastContactOn', 'createdAt', 'version', 'digest'])(
    'typed into %s are put right by the next sweep',
    (field) => {
      const host = base.copy();
      const before = valueAt(host, 'customers', ANN, field);
      host.edit(address(host, 'customers', ANN, field), '=HYPERLINK("http://evil.example","x")', {
        as: 'wang@example.com',
      });
      host.advanceTo(host.now + 2 * 3_600_000);
      expect(liveFormulas(host)).toEqual([]);
      if (field !== 'digest' && field !== 'version') expect(valueAt(host, 'customers', ANN, field)).toBe(before);
    },
  );
});

describe('edits that come while another run holds the lock', () => {
  it('leave a mark and are drained by the next edit', () => {
    const host = base.copy();
    host.holdLock('document', 60);
    type(host, 'customers', ANN, 'phone', '137 1234 5678');
    expect(valueAt(host, 'customers', ANN, 'phone')).toBe('137 1234 5678');
    host.wait(120);
    type(host, 'customers', BOB, 'notes', 'x');
    expect(valueAt(host, 'customers', ANN, 'phone')).toBe('+8613712345678');
    expect(auditAbout(host, idOf(host, ANN)).at(-1)?.payload).toMatchObject({ before: { phone: '+8613800138000' } });
  });

  it('are audited in the name of who made them', () => {
    const host = base.copy();
    addMember(host, 'li@example.com', 'Entry');
    host.holdLock('document', 60);
    type(host, 'customers', ANN, 'phone', '137 1234 5678');
    host.wait(120);
    host.edit(address(host, 'customers', BOB, 'notes'), 'x', { as: 'li@example.com' });
    const actors = [ANN, BOB].map((row) => auditAbout(host, idOf(host, row)).at(-1)?.actor);
    expect(new Set(actors).size).toBe(actors[0] === 'unknown' ? 1 : 2);
    expect(actors[0]).not.toBe('li@example.com');
  });

  it('are found by the next sweep, should there be no next edit', () => {
    const host = base.copy();
    host.holdLock('document', 60);
    type(host, 'customers', ANN, 'phone', '137 1234 5678');
    host.advanceTo(host.now + 2 * 3_600_000);
    expect(valueAt(host, 'customers', ANN, 'phone')).toBe('+8613712345678');
  });

  it('of which Google dropped the events are found by the sweep', () => {
    const host = base.copy();
    const at = (row: number, field: string): string => address(host, 'customers', row, field);
    const { dropped } = host.editBurst(
      [2, 3, 4, 5].map((row, index) => ({
        cell: at(row, 'email'),
        text: `NEW${String(row)}@Shop.Example`,
        after: index * 0.2,
      })),
    );
    expect(dropped).toBeGreaterThan(0);
    host.advanceTo(host.now + 2 * 3_600_000);
    expect(rowsOf(host, 'customers').map((row) => row['email'])).toEqual(
      [2, 3, 4, 5].map((row) => `NEW${String(row)}@shop.example`),
    );
    expect([2, 3, 4, 5].map((row) => auditAbout(host, idOf(host, row)).length)).toEqual([2, 2, 2, 2]);
    expect(verified(host)).toBe(true);
  });
});

describe('a paste', () => {
  it('of 200 rows becomes 200 customers in at most 6 calls', () => {
    const host = base.copy();
    const row = nextRow(host, 'customers');
    const lines = Array.from(
      { length: 200 },
      (_, index) => `Person\tGuest ${String(index)}\t\t\t\t\t\t1360000${String(1000 + index)}`,
    );
    const { executions } = paste(host, 'customers', row, 'kind', lines.join('\n'));
    const calls = executions
      .filter((run) => run.handler === 'onSheetEdit')
      .map((run) => run.calls.read + run.calls.write);
    expect(Math.max(...calls)).toBeLessThanOrEqual(6);
    const records = rowsOf(host, 'customers').slice(4);
    expect(records).toHaveLength(200);
    expect(
      records.every((record) => /^C-/.test(String(record['id'])) && /^\+861360000\d{4}$/.test(String(record['phone']))),
    ).toBe(true);
    expect(auditOf(host).filter((entry) => entry.origin === 'paste')).toHaveLength(200);
    expect(verified(host)).toBe(true);
  });

  it('over several records is audited with what history knows of each', () => {
    const host = base.copy();
    paste(host, 'customers', ANN, 'phone', '13511111111\n13522222222');
    expect(auditAbout(host, idOf(host, ANN)).at(-1)?.payload).toMatchObject({
      before: { phone: '+8613800138000' },
      after: { phone: '+8613511111111' },
    });
    expect(auditAbout(host, idOf(host, BOB)).at(-1)?.payload).toMatchObject({
      before: { phone: '+8613900139000' },
      after: { phone: '+8613522222222' },
    });
  });

  it('goes by the columns where they stand, moved and renamed', () => {
    const host = base.copy();
    host.doByHand('move column phone of Customers to 1');
    host.edit('Customers!A1', 'Handy');
    host.doByHand('rename tab Customers to Clients');
    const row = nextRow(host, 'customers');
    host.paste(`Clients!A${String(row)}`, '135 0000 1111\t\tPerson\tEve');
    expect(rowsOf(host, 'customers').at(-1)).toMatchObject({ phone: '+8613500001111', name: 'Eve', kind: 'Person' });
    expect(rowsOf(host, 'customers').at(-1)?.['id']).toMatch(/^C-/);
  });

  it("that reaches beyond the register's columns and over its rows is taken for what it is", () => {
    const host = base.copy();
    const wide = Array.from({ length: 70 }, (_, index) => (index === 2 ? 'Wide' : '')).join('\t');
    paste(host, 'customers', 999, 'id', `${wide}\n${wide}\n${wide}\n${wide}`);
    expect(
      rowsOf(host, 'customers')
        .slice(4)
        .map((row) => row['name']),
    ).toEqual(['Wide', 'Wide', 'Wide', 'Wide']);
  });
});

describe('a row that was deleted by hand', () => {
  it('leaves the others as they are, and what is typed into them is right', () => {
    const host = base.copy();
    const bob = idOf(host, BOB);
    host.doByHand(`delete row ${String(ANN)} in Customers`);
    type(host, 'customers', ANN, 'notes', 'is Bob now');
    expect(auditAbout(host, bob).at(-1)?.payload.after).toEqual({ notes: 'is Bob now' });
    host.advanceTo(host.now + 2 * 3_600_000);
    expect(rowsOf(host, 'customers')).toHaveLength(3);
    expect(systemOf(host).get('job.sweep')).toContain('last');
  });
});
