import type { Host } from '../../local/host';
import { call, expectOk, registerHost, requestId } from './support/register';
import { address, auditOf, putCell, replaceSheet, rowsOf, tabOf, typeUnseen, valueAt } from './support/sheet';

let base: Host;

beforeAll(() => {
  base = registerHost();
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  for (const name of ['Ann', 'Bob', 'Cai'])
    expectOk(
      base.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name, notes: `about ${name}` } }),
    );
});

const verify = (host: Host): unknown => call(host, 'apiVerifyAudit', {});

/** Takes rows of the Audit tab away; rows count from 1. */
function withoutRows(host: Host, gone: readonly number[]): void {
  const audit = tabOf(host, 'audit');
  replaceSheet(host, audit, { rows: audit.rows.filter((_, index) => !gone.includes(index + 1)) });
}

describe('the audit trail', () => {
  it('holds one entry for each record that came, whole, and verifies', () => {
    expect(verify(base)).toMatchObject({
      ok: true,
      verified: true,
      broken: null,
      entries: rowsOf(base, 'audit').length,
    });
    const created = auditOf(base).filter((entry) => entry.payload.op === 'create');
    expect(created.map((entry) => entry.payload.after?.['name'])).toEqual(['Ann', 'Bob', 'Cai']);
    expect(created[0]?.payload.after).toMatchObject({ notes: 'about Ann', stage: 'lead', version: 1 });
  });

  it.each(['payload', 'actor', 'at', 'recordId', 'hash'])('names the entry whose %s was changed by hand', (field) => {
    const host = base.copy();
    const entry = rowsOf(host, 'audit').find((row) => String(row['payload']).includes('about Bob'));
    putCell(host, 'audit', entry?.row ?? 0, field, {
      value: field === 'payload' ? String(entry?.['payload']).replace('about Bob', 'about Eve') : 'changed',
    });
    expect(verify(host)).toMatchObject({ ok: true, verified: false, broken: { row: entry?.row, seq: entry?.['seq'] } });
  });

  it('names the place where an entry is missing, in the middle or at the end', () => {
    const rows = rowsOf(base, 'audit');
    const middle = rows[2];
    const host = base.copy();
    withoutRows(host, [middle?.row ?? 0]);
    expect(verify(host)).toMatchObject({ verified: false, broken: { row: middle?.row } });
    const short = base.copy();
    withoutRows(short, [rows.at(-1)?.row ?? 0]);
    expect(verify(short)).toMatchObject({ verified: false });
  });

  it('goes on behind a damaged entry: the rest can still be told apart', () => {
    const host = base.copy();
    const entry = rowsOf(host, 'audit')[1];
    putCell(host, 'audit', entry?.row ?? 0, 'payload', { value: '{}' });
    expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Dora' } }));
    expect(verify(host)).toMatchObject({ verified: false, broken: { row: entry?.row } });
  });

  it('whose payload was erased by hand makes an edit say "unknown", not guess', () => {
    const host = base.copy();
    const id = String(valueAt(host, 'customers', 3, 'id'));
    const entry = rowsOf(host, 'audit').find((row) => row['recordId'] === id);
    putCell(host, 'audit', entry?.row ?? 0, 'payload', { value: '' });
    typeUnseen(host, 'customers', 3, 'notes', 'changed');
    host.edit(address(host, 'customers', 3, 'city'), 'Wuxi');
    expect(host.failures).toEqual([]);
    const last = rowsOf(host, 'audit').at(-1);
    expect(JSON.parse(String(last?.['payload']))).toMatchObject({ op: 'update', before: 'unknown' });
  });
});

describe('options', () => {
  it('that were renamed in Lists are shown by their new name, and no record is thought to be changed by a person', () => {
    const host = base.copy();
    const row = rowsOf(host, 'lists').find((each) => each['list'] === 'stage' && each['key'] === 'lead')?.row ?? 0;
    typeUnseen(host, 'lists', row, 'en', 'New lead');
    const entries = auditOf(host).length;
    host.advanceTo(host.now + 2 * 3_600_000);
    expect(host.failures).toEqual([]);
    expect(rowsOf(host, 'customers').map((each) => each['stage'])).toEqual(['New lead', 'New lead', 'New lead']);
    expect(rowsOf(host, 'customers').map((each) => each['version'])).toEqual([1, 1, 1]);
    expect(
      auditOf(host)
        .slice(entries)
        .filter((entry) => entry.table === 'customers' && entry.recordId !== ''),
    ).toEqual([]);
  });

  it('that are new in Lists can be typed and saved', () => {
    const host = base.copy();
    const row = rowsOf(host, 'lists').length + 2;
    for (const [field, text] of Object.entries({
      list: 'stage',
      key: 'vip',
      en: 'VIP',
      zh: '贵宾',
      synonyms: 'very important',
    }))
      typeUnseen(host, 'lists', row, field, text);
    host.edit(address(host, 'customers', 2, 'stage'), 'very important');
    expect(valueAt(host, 'customers', 2, 'stage')).toBe('VIP');
    expect(
      call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name: 'Dora', stage: '贵宾' } }),
    ).toMatchObject({ ok: true, customer: { stage: 'vip' } });
  });
});

describe('requests that are not in order', () => {
  it.each([
    ['no request id', { fields: { name: 'Dora' } }],
    ['no fields', { requestId: 'request-none' }],
    ['fields that are a list', { requestId: 'request-list', fields: ['name'] }],
    ['a value that is an object', { requestId: 'request-object', fields: { name: { first: 'Dora' } } }],
    ['a version that is a text', { requestId: 'request-text', id: 'C-000001-G', version: '1', fields: {} }],
  ])('with %s are refused by name, and nothing is written', (_, request) => {
    const host = base.copy();
    const { revision } = host.register;
    expect(call(host, 'apiSaveCustomer', request)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(host.register.revision).toBe(revision);
  });

  it.each([
    ['a field that nobody knows', { name: 'Dora', shoeSize: 38 }, 'field-unknown', 'shoeSize'],
    ['a computed field', { name: 'Dora', spent: 1_000_000 }, 'field-computed', 'spent'],
    ["an id of one's own", { name: 'Dora', id: 'C-000001-G' }, 'field-computed', 'id'],
    ['no name', { notes: 'x' }, 'required-missing', 'name'],
    ['a text longer than a cell', { name: 'Dora', notes: 'x'.repeat(50_001) }, '', 'notes'],
  ])('with %s are refused field by field, in words', (_, fields, code, field) => {
    const host = base.copy();
    const { revision } = host.register;
    const reply = call(host, 'apiSaveCustomer', { requestId: requestId(), fields }) as unknown as {
      issues?: { code: string; field: string; message: string }[];
    };
    expect(reply).toMatchObject({ ok: false });
    const issue = reply.issues?.find((each) => each.field === field);
    expect(issue?.message.length).toBeGreaterThan(10);
    if (code !== '') expect(issue?.code).toBe(code);
    expect(host.register.revision).toBe(revision);
  });

  it('with a field called __proto__ does not reach beyond the record', () => {
    const host = base.copy();
    const reply = call(host, 'apiSaveCustomer', {
      requestId: requestId(),
      fields: JSON.parse('{"name":"Dora","__proto__":"x"}') as object,
    });
    if (reply.ok) expect(rowsOf(host, 'customers').at(-1)).toMatchObject({ name: 'Dora' });
    expect(verify(host)).toMatchObject({ verified: true });
  });
});
