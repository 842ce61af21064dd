import type { Host } from '../../local/host';
import { deleteColumnAt } from '../../local/sheets';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import { addMember, auditAbout, auditOf, columnOf, rowsOf, rowWith, tabOf } from './support/sheet';

let base: Host;
let ann: string;

beforeAll(() => {
  base = registerHost();
  addMember(base, 'bob@example.com', 'entry');
  addMember(base, 'rita@example.com', 'reader');
  ann = idOf(save(base, { name: 'Ann Lee', phone: '13800138000', email: 'ann@shop.example' }));
});

const idOf = (reply: Reply): string => (reply as unknown as { customer: { id: string } }).customer.id;

function save(host: Host, fields: object, more: object = {}): Reply {
  return expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields, ...more }));
}

const verify = (host: Host, request: object, as = OWNER): Reply =>
  call(host, 'apiVerifyField', { requestId: requestId(), id: ann, field: 'phone', how: 'phone', ...request }, as);

const stampsOf = (host: Host): Readonly<Record<string, object>> =>
  JSON.parse(String(rowWith(host, 'customers', 'id', ann)['verified'] ?? '{}')) as Record<string, object>;

/** A register from before there was a column for verifications. */
function olderRegister(): Host {
  const host = base.copy();
  for (const tab of ['customers', 'archive']) {
    deleteColumnAt(host.register, tabOf(host, tab).sheetId, columnOf(host, tab, 'verified'));
  }
  host.wait(22_000);
  return host;
}

describe('confirming a phone number', () => {
  it('says when, by whom and how, on the record and in the audit trail, and the day stands in Last verified', () => {
    const host = base.copy();
    expect(verify(host, { how: ' visit ' }, 'bob@example.com')).toMatchObject({
      ok: true,
      customer: { id: ann, lastVerifiedOn: '2026-09-10' },
      stamp: { field: 'phone', on: '2026-09-10', by: 'bob@example.com', how: 'visit' },
    });
    expect(stampsOf(host)).toMatchObject({ phone: { on: '2026-09-10', by: 'bob@example.com', how: 'visit' } });
    const entry = auditAbout(host, ann).at(-1);
    expect(entry).toMatchObject({
      action: 'verify-field',
      actor: 'bob@example.com',
      table: 'customers',
      payload: {
        field: 'phone',
        how: 'visit',
        by: 'bob@example.com',
        key: expect.stringMatching(/^[0-9a-f]{8}$/) as unknown,
      },
    });
    expect(JSON.stringify(entry?.payload)).not.toContain('13800138000');
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ verified: true });
  });

  it('is no change to the record: version, digest, time of the last change and an open form stay good', () => {
    const host = base.copy();
    const before = rowWith(host, 'customers', 'id', ann);
    verify(host, {});
    const after = rowWith(host, 'customers', 'id', ann);
    expect({ ...after, verified: null, lastVerifiedOn: null }).toEqual(before);
    expect(save(host, { notes: 'x' }, { id: ann, version: 1, original: { notes: '' } })).not.toHaveProperty('merged');
  });

  it('counts no longer once the number is another one, and the sweep has nothing to complain of', () => {
    const host = base.copy();
    verify(host, {});
    save(host, { phone: '13900139000' }, { id: ann, version: 1 });
    verify(host, { field: 'email' });
    expect(Object.keys(stampsOf(host))).toEqual(['email']);
    const entries = auditOf(host).length;
    expectOk(host.callFunction('apiRunJobs', { requestId: requestId() }));
    expect(auditOf(host).filter(({ origin }) => origin === 'sweep')).toEqual([]);
    expect(auditOf(host).length).toBeGreaterThanOrEqual(entries);
  });

  it('costs one read and one write where the row hint holds, one read more where it does not', () => {
    const calls = (rowHint?: number): object => {
      const report = base.copy().callFunction('apiVerifyField', {
        requestId: requestId(),
        id: ann,
        field: 'phone',
        how: 'phone',
        rowHint,
      });
      expectOk(report);
      return { read: report.calls.read, write: report.calls.write };
    };
    expect(calls(2)).toEqual({ read: 1, write: 1 });
    expect(calls(3)).toEqual({ read: 2, write: 1 });
    expect(calls()).toEqual({ read: 2, write: 1 });
  });

  it('that is sent again is there once', () => {
    const host = base.copy();
    const request = { requestId: requestId() };
    const first = verify(host, request);
    expect(verify(host, request)).toEqual(first);
    expect(auditAbout(host, ann).filter(({ action }) => action === 'verify-field')).toHaveLength(1);
  });
});

