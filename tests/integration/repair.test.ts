import type { Host } from '../../local/host';
import { clearCells, deleteColumnAt, deleteSheet, renameSheet, type Sheet, typeIntoCell } from '../../local/sheets';
import { call, emptyHost, expectOk, registerHost, type Reply, requestId } from './support/register';
import {
  auditOf,
  columnOf,
  columnsOf,
  damageSystem,
  headerOf,
  replaceSheet,
  rowsOf,
  rowWith,
  systemOf,
  tabOf,
  titlesOf,
  typeUnseen,
} from './support/sheet';

let base: Host;

beforeAll(() => {
  base = registerHost();
  for (const name of ['Ann', 'Bob', 'Cai']) {
    expectOk(
      base.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name, email: `${name}@shop.example` } }),
    );
  }
});

function setUp(host: Host, as?: string): Reply {
  return call(host, 'apiSetUp', { requestId: requestId() }, as);
}

/** Drops the layout that the script remembers, as six hours do. */
function forgetLayout(host: Host): void {
  host.wait(22_000);
}

function verified(host: Host): unknown {
  return call(host, 'apiVerifyAudit', {})['verified'];
}

describe('repair', () => {
  it('makes a deleted tab again and leaves the others alone', () => {
    const host = base.copy();
    deleteSheet(host.register, tabOf(host, 'cases').sheetId);
    expect(setUp(host)).toMatchObject({ ok: true, created: ['Cases'], repaired: [] });
    expect(columnsOf(tabOf(host, 'cases')).size).toBe(tabOf(host, 'cases').columnCount);
    expect(rowsOf(host, 'customers')).toEqual(rowsOf(base, 'customers'));
  });

  it('fills Settings, Lists and Fields that were deleted', () => {
    const host = base.copy();
    for (const tab of ['settings', 'lists', 'fields']) deleteSheet(host.register, tabOf(host, tab).sheetId);
    expect(setUp(host)).toMatchObject({ ok: true, created: ['Fields', 'Lists', 'Settings'] });
    for (const tab of ['settings', 'lists', 'fields']) expect(rowsOf(host, tab).length).toBe(rowsOf(base, tab).length);
  });

  it('puts a deleted column back at the end, with its header, its mark and its drop-down', () => {
    const host = base.copy();
    const customers = tabOf(host, 'customers');
    deleteColumnAt(host.register, customers.sheetId, columnOf(host, 'customers', 'stage'));
    deleteColumnAt(host.register, customers.sheetId, columnOf(host, 'customers', 'city'));
    expect(setUp(host)).toMatchObject({ ok: true, repaired: ['column-missing', 'column-missing'] });
    const at = columnOf(host, 'customers', 'stage');
    expect(headerOf(host, 'customers')[at]).toBe('Stage');
    expect(tabOf(host, 'customers').rows[1]?.cells[at]?.validation?.condition.type).toBe('ONE_OF_LIST');
    expect(new Set(columnsOf(tabOf(host, 'customers')).values()).size).toBe(columnsOf(customers).size);
    expect(call(host, 'apiFindCustomers', { text: 'Ann' })).toMatchObject({ ok: true, total: 1 });
  });

  it('writes a blanked header again', () => {
    const host = base.copy();
    clearCells(host.register, tabOf(host, 'customers').sheetId, 0, columnOf(host, 'customers', 'email'), 1, 1);
    expect(setUp(host)).toMatchObject({ ok: true, repaired: ['header-lost'] });
    expect(headerOf(host, 'customers')[columnOf(host, 'customers', 'email')]).toBe('E-mail');
  });

  it('marks a tab that lost its metadata, and its columns', () => {
    const host = base.copy();
    const old = tabOf(host, 'purchases');
    replaceSheet(host, old, { metadata: [], columns: old.columns.map((column) => ({ ...column, metadata: [] })) });
    const { repaired } = setUp(host) as unknown as { repaired: string[] };
    expect(repaired).toContain('tab-metadata-lost');
    expect(columnsOf(tabOf(host, 'purchases'))).toEqual(columnsOf(old));
    expect(titlesOf(host).filter((title) => title.startsWith('Purchases'))).toEqual(['Purchases']);
  });

  it('brings back a drop-down that was cleared', () => {
    const host = base.copy();
    const old = tabOf(host, 'customers');
    const at = columnOf(host, 'customers', 'stage');
    const rows = old.rows.map((row) => {
      if (row === undefined) return row;
      const { validation: _gone, ...cell } = row.cells[at] ?? {};
      return { ...row, cells: row.cells.map((each, column) => (column === at ? cell : each)) };
    });
    replaceSheet(host, old, { rows });
    setUp(host);
    expect(tabOf(host, 'customers').rows[7]?.cells[at]?.validation?.condition.type).toBe('ONE_OF_LIST');
  });

  it('offers an option that the team added to Lists', () => {
    const host = base.copy();
    const row = rowsOf(host, 'lists').length + 2;
    for (const [field, text] of Object.entries({ list: 'stage', key: 'vip', en: 'VIP', zh: '贵宾' }))
      typeUnseen(host, 'lists', row, field, text);
    setUp(host);
    const rule = tabOf(host, 'customers').rows[7]?.cells[columnOf(host, 'customers', 'stage')]?.validation;
    expect(rule?.condition.values?.map((value) => value.userEnteredValue)).toContain('VIP');
  });

  it('tells of what it repaired in the audit trail, which still verifies', () => {
    const host = base.copy();
    deleteSheet(host.register, tabOf(host, 'cases').sheetId);
    setUp(host);
    expect(auditOf(host).at(-1)).toMatchObject({ action: 'set-up', payload: { created: ['Cases'] } });
    expect(verified(host)).toBe(true);
  });

  it('leaves records, own columns, renamed headers and renamed tabs as they are', () => {
    const host = base.copy();
    const customers = tabOf(host, 'customers');
    typeIntoCell(host.register, customers.sheetId, 0, columnOf(host, 'customers', 'city'), 'Town');
    typeIntoCell(host.register, customers.sheetId, 1, columnOf(host, 'customers', 'tags'), 'gold');
    renameSheet(host.register, customers.sheetId, 'Clients');
    const before = JSON.stringify(tabOf(host, 'customers').rows);
    deleteSheet(host.register, tabOf(host, 'feedback').sheetId);
    expect(setUp(host)).toMatchObject({ ok: true, created: ['Feedback'] });
    expect(JSON.stringify(tabOf(host, 'customers').rows)).toBe(before);
    expect(titlesOf(host)).toContain('Clients');
  });
});

