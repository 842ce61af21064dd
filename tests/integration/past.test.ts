import type { Host } from '../../local/host';
import { deleteColumnAt } from '../../local/sheets';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import {
  addMember,
  address,
  auditOf,
  columnOf,
  openReview,
  putCell,
  rowsOf,
  tabOf,
  typeUnseen,
  valueAt,
} from './support/sheet';

const WANG = 'wang@example.com';
const HOUR = 3_600_000;
let base: Host;
let ann: string;
/** Wall-clock minutes at which Ann was made, and changed. */
let made: string;
let later: string;

const idIn = (reply: Reply, of: string): string => (reply[of] as { readonly id: string }).id;
const historyOf = (host: Host, id = ann): readonly (Readonly<Record<string, unknown>> & { readonly at: string })[] =>
  call(host, 'apiGetHistory', { id })['entries'] as ReturnType<typeof historyOf>;
const lastAt = (host: Host, id = ann): string => historyOf(host, id)[0]?.at ?? '';

beforeAll(() => {
  base = registerHost();
  addMember(base, WANG, 'Entry');
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  const fields = { name: 'Ann Lee', phone: '138 0013 8000', city: 'Wuxi', stage: 'lead', notes: 'met at the fair' };
  ann = idIn(expectOk(base.callFunction('apiSaveCustomer', { requestId: requestId(), fields })), 'customer');
  made = lastAt(base);
  base.advanceTo(base.now + 2 * HOUR);
  const edit = { requestId: requestId(), id: ann, version: 1, fields: { city: 'Suzhou', notes: null, stage: '成交' } };
  expectOk(base.callFunction('apiSaveCustomer', edit));
  later = lastAt(base);
});

const recordAt = (host: Host, at: string, id = ann): Reply => call(host, 'apiGetRecordAt', { id, at });
const restore = (host: Host, fields: readonly string[], over: object = {}): Reply =>
  call(host, 'apiRestoreFields', { requestId: requestId(), id: ann, at: made, fields, ...over });

