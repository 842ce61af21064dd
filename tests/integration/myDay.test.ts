import type { Host } from '../../local/host';
import type { MyDayReply } from '../../src/contract/replies';
import { deleteColumnAt } from '../../local/sheets';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import {
  addMember,
  address,
  auditAbout,
  columnOf,
  openReview,
  rowsOf,
  rowWith,
  setSetting,
  tabOf,
} from './support/sheet';

const BOB = 'bob@example.com';
let base: Host;
let ann: string;
let cai: string;
let shop: string;

/** The clock stands at 2026-09-10 09:00. Ann is Bob's and overdue, Cai is Bob's and due today, the shop is the owner's. */
beforeAll(() => {
  base = registerHost();
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  addMember(base, BOB, 'entry', 'Bob');
  addMember(base, 'rita@example.com', 'reader', 'Rita');
  ann = save(base, { name: 'Ann Lee', phone: '13800138000', owner: BOB, nextContactOn: '2026-09-01' });
  cai = save(base, { name: 'Cai Yun', owner: BOB, nextContactOn: '2026-09-10', email: 'cai@shop.example' });
  shop = save(base, { name: '示例科技有限公司', kind: 'company', phone: '13700137000', nextContactOn: '2026-09-11' });
});

function save(host: Host, fields: object, more: object = {}): string {
  const reply = expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields, ...more }));
  return (reply as unknown as { customer: { id: string } }).customer.id;
}

const dayOf = (host: Host, as = BOB, request: object = {}): MyDayReply => {
  const reply = call(host, 'apiMyDay', request, as);
  expect(reply).toMatchObject({ ok: true });
  return reply as unknown as MyDayReply;
};
const settle = (host: Host, keys: readonly string[], more: object, as = BOB): Reply =>
  call(host, 'apiSettleReview', { requestId: requestId(), keys, ...more }, as);
const names = (items: readonly { readonly name: string }[]): readonly string[] => items.map(({ name }) => name);
const badge = (host: Host, as = BOB): unknown => (call(host, 'apiOpen', {}, as)['counts'] as { day?: number }).day;

/** Types by hand into a customer's cell, with the edit trigger. */
function type(host: Host, id: string, field: string, text: string): void {
  const { row } = rowWith(host, 'customers', 'id', id);
  const outcome = host.edit(address(host, 'customers', row, field), text, { as: BOB });
  expect(outcome.executions.filter((run) => !run.ok)).toEqual([]);
}

describe('due contacts', () => {
  it('are those of the person, the longest overdue first, with what one needs to call', () => {
    const { due, owner, today } = dayOf(base);
    expect({ owner, today, total: due.total }).toEqual({ owner: BOB, today: '2026-09-10', total: 2 });
    expect(due.items).toMatchObject([
      { id: ann, name: 'Ann Lee', on: '2026-09-01', days: 9, row: 2, version: 1, phone: '+8613800138000' },
      { id: cai, name: 'Cai Yun', on: '2026-09-10', days: 0 },
    ]);
    expect(names(dayOf(base, OWNER).due.items)).toEqual([]);
  });

  it('are gone once the contact was logged, or the day was moved', () => {
    const host = base.copy();
    call(host, 'apiLogInteraction', { requestId: requestId(), customerId: ann, fields: { summary: 'called' } }, BOB);
    call(host, 'apiQuickEdit', { requestId: requestId(), id: cai, nextContactOn: '2026-09-17' }, BOB);
    expect(dayOf(host).due).toEqual({ items: [], total: 0 });
    expect(badge(host)).toBe(0);
  });

  it('are counted on the button when the sidebar opens, in its one read', () => {
    const report = base.copy().callFunction('apiOpen', {}, { as: BOB });
    expect(expectOk(report)['counts']).toMatchObject({ day: 2 });
    expect(report.calls).toMatchObject({ read: 1, write: 0 });
    expect(badge(base, OWNER)).toBe(0);
  });
});

