import type { Host } from '../../local/host';
import { call, expectOk, OWNER, requestId } from './support/register';
import { ANN, BOB, editedRegister, idOf, nextRow, paste, type, verified } from './support/edits';
import {
  address,
  auditAbout,
  auditOf,
  cellAt,
  openReview,
  putCell,
  rowsOf,
  tabOf,
  typeUnseen,
  valueAt,
} from './support/sheet';

let base: Host;

beforeAll(() => {
  base = editedRegister();
});

afterEach(() => {
  expect(base.failures).toEqual([]);
});

describe('a typed cell', () => {
  it('is put into standard form, and the record gets its next version and a digest', () => {
    const host = base.copy();
    const digest = valueAt(host, 'customers', ANN, 'digest');
    type(host, 'customers', ANN, 'phone', '137 1234 5678');
    expect(valueAt(host, 'customers', ANN, 'phone')).toBe('+8613712345678');
    expect(valueAt(host, 'customers', ANN, 'version')).toBe(2);
    expect(valueAt(host, 'customers', ANN, 'digest')).not.toBe(digest);
  });

  it('is audited from what stood before to what stands now, with the text as it was typed', () => {
    const host = base.copy();
    type(host, 'customers', ANN, 'phone', '137 1234 5678');
    expect(auditAbout(host, idOf(host, ANN)).at(-1)).toMatchObject({
      origin: 'cell',
      action: 'edit',
      payload: {
        op: 'update',
        before: { phone: '+8613800138000' },
        after: { phone: '+8613712345678' },
        original: { phone: '137 1234 5678' },
      },
    });
    expect(verified(host)).toBe(true);
  });

  it('is audited from what was known before also where no event said it', () => {
    const host = base.copy();
    typeUnseen(host, 'customers', ANN, 'notes', 'second');
    type(host, 'customers', ANN, 'city', 'Hangzhou');
    expect(auditAbout(host, idOf(host, ANN)).at(-1)).toMatchObject({
      payload: { before: { notes: 'first', city: null }, after: { notes: 'second', city: 'Hangzhou' } },
    });
  });

  it('by somebody whom Google does not name is by "unknown", never by the owner of the trigger', () => {
    const host = base.copy();
    host.edit(address(host, 'customers', ANN, 'notes'), 'changed', { as: 'stranger@elsewhere.example' });
    const actor = auditAbout(host, idOf(host, ANN)).at(-1)?.actor;
    expect(['unknown', 'stranger@elsewhere.example']).toContain(actor);
    expect(actor).not.toBe(OWNER);
    expect(valueAt(host, 'customers', ANN, 'updatedBy')).toBe(actor);
  });

  it('takes at most 6 calls', () => {
    const { executions } = type(base.copy(), 'customers', ANN, 'notes', 'changed');
    const calls = executions.map((run) => run.calls.read + run.calls.write);
    expect(Math.max(...calls)).toBeLessThanOrEqual(6);
  });

  it('that says what stood there already writes nothing', () => {
    const host = base.copy();
    const before = JSON.stringify([rowsOf(host, 'customers'), auditOf(host).length]);
    type(host, 'customers', ANN, 'notes', 'first');
    expect(JSON.stringify([rowsOf(host, 'customers'), auditOf(host).length])).toBe(before);
  });

  it('that is emptied is audited as emptied', () => {
    const host = base.copy();
    type(host, 'customers', ANN, 'notes', '');
    expect(auditAbout(host, idOf(host, ANN)).at(-1)?.payload).toMatchObject({
      before: { notes: 'first' },
      after: { notes: null },
    });
  });

  it('in a column of the team alone, or in a header, is none of our business', () => {
    const host = base.copy();
    const entries = auditOf(host).length;
    host.edit('Customers!A1', 'Customer no.');
    host.edit('Sheet1!A1', '=1+1');
    expect(auditOf(host).length).toBe(entries);
    expect(call(host, 'apiFindCustomers', { text: 'Ann' })).toMatchObject({ ok: true, total: 1 });
  });
});