describe('a record as it was', () => {
  it('is told beside what stands now, field by field in words, in two reads', () => {
    const host = base.copy();
    const report = host.callFunction('apiGetRecordAt', { id: ann, at: made });
    expect(report.calls).toMatchObject({ read: 2, write: 0 });
    const reply = expectOk(report);
    expect(reply).toMatchObject({
      state: 'there',
      certain: true,
      version: 1,
      table: 'customers',
      standsIn: 'customers',
    });
    expect(reply['fields']).toMatchObject({ name: 'Ann Lee', city: 'Wuxi', notes: 'met at the fair', stage: 'lead' });
    const compared = reply['compared'] as readonly { readonly field: string; readonly differs: boolean }[];
    expect(compared.filter(({ differs }) => differs).map(({ field }) => field)).toEqual(['city', 'stage', 'notes']);
    expect(compared.find(({ field }) => field === 'stage')).toMatchObject({ thenText: 'Lead', nowText: 'Active' });
  });

  it('was not there the day before, and is what it is now tonight', () => {
    expect(recordAt(base, '2020-01-01')).toMatchObject({ ok: true, state: 'not-yet', fields: null });
    expect(recordAt(base, later.slice(0, 10))).toMatchObject({ ok: true, fields: { city: 'Suzhou' }, version: 2 });
  });

  it('is refused by name for a day that the calendar does not have, and for a record that never was', () => {
    expect(recordAt(base, '2026-02-31')).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(recordAt(base, 'yesterday')).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(recordAt(base, made, 'C-000999-X')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('says in which window an edit happened that no trigger saw', () => {
    const host = base.copy();
    const before = host.now;
    host.advanceTo(before + 2 * HOUR);
    typeUnseen(host, 'customers', 2, 'city', 'Nanjing');
    host.advanceTo(host.now + HOUR);
    expect(host.failures).toEqual([]);
    const [found] = historyOf(host);
    const window = found?.['found'] as { readonly since: string; readonly until: string };
    expect(found).toMatchObject({ origin: 'sweep', by: 'unknown', where: 'found by the sweep' });
    expect(window.since < window.until && window.until === found?.['at']).toBe(true);
    const inside = recordAt(host, window.since);
    expect(inside).toMatchObject({ certain: false, fields: { city: 'Suzhou' } });
    expect(
      (inside['compared'] as readonly { readonly field: string }[]).find(({ field }) => field === 'city'),
    ).toMatchObject({
      window,
      maybeText: 'Nanjing',
    });
  });
});

describe('fields of a record', () => {
  it('are put back in two reads and one write, as one action of the person who pressed, and only where they differ', () => {
    const host = base.copy();
    const request = { requestId: requestId(), id: ann, at: made, fields: ['city', 'notes', 'name'] };
    const report = host.callFunction('apiRestoreFields', request, { as: WANG });
    expect(report.calls).toMatchObject({ read: 2, write: 1 });
    const reply = expectOk(report);
    expect(reply).toMatchObject({
      restored: ['city', 'notes'],
      record: { city: 'Wuxi', notes: 'met at the fair', version: 3 },
    });
    const entry = auditOf(host).at(-1);
    expect(entry).toMatchObject({ actor: WANG, origin: 'restore', action: 'restore-fields', recordId: ann });
    expect(entry?.payload).toMatchObject({ op: 'update', before: { city: 'Suzhou', notes: null }, version: 3 });
    expect(reply['actionId']).toBe(String(rowsOf(host, 'audit').at(-1)?.['seq']));
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ verified: true });
    // The same request again gets its first result.
    expect(call(host, 'apiRestoreFields', request, WANG)).toEqual(reply);
  });

  it('that are as they were cost no write', () => {
    const host = base.copy();
    const { revision } = host.register;
    expect(restore(host, ['name'])).toMatchObject({ ok: true, restored: [] });
    expect(host.register.revision).toBe(revision);
  });

  it('are refused by name where the register works them out, never had them, or needs them', () => {
    const host = base.copy();
    const { revision } = host.register;
    expect(restore(host, ['spent', 'shoeSize', 'city'])).toMatchObject({
      ok: false,
      issues: [
        { code: 'field-computed', field: 'spent' },
        { code: 'field-gone', field: 'shoeSize' },
      ],
    });
    expect(restore(host, ['city'], { at: '2020-01-01' })).toMatchObject({
      ok: false,
      error: { code: 'record-not-then' },
    });
    expect(host.register.revision).toBe(revision);
  });

  it('are asked about where another customer has the value by now', () => {
    const host = base.copy();
    const away = { requestId: requestId(), id: ann, version: 2, fields: { phone: '13900139000' } };
    expectOk(host.callFunction('apiSaveCustomer', away));
    const taken = { name: 'Bob Wu', phone: '13800138000' };
    expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: taken }));
    expect(restore(host, ['phone'])).toMatchObject({ ok: false, duplicates: [{ name: 'Bob Wu' }] });
    expect(restore(host, ['phone'], { acceptDuplicates: true })).toMatchObject({ ok: true, restored: ['phone'] });
  });

  it('of a record that was deleted by hand are told, and it is said that its removal has to be undone', () => {
    const host = base.copy();
    host.doByHand('delete row 2 in Customers');
    expect(restore(host, ['city'])).toMatchObject({ ok: false, error: { code: 'record-gone' } });
    expect(recordAt(host, made)).toMatchObject({ ok: true, standsIn: '', fields: { city: 'Wuxi' } });
  });

  it('may be put back by who may enter, and not by who may look', () => {
    const host = base.copy();
    addMember(host, 'reader@example.com', 'Reader');
    const request = { requestId: requestId(), id: ann, at: made, fields: ['city'] };
    expect(call(host, 'apiRestoreFields', request, 'reader@example.com')).toMatchObject({
      error: { code: 'role-insufficient' },
    });
    expect(call(host, 'apiGetRecordAt', { id: ann, at: made }, 'reader@example.com')).toMatchObject({ ok: true });
    expect(valueAt(host, 'customers', 2, 'city')).toBe('Suzhou');
  });

  it('the mark of the primary contact person takes it from whoever has it by now, on record and undone as one', () => {
    const host = base.copy();
    const contact = (fields: object, more: object = { customerId: ann }): string =>
      idIn(expectOk(host.callFunction('apiSaveContact', { requestId: requestId(), fields, ...more })), 'contact');
    const wang = contact({ name: 'Wang', primary: true });
    const at = lastAt(host, wang);
    host.advanceTo(host.now + HOUR);
    const li = contact({ name: 'Li', primary: true });
    const marked = (): readonly unknown[] =>
      rowsOf(host, 'contacts').flatMap(({ name, primary }) => (primary === true ? [name] : []));
    expect(marked()).toEqual(['Li']);
    const request = { requestId: requestId(), id: wang, at, fields: ['primary'] };
    const report = host.callFunction('apiRestoreFields', request);
    expect(report.calls).toMatchObject({ read: 2, write: 1 });
    const restored = expectOk(report);
    expect(restored).toMatchObject({ restored: ['primary'], noLongerPrimary: [li] });
    expect(marked()).toEqual(['Wang']);
    const [told] = historyOf(host, li);
    expect(told).toMatchObject({
      action: 'restore-fields',
      changes: [{ field: 'primary', before: true, after: null }],
    });
    host.advanceTo(host.now + HOUR);
    expect(openReview(host).filter(({ recordId }) => recordId === li)).toEqual([]);
    expectOk(host.callFunction('apiUndo', { requestId: requestId(), actionId: restored['actionId'] }));
    expect(marked()).toEqual(['Li']);
  });

  it('of a child record are put back, too', () => {
    const host = base.copy();
    const said = { requestId: requestId(), customerId: ann, fields: { kind: 'repair', summary: 'leaks' } };
    const saved = idIn(expectOk(host.callFunction('apiSaveCase', said)), 'case');
    const at = lastAt(host, saved);
    host.advanceTo(host.now + HOUR);
    const edit = { requestId: requestId(), id: saved, version: 1, fields: { summary: 'leaks no more' } };
    expectOk(host.callFunction('apiSaveCase', edit));
    const reply = call(host, 'apiRestoreFields', { requestId: requestId(), id: saved, at, fields: ['summary'] }, OWNER);
    expect(reply).toMatchObject({ ok: true, record: { summary: 'leaks', version: 3 } });
  });
});