describe('a System tab that was damaged by hand', () => {
  it('is made again with the audit head and the counters; ids go on', () => {
    const host = base.copy();
    deleteSheet(host.register, tabOf(host, 'system').sheetId);
    expect(call(host, 'apiOpen', {})).toMatchObject({ ok: true, state: 'damaged' });
    expect(setUp(host)).toMatchObject({ ok: true, created: ['System'] });
    expect(verified(host)).toBe(true);
    expect(call(host, 'apiOpen', {})).toMatchObject({ ok: true, state: 'ready', language: 'en' });
    const known = new Set(rowsOf(base, 'customers').map((row) => row['id']));
    const { customer } = expectOk(
      host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Dan' } }),
    ) as unknown as { customer: { id: string } };
    expect(known.has(customer.id)).toBe(false);
    expect(verified(host)).toBe(true);
  });

  it('does not give an id again that only the audit trail still knows', () => {
    const host = base.copy();
    const last = rowsOf(host, 'customers').at(-1);
    const sheet = tabOf(host, 'customers');
    replaceSheet(host, sheet, { rows: sheet.rows.filter((_, index) => index !== (last?.row ?? 0) - 1) });
    damageSystem(host, 'counters', 'oops');
    setUp(host);
    const { customer } = expectOk(
      host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Dan' } }),
    ) as unknown as { customer: { id: string } };
    expect(customer.id).not.toBe(last?.['id']);
  });

  it.each(['audit', 'counters'])(
    'says that its %s cell is damaged, refuses to write, and is repaired by set-up',
    (key) => {
      const host = base.copy();
      const before = systemOf(host).get(key);
      damageSystem(host, key, '{"seq":');
      const open = call(host, 'apiOpen', {});
      expect(open).toMatchObject({ ok: true, state: 'damaged' });
      expect(JSON.stringify(open['findings'])).toContain(key);
      const customers = JSON.stringify(rowsOf(host, 'customers'));
      expect(call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name: 'Dan' } })).toMatchObject({
        ok: false,
        error: { code: 'system-damaged' },
      });
      expect(JSON.stringify(rowsOf(host, 'customers'))).toBe(customers);
      expect(setUp(host)).toMatchObject({ ok: true, repaired: expect.arrayContaining([`system:${key}`]) as unknown });
      expect(JSON.stringify(host.register.sheets)).not.toContain('{\\"seq\\":"');
      if (key === 'counters') expect(systemOf(host).get(key)).toBe(before);
      expect(verified(host)).toBe(true);
      expect(call(host, 'apiOpen', {})).toMatchObject({ state: 'ready' });
    },
  );

  it('gets rows back that were deleted from it', () => {
    const host = base.copy();
    const sheet = tabOf(host, 'system');
    const gone = new Set(
      ['counters', 'job.sweep', 'ring.004'].map((key) => rowWith(host, 'system', 'key', key).row - 1),
    );
    replaceSheet(host, sheet, { rows: sheet.rows.filter((_, index) => !gone.has(index)) });
    expect(setUp(host)).toMatchObject({
      ok: true,
      repaired: expect.arrayContaining(['system:counters', 'system:job.sweep', 'system:ring.004']) as unknown,
    });
    expect(systemOf(host).get('counters')).toBe(systemOf(base).get('counters'));
  });
});