describe('a doubtful value', () => {
  it('keeps its text, gets a note and one line in Review', () => {
    const host = base.copy();
    type(host, 'customers', ANN, 'email', 'ann at shop');
    expect(valueAt(host, 'customers', ANN, 'email')).toBe('ann at shop');
    expect(cellAt(host, 'customers', ANN, 'email')?.note).toContain('客户档案 Customer Register');
    type(host, 'customers', ANN, 'notes', 'something else');
    const about = openReview(host).filter((line) => line['recordId'] === idOf(host, ANN));
    expect(about).toMatchObject([{ field: 'E-mail', text: 'ann at shop', status: 'Open' }]);
    expect(String(about[0]?.['reason']).length).toBeGreaterThan(10);
  });

  it('leads from Review to its cell: the tab by its id, the cell by its letters', () => {
    const host = base.copy();
    type(host, 'customers', ANN, 'email', 'ann at shop');
    const [line] = openReview(host);
    const place = address(host, 'customers', ANN, 'email').split('!')[1] ?? '';
    const uri = `#gid=${String(tabOf(host, 'customers').sheetId)}&range=${place}`;
    const { format, value } = cellAt(host, 'review', line?.row ?? 0, 'recordId') ?? {};
    expect(format?.textFormat).toEqual({ link: { uri } });
    expect(value).toBe(idOf(host, ANN));
  });

  it('is settled when it is put right, and the note goes', () => {
    const host = base.copy();
    type(host, 'customers', ANN, 'email', 'ann at shop');
    type(host, 'customers', ANN, 'email', 'ann@shop.example');
    expect(openReview(host)).toEqual([]);
    expect(rowsOf(host, 'review')).toMatchObject([{ status: 'Settled' }]);
    expect(cellAt(host, 'customers', ANN, 'email')?.note).toBeUndefined();
  });

  it('is settled also when another doubtful value takes its place', () => {
    const host = base.copy();
    type(host, 'customers', ANN, 'birthDate', 'long ago');
    const before = openReview(host);
    type(host, 'customers', ANN, 'birthDate', 'next spring');
    const after = openReview(host);
    expect(before).toHaveLength(1);
    expect(after).toHaveLength(1);
    expect(after[0]?.['text']).toBe('next spring');
  });

  it('leaves a note that a person wrote where it is', () => {
    const host = base.copy();
    const cell = cellAt(host, 'customers', ANN, 'email');
    putCell(host, 'customers', ANN, 'email', { ...cell, note: 'ask him\n\non Monday' });
    type(host, 'customers', ANN, 'email', 'ann at shop');
    expect(cellAt(host, 'customers', ANN, 'email')?.note).toMatch(/^ask him\n\non Monday\n\n.*客户档案/);
    type(host, 'customers', ANN, 'email', 'ann@shop.example');
    expect(cellAt(host, 'customers', ANN, 'email')?.note).toBe('ask him\n\non Monday');
  });

  it('is in the register as what was typed, so that history and search know it', () => {
    const host = base.copy();
    type(host, 'customers', ANN, 'phone', 'call reception');
    expect(auditAbout(host, idOf(host, ANN)).at(-1)?.payload.after).toEqual({ phone: 'call reception' });
  });

  it.each([
    ['name', ''],
    ['stage', 'who knows'],
    ['owner', 'nobody@nowhere.example'],
  ])('in %s is named in Review', (field, text) => {
    const host = base.copy();
    type(host, 'customers', ANN, field, text);
    expect(openReview(host)).toHaveLength(1);
    expect(valueAt(host, 'customers', ANN, field)).toBe(text === '' ? null : text);
  });
});

describe('a row that is typed by hand', () => {
  it('becomes a customer once it has a name: id, defaults, stamps, audit', () => {
    const host = base.copy();
    const row = nextRow(host, 'customers');
    type(host, 'customers', row, 'phone', '135 0013 5000');
    expect(valueAt(host, 'customers', row, 'id')).toBeNull();
    type(host, 'customers', row, 'name', ' 李  雷 ');
    const record = rowsOf(host, 'customers').find((each) => each.row === row);
    expect(record).toMatchObject({
      name: '李雷',
      phone: '+8613500135000',
      kind: 'Person',
      stage: 'Lead',
      owner: OWNER,
      version: 1,
    });
    expect(record?.['id']).toMatch(/^C-\d{6}/);
    expect(auditAbout(host, String(record?.['id']))).toMatchObject([
      { origin: 'cell', payload: { op: 'create', after: { name: '李雷' } } },
    ]);
    expect(rowsOf(host, 'customers')).toHaveLength(5);
    expect(openReview(host)).toEqual([]);
  });

  it('gets an id that a later customer from the form does not get again', () => {
    const host = base.copy();
    const row = nextRow(host, 'customers');
    type(host, 'customers', row, 'name', 'Carl');
    const { customer } = expectOk(
      host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Dora' } }),
    ) as unknown as { customer: { id: string } };
    const ids = rowsOf(host, 'customers').map((each) => each['id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(customer.id).toBe(ids.at(-1));
  });

  it('takes what was typed into defaulted fields before them', () => {
    const host = base.copy();
    const row = nextRow(host, 'customers');
    type(host, 'customers', row, 'stage', '成交客户');
    type(host, 'customers', row, 'owner', '王芳');
    type(host, 'customers', row, 'name', 'Carl');
    expect(valueAt(host, 'customers', row, 'owner')).toBe('wang@example.com');
    expect(valueAt(host, 'customers', row, 'stage')).not.toBe('Lead');
  });
});

describe('the customer of a child row', () => {
  it.each([
    ['an id', (host: Host) => idOf(host, BOB)],
    ['an id in lower case', (host: Host) => idOf(host, BOB).toLowerCase()],
    ['a phone', () => '139-0013-9000'],
    ['a name that only one has', () => 'bob ray'],
  ])('is found by %s', (_, text) => {
    const host = base.copy();
    const row = nextRow(host, 'purchases');
    paste(host, 'purchases', row, 'customerId', `${text(host)}\t2026-09-01\t\tTea\t\t2\t\t30\tCNY`);
    expect(rowsOf(host, 'purchases')).toMatchObject([
      { customerId: idOf(host, BOB), item: 'Tea', quantity: 2, amount: 30 },
    ]);
    expect(rowsOf(host, 'purchases')[0]?.['id']).toMatch(/^O-/);
  });

  it.each([
    ['a name that two have', '王小明'],
    ['a name that nobody has', 'Zoe'],
  ])('is asked for in Review where the cell holds %s', (_, text) => {
    const host = base.copy();
    const row = nextRow(host, 'purchases');
    type(host, 'purchases', row, 'item', 'Tea');
    type(host, 'purchases', row, 'customerId', text);
    expect(valueAt(host, 'purchases', row, 'customerId')).toBe(text);
    expect(openReview(host).map((line) => line['text'])).toContain(text);
  });

  it('is settled once it is named', () => {
    const host = base.copy();
    const row = nextRow(host, 'interactions');
    type(host, 'interactions', row, 'customerId', '王小明');
    type(host, 'interactions', row, 'customerId', '13600136000');
    expect(valueAt(host, 'interactions', row, 'customerId')).toBe(idOf(host, 5));
    expect(openReview(host).filter((line) => String(line['code']).startsWith('customer'))).toEqual([]);
  });
});