describe('incomplete customers', () => {
  it('come with what is missing, the heaviest first; who spent most comes before others who lack as much', () => {
    const host = base.copy();
    const lee = save(host, { name: 'Lee One', phone: '13500135001', owner: BOB });
    const rich = save(host, { name: 'Lee Two', phone: '13500135002', owner: BOB });
    call(host, 'apiAddPurchase', { requestId: requestId(), customerId: rich, fields: { item: 'Tea', amount: 900 } });
    const { incomplete } = dayOf(host);
    expect(names(incomplete.items)).toEqual(['Lee Two', 'Cai Yun', 'Ann Lee', 'Lee One']);
    expect(incomplete.items.find(({ id }) => id === lee)).toMatchObject({ share: 0.71, spent: 0 });
    expect(incomplete.items[0]).toMatchObject({
      spent: 900,
      missing: ['email', 'address', 'company', 'birthDate', 'socialHandle', 'source', 'city', 'gender'],
    });
  });

  it('are asked as companies where they are one', () => {
    expect(dayOf(base, OWNER).incomplete.items).toMatchObject([
      { id: shop, missing: expect.arrayContaining(['creditCode']) as unknown },
    ]);
  });

  it('leave out who is known well enough, and stages that nobody works on', () => {
    const host = base.copy();
    setSetting(host, 'complete.from', '70');
    expect(names(dayOf(host).incomplete.items)).toEqual(['Cai Yun']);
    save(host, { stage: 'lost' }, { id: cai, version: 1 });
    expect(dayOf(host).incomplete.total).toBe(0);
  });

  it('have their completeness from the save on, and from the daily run where a weight was changed', () => {
    const host = base.copy();
    const shareOf = (id: string): unknown => rowWith(host, 'customers', 'id', id)['completeness'];
    expect(shareOf(ann)).toBe(0.71);
    save(host, { email: 'ann@shop.example' }, { id: ann, version: 1 });
    expect(shareOf(ann)).toBe(0.78);
    type(host, ann, 'source', 'referral');
    expect(Number(shareOf(ann))).toBeGreaterThan(0.78);
    const before = rowWith(host, 'customers', 'id', ann);
    setSetting(host, 'weight.source', '0');
    setSetting(host, 'weight.gender', '200');
    const run = (): Reply => call(host, 'apiRunJobs', { requestId: requestId() });
    expect(JSON.stringify(run()['jobs'])).toContain('completeness 3');
    expect(Number(shareOf(ann))).toBeLessThan(0.5);
    const { version, digest, updatedAt } = before;
    expect(rowWith(host, 'customers', 'id', ann)).toMatchObject({ version, digest, updatedAt });
    host.wait(86_400);
    expect(JSON.stringify(run()['jobs'])).toContain('completeness 0');
  });
});

describe('values to confirm again', () => {
  it('are phone, e-mail and address that nobody confirmed for twelve months, and leave the list with one press', () => {
    const host = base.copy();
    expect(dayOf(host).confirm.total).toBe(0);
    host.wait(370 * 86_400);
    const { confirm } = dayOf(host);
    expect(confirm.items).toMatchObject([
      { id: ann, fields: [{ field: 'phone', value: '+8613800138000', on: '', months: 12 }] },
      { id: cai, fields: [{ field: 'email' }] },
    ]);
    const request = { requestId: requestId(), id: ann, field: 'phone', how: 'phone' };
    expect(call(host, 'apiVerifyField', request, BOB)).toMatchObject({ ok: true });
    expect(names(dayOf(host).confirm.items)).toEqual(['Cai Yun']);
    host.wait(370 * 86_400);
    expect(dayOf(host).confirm.items.find(({ id }) => id === ann)).toMatchObject({
      fields: [{ on: '2027-09-15', by: BOB, months: 12 }],
    });
  });

  it('are none where the setting says 0 months, and the customer’s page knows of it', () => {
    const host = base.copy();
    expect(call(host, 'apiOpen', {})).toMatchObject({ verifyMonths: 12 });
    setSetting(host, 'verify.months', '0');
    expect(call(host, 'apiOpen', {})).toMatchObject({ verifyMonths: 0 });
    host.wait(800 * 86_400);
    expect(dayOf(host).confirm.total).toBe(0);
  });
});