describe('a value that somebody else changed since the person saw it', () => {
  it('is not stamped: the conflict names what they saw and what stands now, and nothing is written', () => {
    const host = base.copy();
    save(host, { phone: '13900139000' }, { id: ann, version: 1 });
    const before = { row: rowWith(host, 'customers', 'id', ann), entries: auditOf(host).length };
    expect(verify(host, { value: '+8613800138000' }, 'bob@example.com')).toEqual({
      ok: false,
      conflict: {
        id: ann,
        version: 2,
        updatedBy: OWNER,
        updatedAt: expect.stringMatching(/^2026-09-10 /) as unknown,
        fields: [{ field: 'phone', mine: '+8613800138000', theirs: '+8613900139000', original: '+8613800138000' }],
      },
    });
    expect({ row: rowWith(host, 'customers', 'id', ann), entries: auditOf(host).length }).toEqual(before);
  });

  it('is a conflict as well where it was emptied, or typed into an empty field that the person saw as empty', () => {
    const host = base.copy();
    save(host, { email: '' }, { id: ann, version: 1 });
    expect(verify(host, { field: 'email', value: 'ann@shop.example' })).toMatchObject({
      conflict: { fields: [{ mine: 'ann@shop.example', theirs: null }] },
    });
    expect(verify(host, { value: '' })).toMatchObject({ conflict: { fields: [{ mine: null }] } });
  });

  it('is stamped where it still stands, whatever else of the record changed, and by callers that say no value', () => {
    const host = base.copy();
    save(host, { notes: 'x' }, { id: ann, version: 1 });
    expect(verify(host, { value: '+8613800138000' })).toMatchObject({ ok: true });
    expect(verify(host, { field: 'email' })).toMatchObject({ ok: true });
    expect(Object.keys(stampsOf(host))).toEqual(['phone', 'email']);
  });
});

describe('what cannot be confirmed', () => {
  it.each([
    ['an empty field', { field: 'address' }, 'verify-empty', /nothing here to confirm/],
    ['a field that nobody confirms', { field: 'notes' }, 'verify-field', /“notes”/],
    ['a field that the register computes', { field: 'orders' }, 'verify-field', /“orders”/],
    ['a field that is none', { field: 'constructor' }, 'verify-field', /“constructor”/],
  ])('%s is refused with a sentence, and nothing is written', (_, request, code, message) => {
    const host = base.copy();
    const { revision } = host.register;
    expect(verify(host, request)).toMatchObject({
      ok: false,
      issues: [{ code, message: expect.stringMatching(message) as unknown }],
    });
    expect(host.register.revision).toBe(revision);
  });

  it('a customer who is gone, and by a reader, is told by code', () => {
    const host = base.copy();
    expect(verify(host, { id: 'C-000099-X' })).toMatchObject({ error: { code: 'not-found' } });
    expect(verify(host, {}, 'rita@example.com')).toMatchObject({ error: { code: 'role-insufficient' } });
  });
});

describe('a register from before there were verifications', () => {
  it('opens as ready, says that set-up adds the column, and goes on saving at the usual cost', () => {
    const host = olderRegister();
    call(host, 'apiFindCustomers', { text: 'ann' });
    const open = host.callFunction('apiOpen', {});
    expect(expectOk(open)).toMatchObject({ state: 'ready', role: 'owner' });
    expect(JSON.stringify(expectOk(open)['findings'])).toMatch(/Verifications.*Set up/);
    expect(open.calls.read).toBe(1);
    const report = host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Dora' } });
    expectOk(report);
    expect(report.calls).toMatchObject({ read: 1, write: 1 });
    expect(save(host, { notes: 'x' }, { id: ann, version: 1 })).toMatchObject({ ok: true });
    expect(expectOk(host.callFunction('apiRunJobs', { requestId: requestId() }))).toMatchObject({ ok: true });
  });

  it('says plainly that confirming needs the column', () => {
    expect(verify(olderRegister(), {})).toMatchObject({
      ok: false,
      error: { code: 'column-new', message: expect.stringMatching(/“Verifications”.*Set up/) as unknown },
    });
  });

  it('gets the column by Set up, at the end and hidden, and confirms from then on', () => {
    const host = olderRegister();
    expect(call(host, 'apiSetUp', { requestId: requestId() })).toMatchObject({
      ok: true,
      repaired: ['column-missing', 'column-missing'],
    });
    expect(tabOf(host, 'customers').columns[columnOf(host, 'customers', 'verified')]?.hiddenByUser).toBe(true);
    expect(verify(host, {})).toMatchObject({ ok: true });
    expect(Object.keys(stampsOf(host))).toEqual(['phone']);
    expect(rowsOf(host, 'customers')).toHaveLength(1);
  });
});
