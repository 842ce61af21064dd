import type { Host } from '../../local/host';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import { addMember, address, auditAbout, auditOf, rowsOf, systemOf } from './support/sheet';

const WANG = 'wang@example.com';
let base: Host;
let id: string;

beforeAll(() => {
  base = registerHost();
  addMember(base, WANG, 'Entry');
  const reply = expectOk(
    base.callFunction('apiSaveCustomer', {
      requestId: requestId(),
      fields: { name: 'Ann Lee', phone: '13800138000', city: 'Suzhou', notes: 'first' },
    }),
  ) as unknown as { customer: { id: string } };
  id = reply.customer.id;
});

function save(host: Host, version: number, fields: object, as = OWNER): Reply {
  return call(host, 'apiSaveCustomer', { requestId: requestId(), id, version, fields }, as);
}

const record = (host: Host): Readonly<Record<string, unknown>> => rowsOf(host, 'customers')[0] ?? {};

describe('two people who edit the same customer', () => {
  it('in different fields are merged, and each is told what stands now', () => {
    const host = base.copy();
    expect(save(host, 1, { city: 'Wuxi' }, WANG)).toMatchObject({ ok: true, customer: { version: 2 } });
    expect(save(host, 1, { notes: 'second' })).toMatchObject({
      ok: true,
      merged: true,
      customer: { city: 'Wuxi', notes: 'second', version: 3 },
    });
    expect(record(host)).toMatchObject({ city: 'Wuxi', notes: 'second', version: 3, updatedBy: OWNER });
    expect(auditAbout(host, id).at(-1)?.payload).toMatchObject({
      before: { notes: 'first' },
      after: { notes: 'second' },
    });
  });

  it('in the same field are told mine, theirs and the original, and nothing is written', () => {
    const host = base.copy();
    save(host, 1, { notes: 'theirs', city: 'Wuxi' }, WANG);
    const entries = auditOf(host).length;
    expect(save(host, 1, { notes: 'mine', title: 'CEO' })).toEqual({
      ok: false,
      conflict: {
        id,
        version: 2,
        updatedBy: WANG,
        updatedAt: '2026-09-10 09:00',
        fields: [{ field: 'notes', mine: 'mine', theirs: 'theirs', original: 'first' }],
      },
    });
    expect(record(host)).toMatchObject({ notes: 'theirs', title: null });
    expect(auditOf(host)).toHaveLength(entries);
  });

  it('to the same value are of one mind', () => {
    const host = base.copy();
    save(host, 1, { notes: 'both' }, WANG);
    expect(save(host, 1, { notes: 'both' })).toMatchObject({ ok: true, customer: { notes: 'both', version: 2 } });
  });

  it("of whom one sends the whole form with fields untouched does not take the other's change back", () => {
    const host = base.copy();
    save(host, 1, { city: 'Wuxi' }, WANG);
    expect(save(host, 1, { city: 'Suzhou', notes: 'second' })).toMatchObject({
      ok: true,
      customer: { city: 'Wuxi', notes: 'second' },
    });
  });

  it('is settled by saving again on the version that stands', () => {
    const host = base.copy();
    save(host, 1, { notes: 'theirs' }, WANG);
    expect(save(host, 2, { notes: 'mine' })).toMatchObject({ ok: true, customer: { notes: 'mine', version: 3 } });
  });

  it('one of them in the cell: the same rules', () => {
    const host = base.copy();
    expectOk(host.callFunction('apiInstallAutomation', { requestId: requestId() }));
    host.edit(address(host, 'customers', 2, 'notes'), 'typed', { as: WANG });
    expect(save(host, 1, { notes: 'mine' })).toMatchObject({
      conflict: { fields: [{ mine: 'mine', theirs: 'typed', original: 'first' }] },
    });
    expect(save(host, 1, { city: 'Wuxi' })).toMatchObject({ ok: true, merged: true });
  });

  it('also see a clash where the other emptied the field', () => {
    const host = base.copy();
    save(host, 1, { notes: null }, WANG);
    expect(save(host, 1, { notes: 'mine' })).toMatchObject({
      conflict: { fields: [{ field: 'notes', mine: 'mine', theirs: null, original: 'first' }] },
    });
  });

  it('over several versions are asked about what changed since theirs', () => {
    const host = base.copy();
    save(host, 1, { notes: 'two' }, WANG);
    save(host, 2, { city: 'Wuxi' }, WANG);
    save(host, 3, { notes: 'four' }, WANG);
    expect(save(host, 2, { notes: 'mine' })).toMatchObject({
      conflict: { version: 4, fields: [{ original: 'two', theirs: 'four' }] },
    });
    expect(save(host, 1, { city: 'mine' })).toMatchObject({
      conflict: { fields: [{ field: 'city', original: 'Suzhou', theirs: 'Wuxi' }] },
    });
  });
});