describe('doubtful values', () => {
  const doubtful = (): Host => {
    const host = base.copy();
    type(host, ann, 'email', 'ask her');
    return host;
  };

  it('stand in the day of the customer’s owner, worded, and count on the button', () => {
    const host = doubtful();
    expect(dayOf(host).review.items).toMatchObject([
      { sort: 'value', field: 'email', text: 'ask her', table: 'customers', customer: { id: ann, version: 2, row: 2 } },
    ]);
    expect(dayOf(host).review.items[0]?.message).toMatch(/“ask her”/);
    expect(dayOf(host, OWNER).review.total).toBe(0);
    expect(badge(host)).toBe(3);
  });

  it('that were put right in the sidebar are settled by the very save', () => {
    const host = doubtful();
    save(host, { email: 'ann@shop.example' }, { id: ann, version: 2, original: { email: 'ask her' } });
    expect(dayOf(host).review.total).toBe(0);
    expect(rowsOf(host, 'review')).toMatchObject([{ status: 'Settled', closedBy: OWNER }]);
  });

  it('that are kept with a reason do not come back for the same text, and do for another', () => {
    const host = doubtful();
    const [line] = dayOf(host).review.items;
    expect(settle(host, [line?.key ?? ''], { how: 'kept', reason: 'she has none' })).toEqual({
      ok: true,
      settled: 1,
      gone: [],
      until: '',
    });
    expect(rowsOf(host, 'review')).toMatchObject([{ status: 'Kept as it is', closedBy: BOB, remark: 'she has none' }]);
    expect(auditAbout(host, ann).at(-1)).toMatchObject({
      action: 'settle-review',
      actor: BOB,
      table: 'customers',
      payload: { how: 'kept', reason: 'she has none', lines: [line?.key] },
    });
    type(host, ann, 'email', 'ann@shop.example');
    type(host, ann, 'email', 'ask her');
    expectOk(host.callFunction('apiRunJobs', { requestId: requestId() }));
    expect(openReview(host)).toEqual([]);
    type(host, ann, 'email', 'ask him');
    expect(dayOf(host).review.items).toMatchObject([{ text: 'ask him' }]);
    type(host, ann, 'email', 'ask her');
    expect(openReview(host)).toEqual([]);
    expect(call(host, 'apiVerifyAudit', {})).toMatchObject({ verified: true });
  });

  it('that are put off come back on their day, and are not found a second time meanwhile', () => {
    const host = doubtful();
    const [line] = dayOf(host).review.items;
    expect(settle(host, [line?.key ?? ''], { how: 'later', days: 3 })).toMatchObject({ until: '2026-09-13' });
    expect(dayOf(host).review.total).toBe(0);
    expect(badge(host)).toBe(2);
    type(host, ann, 'email', 'ask her');
    expect(rowsOf(host, 'review')).toHaveLength(1);
    host.wait(3 * 86_400);
    expect(dayOf(host).review.items).toMatchObject([{ text: 'ask her' }]);
  });

  it('that somebody else settled meanwhile are named, and nothing is written', () => {
    const host = doubtful();
    const key = dayOf(host).review.items[0]?.key ?? '';
    settle(host, [key], { how: 'done' }, OWNER);
    const { revision } = host.register;
    expect(settle(host, [key, 'no such line'], { how: 'done' })).toEqual({
      ok: true,
      settled: 0,
      gone: [key, 'no such line'],
      until: '',
    });
    expect(host.register.revision).toBe(revision);
  });

  it('cannot be settled by a reader', () => {
    expect(settle(base.copy(), ['x'], { how: 'done' }, 'rita@example.com')).toMatchObject({
      error: { code: 'role-insufficient' },
    });
  });
});