describe('tabs that look like ours', () => {
  it('works on the original when a tab was copied, and leaves the copy alone', () => {
    const host = base.copy();
    const original = tabOf(host, 'customers');
    host.register.sheets.splice(1, 0, { ...original, sheetId: 4711, title: 'Copy of Customers' });
    forgetLayout(host);
    expect(setUp(host)).toMatchObject({ ok: true, created: [] });
    const copyBefore = JSON.stringify(host.register.sheets[1]?.rows);
    expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Dan' } }));
    expect(rowsOf(host, 'customers').map((row) => row['name'])).toEqual(['Ann', 'Bob', 'Cai', 'Dan']);
    expect(JSON.stringify(host.register.sheets[1]?.rows)).toBe(copyBefore);
  });

  it('gives its own tab a number where the team has one of the same title, and leaves that alone', () => {
    const host = emptyHost();
    const own = host.register.sheets[0] as Sheet;
    renameSheet(host.register, own.sheetId, 'Customers');
    typeIntoCell(host.register, own.sheetId, 0, 0, 'Name');
    typeIntoCell(host.register, own.sheetId, 1, 0, 'our friend');
    const before = JSON.stringify(host.register.sheets[0]?.rows);
    expect(call(host, 'apiSetUp', { requestId: requestId(), language: 'en' })).toMatchObject({ ok: true });
    expect(titlesOf(host).filter((title) => title.startsWith('Customers'))).toEqual(['Customers', 'Customers 2']);
    expect(JSON.stringify(host.register.sheets[0]?.rows)).toBe(before);
    expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Dan' } }));
    expect(rowsOf(host, 'customers')).toMatchObject([{ name: 'Dan' }]);
  });
});

describe('what the sidebar is told of a damaged register', () => {
  it.each([
    [
      'a deleted tab',
      'Customers',
      (host: Host) => {
        deleteSheet(host.register, tabOf(host, 'customers').sheetId);
      },
    ],
    [
      'a deleted Audit tab',
      'Audit',
      (host: Host) => {
        deleteSheet(host.register, tabOf(host, 'audit').sheetId);
      },
    ],
    [
      'a deleted column',
      'Phone',
      (host: Host) => {
        deleteColumnAt(host.register, tabOf(host, 'customers').sheetId, columnOf(host, 'customers', 'phone'));
      },
    ],
  ])('names %s', (_, named, damage) => {
    const host = base.copy();
    damage(host);
    const open = call(host, 'apiOpen', {});
    expect(open).toMatchObject({ ok: true, state: 'damaged' });
    expect(JSON.stringify(open['findings'])).toContain(named === 'Phone' ? 'Mobile' : named);
  });

  it('says that there is no register yet', () => {
    expect(call(emptyHost(), 'apiOpen', {})).toMatchObject({ ok: true, state: 'none', role: 'none' });
  });
});