describe('a cell edit', () => {
  it('behind a restore finds the record as it was restored', () => {
    const host = base.copy();
    expect(restore(host, ['city'])).toMatchObject({ ok: true });
    host.edit(address(host, 'customers', 2, 'notes'), 'called');
    expect(host.failures).toEqual([]);
    expect(auditOf(host).at(-1)?.payload).toMatchObject({ after: { notes: 'called' }, version: 4 });
  });
});

describe('the Audit tab', () => {
  const lines = (host: Host): readonly unknown[] => rowsOf(host, 'audit').map((row) => row['summary']);

  it('says on each line what was done, in words, with phones masked, and the chain does not cover it', () => {
    const host = base.copy();
    expect(lines(host)).toContain(
      'Changed (form): City Wuxi → Suzhou; Notes met at the fair → (empty); Stage Lead → Active',
    );
    const phone = { requestId: requestId(), id: ann, version: 2, fields: { phone: '13900139000' } };
    expectOk(host.callFunction('apiSaveCustomer', phone));
    expect(lines(host).at(-1)).toBe('Changed (form): Mobile 138****8000 → 139****9000');
    putCell(host, 'audit', rowsOf(host, 'audit').at(-1)?.row ?? 0, 'summary', { value: 'nothing' });
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ verified: true });
  });

  it('speaks the language of the register', () => {
    const host = registerHost({ language: 'zh' });
    expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: '王小明' } }));
    expect(String(lines(host).at(-1))).toMatch(/^新建（表单）：.*客户名称 王小明/);
  });

  it('of a register that lacks the column goes on without it', () => {
    const host = base.copy();
    deleteColumnAt(host.register, tabOf(host, 'audit').sheetId, columnOf(host, 'audit', 'summary'));
    expect(restore(host, ['city'])).toMatchObject({ ok: true, restored: ['city'] });
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ verified: true });
  });

  it('names rows that stand in another order, and says that the chain holds all the same', () => {
    const host = base.copy();
    host.doByHand('sort Audit by seq descending');
    const moved = call(host, 'apiVerifyAudit', {});
    expect(moved).toMatchObject({ verified: true, broken: null, moved: { row: 3 } });
  });
});