describe('an edit that changes nothing', () => {
  it('writes nothing and gives the customer back', () => {
    const host = base.copy();
    const report = host.callFunction('apiSaveCustomer', {
      requestId: requestId(),
      id,
      version: 1,
      fields: { phone: '138 0013 8000' },
    });
    expect(expectOk(report)).toMatchObject({ customer: { id, version: 1 } });
    expect(report.calls.write).toBe(0);
  });
});

describe('a request that is repeated', () => {
  it('gets its first result and makes no second customer', () => {
    const host = base.copy();
    const request = { requestId: requestId(), fields: { name: 'Dora' } };
    const first = call(host, 'apiSaveCustomer', request);
    expect(call(host, 'apiSaveCustomer', request)).toEqual(first);
    expect(rowsOf(host, 'customers')).toHaveLength(2);
  });

  it('gets its first result also after others changed the record', () => {
    const host = base.copy();
    const request = { requestId: requestId(), id, version: 1, fields: { notes: 'mine' } };
    const first = call(host, 'apiSaveCustomer', request);
    save(host, 2, { notes: 'theirs' }, WANG);
    expect(call(host, 'apiSaveCustomer', request)).toEqual(first);
    expect(record(host)).toMatchObject({ notes: 'theirs', version: 3 });
  });

  it.each([
    ['apiLogInteraction', { summary: 'talked' }, 'interactions'],
    ['apiAddPurchase', { item: 'Tea', quantity: 1, amount: 30 }, 'purchases'],
  ])('of %s adds one record', (name, fields, tab) => {
    const host = base.copy();
    const request = { requestId: requestId(), customerId: id, fields };
    const first = call(host, name, request);
    expect(call(host, name, request)).toEqual(first);
    expect(rowsOf(host, tab)).toHaveLength(1);
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ verified: true });
  });

  it('is remembered over 500 others', () => {
    const host = base.copy();
    const before = Number(systemOf(host).get('ring'));
    const request = { requestId: requestId(), fields: { name: 'Dora' } };
    expectOk(host.callFunction('apiSaveCustomer', request));
    const slots = [...systemOf(host).keys()].filter((key) => key.startsWith('ring.'));
    expect(slots).toHaveLength(500);
    expect(systemOf(host).get('ring')).toBe(String(before + 1));
  });
});

describe('a version', () => {
  it('is needed to edit', () => {
    expect(call(base.copy(), 'apiSaveCustomer', { requestId: requestId(), id, fields: { notes: 'x' } })).toMatchObject({
      ok: false,
      error: { code: 'bad-request', facts: { path: 'version' } },
    });
  });

  it("that is newer than the register's own, after a restore, is no licence to overwrite", () => {
    const host = base.copy();
    expect(save(host, 9, { notes: 'mine' })).toMatchObject({ ok: true, customer: { notes: 'mine', version: 2 } });
  });
});

describe('a form that is older than a restore', () => {
  it('is told of the difference although the version has come round again, where it says what it showed', () => {
    const host = base.copy();
    const { snapshot } = call(host, 'apiTakeSnapshot', { requestId: requestId() }) as unknown as {
      snapshot: { id: string };
    };
    save(host, 1, { notes: 'shown in the form' });
    call(host, 'apiRestoreSnapshot', { requestId: requestId(), snapshotId: snapshot.id });
    save(host, 1, { notes: 'written after the restore' }, WANG);
    const request = { id, version: 2, fields: { notes: 'mine' }, original: { notes: 'shown in the form' } };
    expect(call(host, 'apiSaveCustomer', { requestId: requestId(), ...request })).toMatchObject({
      ok: false,
      conflict: {
        version: 2,
        fields: [{ field: 'notes', mine: 'mine', theirs: 'written after the restore', original: 'shown in the form' }],
      },
    });
    expect(record(host)).toMatchObject({ notes: 'written after the restore' });
  });
});