describe('possible duplicates', () => {
  it('show both of the pair, and stay settled once somebody said that they are two', () => {
    const host = base.copy();
    const twin = save(host, { name: 'Ann Li', phone: '13800138000', owner: BOB }, { acceptDuplicates: true });
    const [line] = dayOf(host).review.items;
    expect(line).toMatchObject({
      sort: 'duplicate',
      customer: { id: twin, name: 'Ann Li' },
      other: { id: ann, name: 'Ann Lee' },
    });
    settle(host, [line?.key ?? ''], { how: 'kept', reason: 'sisters' });
    save(host, { notes: 'x', phone: '13800138000' }, { id: ann, version: 1, acceptDuplicates: true });
    expect(dayOf(host).review.total).toBe(0);
  });
});

describe('whose day', () => {
  it('the register’s owner sees numbers for everyone, and anyone’s day; others their own alone', () => {
    const { owners } = dayOf(base, OWNER);
    expect(owners).toMatchObject([
      { owner: BOB, customers: 2, due: 2, incomplete: 2, review: 0, confirm: 0 },
      { owner: OWNER, customers: 1, due: 0, incomplete: 1 },
    ]);
    expect(owners[0]?.completeness).toBeGreaterThan(0.6);
    expect(names(dayOf(base, OWNER, { owner: BOB }).due.items)).toEqual(['Ann Lee', 'Cai Yun']);
    expect(dayOf(base, BOB).owners).toEqual([]);
    expect(call(base, 'apiMyDay', { owner: OWNER }, BOB)).toMatchObject({ error: { code: 'role-insufficient' } });
    expect(call(base, 'apiMyDay', { owner: 'nobody@example.com' }, OWNER)).toMatchObject({
      error: { code: 'not-a-member' },
    });
  });

  it('lines that belong to nobody are the register’s owner’s', () => {
    const host = base.copy();
    setSetting(host, 'hour.report', 'noon');
    expectOk(host.callFunction('apiRunJobs', { requestId: requestId() }));
    expect(dayOf(host, OWNER).review.items).toMatchObject([{ sort: 'other', table: 'settings', customer: null }]);
    expect(dayOf(host).review.total).toBe(0);
    expect([badge(host, OWNER), badge(host)]).toEqual([1, 2]);
  });
});

describe('calls', () => {
  it('My day is one read, settling one read and one write', () => {
    const host = base.copy();
    type(host, ann, 'email', 'ask her');
    const report = host.callFunction('apiMyDay', {}, { as: BOB });
    expect(report.calls).toMatchObject({ read: 1, write: 0 });
    const key = (expectOk(report) as unknown as MyDayReply).review.items[0]?.key;
    const closing = host.callFunction(
      'apiSettleReview',
      { requestId: requestId(), keys: [key], how: 'done' },
      { as: BOB },
    );
    expect(closing.calls).toMatchObject({ read: 1, write: 1 });
  });
});

describe('a register from before My day', () => {
  it('shows the day all the same; putting a line off waits for set-up, and set-up says so', () => {
    const host = base.copy();
    for (const [tab, field] of [
      ['customers', 'verified'],
      ['review', 'closedBy'],
      ['review', 'remark'],
      ['review', 'postponedTo'],
    ] as const) {
      deleteColumnAt(host.register, tabOf(host, tab).sheetId, columnOf(host, tab, field));
    }
    type(host, ann, 'email', 'ask her');
    const { due, review } = dayOf(host);
    expect([due.total, review.total, badge(host)]).toEqual([2, 1, 3]);
    const key = review.items[0]?.key ?? '';
    expect(settle(host, [key], { how: 'later' })).toMatchObject({ error: { code: 'column-new' } });
    expect(settle(host, [key], { how: 'kept', reason: 'x' })).toMatchObject({ ok: true, settled: 1 });
    expect(call(host, 'apiOpen', {})).toMatchObject({ state: 'ready' });
    expect(call(host, 'apiSetUp', { requestId: requestId() })).toMatchObject({ ok: true });
    expect(call(host, 'apiOpen', {})).toMatchObject({ state: 'ready', findings: [] });
  });
});
