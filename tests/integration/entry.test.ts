import type { Host } from '../../local/host';
import { call, expectOk, OWNER, registerHost, requestId, type Reply } from './support/register';
import { addMember, auditAbout, auditOf, cellAt, openReview, rowsOf, valueAt } from './support/sheet';
import { editedRegister, type } from './support/edits';

const WANG = 'wang@example.com';
const DAY = 86_400_000;
const CARD = '王小明 13800138000 深圳市南山区科技园 示例科技有限公司 采购经理 wang@example.com';

interface Guess {
  readonly value: string;
  readonly confidence: number;
  readonly from: string;
}
const guessesOf = (reply: Reply): Readonly<Record<string, Guess>> => reply['guesses'] as Record<string, Guess>;
const draftsOf = (host: Host, as = OWNER): readonly { key: string; at: string; draft: { title: string } }[] =>
  call(host, 'apiListDrafts', {}, as)['drafts'] as never;
const aDraft = (title: string, over: object = {}) => ({ form: 'customer', title, typed: { name: title }, ...over });

describe('a pasted text, through the bundle', () => {
  let host: Host;
  beforeAll(() => {
    host = registerHost();
  });

  it('is read in one read of the register, and nothing is written', () => {
    const report = host.callFunction('apiParseText', { text: CARD });
    expect(report.calls).toMatchObject({ read: 1, write: 0 });
    const guesses = guessesOf(expectOk(report));
    expect(Object.fromEntries(Object.entries(guesses).map(([field, guess]) => [field, guess.value]))).toEqual({
      name: '王小明',
      phone: '+8613800138000',
      address: '深圳市南山区科技园',
      province: '广东省',
      city: '深圳市',
      district: '南山区',
      company: '示例科技有限公司',
      title: '采购经理',
      email: 'wang@example.com',
    });
    expect(guesses['phone']).toEqual({ value: '+8613800138000', confidence: 0.95, from: '13800138000' });
  });

  it('saves as it was guessed', () => {
    const guesses = guessesOf(call(host, 'apiParseText', { text: CARD }));
    const fields = Object.fromEntries(Object.entries(guesses).map(([field, { value }]) => [field, value]));
    const { customer } = expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));
    expect(customer).toMatchObject(fields);
  });

  it('is refused at 20,001 characters with the limit, without a read', () => {
    const report = host.callFunction('apiParseText', { text: '王'.repeat(20_001) });
    expect(report.reply).toMatchObject({
      ok: false,
      issues: [{ code: 'text-too-long', facts: { length: 20_001, limit: 20_000 } }],
    });
    expect(report.calls).toMatchObject({ read: 0, write: 0 });
  });

  it('is not read for a person who may only look', () => {
    addMember(host, 'reader@example.com', 'Reader');
    expect(call(host, 'apiParseText', { text: CARD }, 'reader@example.com')).toMatchObject({
      ok: false,
      error: { code: 'role-insufficient' },
    });
  });
});

describe('drafts, in a person’s own properties', () => {
  it('are kept, listed newest first, replaced by their key and dropped, without a request to Sheets', () => {
    const host = registerHost();
    const saved = host.callFunction('apiSaveDraft', { key: 'one', draft: aDraft('王小') });
    expect(expectOk(saved)).toEqual({ ok: true, at: '2026-09-10 09:00' });
    host.advanceTo(host.now + 60_000);
    call(host, 'apiSaveDraft', { key: 'two', draft: aDraft('Anna', { pasted: 'Anna 138' }) });
    host.advanceTo(host.now + 60_000);
    call(host, 'apiSaveDraft', { key: 'one', draft: aDraft('王小明') });
    expect(draftsOf(host)).toEqual([
      { key: 'one', at: '2026-09-10 09:02', draft: aDraft('王小明') },
      { key: 'two', at: '2026-09-10 09:01', draft: aDraft('Anna', { pasted: 'Anna 138' }) },
    ]);
    expect(call(host, 'apiDropDraft', { key: 'one' })).toEqual({ ok: true, dropped: true });
    expect(call(host, 'apiDropDraft', { key: 'one' })).toEqual({ ok: true, dropped: false });
    expect(draftsOf(host).map(({ key }) => key)).toEqual(['two']);
    for (const report of [
      saved,
      host.callFunction('apiListDrafts', {}),
      host.callFunction('apiDropDraft', { key: 'x' }),
    ])
      expect(report.calls).toMatchObject({ read: 0, write: 0 });
  });

  it('are seen by their own person alone', () => {
    const host = registerHost();
    addMember(host, WANG, 'Entry');
    call(host, 'apiSaveDraft', { key: 'mine', draft: aDraft('王小明') }, WANG);
    expect(draftsOf(host)).toEqual([]);
    expect(draftsOf(host, WANG)).toHaveLength(1);
    expect(call(host, 'apiDropDraft', { key: 'mine' })).toMatchObject({ dropped: false });
    expect(draftsOf(host, WANG)).toHaveLength(1);
  });

  it('are forgotten after seven days', () => {
    const host = registerHost();
    call(host, 'apiSaveDraft', { key: 'old', draft: aDraft('王小明') });
    host.advanceTo(host.now + 7 * DAY - 1000);
    expect(draftsOf(host)).toHaveLength(1);
    host.advanceTo(host.now + 2000);
    expect(draftsOf(host)).toEqual([]);
  });

  it('survive longer than one property holds, and come back whole', () => {
    const host = registerHost();
    const notes = '客户说：“下周再谈”。'.repeat(1500);
    call(host, 'apiSaveDraft', { key: 'long', draft: aDraft('王小明', { typed: { name: '王小明', notes } }) });
    expect(draftsOf(host)).toMatchObject([{ draft: { typed: { notes } } }]);
  });

  it('are refused in words where they are too large, and where there are twenty; those that are kept stay', () => {
    const host = registerHost();
    const huge = call(host, 'apiSaveDraft', {
      key: 'huge',
      draft: aDraft('A', { typed: { notes: 'x'.repeat(70_000) } }),
    });
    expect(huge).toMatchObject({ ok: false, error: { code: 'draft-too-large', facts: { limit: 60_000 } } });
    for (let n = 0; n < 20; n += 1) call(host, 'apiSaveDraft', { key: `d${String(n)}`, draft: aDraft('A') });
    const full = call(host, 'apiSaveDraft', { key: 'one-more', draft: aDraft('A') });
    expect(full).toMatchObject({ ok: false, error: { code: 'drafts-full', facts: { count: 20 } } });
    expect(call(host, 'apiSaveDraft', { key: 'd7', draft: aDraft('B') })).toMatchObject({ ok: true });
    expect(draftsOf(host)).toHaveLength(20);
  });
});

describe('a standard form that is declined with a reason', () => {
  const fields = { name: '王 小明', phone: '138-0013-8000' };
  const declined = { name: 'wants the space on letters' };

  it('leaves the value as typed, with the reason in history and on the cell', () => {
    const host = registerHost();
    const report = host.callFunction('apiSaveCustomer', { requestId: requestId(), fields, declined });
    const { customer, normalised } = expectOk(report) as unknown as {
      customer: Record<string, unknown>;
      normalised: object;
    };
    expect(customer).toMatchObject({ name: '王 小明', phone: '+8613800138000' });
    expect(Object.keys(normalised)).toEqual(['phone']);
    expect(report.calls).toMatchObject({ read: 1, write: 1 });
    const { payload } = auditAbout(host, String(customer['id'])).at(-1) as unknown as { payload: object };
    expect(payload).toMatchObject({ declined, original: { phone: '138-0013-8000' } });
    const { entries } = call(host, 'apiGetHistory', { id: customer['id'] }) as unknown as {
      entries: readonly { changes: readonly { field: string; declined?: string }[] }[];
    };
    expect(entries[0]?.changes.find(({ field }) => field === 'name')?.declined).toBe(declined.name);
    expect(cellAt(host, 'customers', 2, 'name')?.note).toContain('wants the space on letters');
    expect(cellAt(host, 'customers', 2, 'phone')?.note ?? '').toBe('');
  });

  it('is left alone by edits of other cells and by the nightly sweep', () => {
    const host = editedRegister();
    expectOk(
      host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { ...fields, phone: '' }, declined }),
    );
    const { row } = rowsOf(host, 'customers').find((each) => each['name'] === '王 小明') ?? { row: 0 };
    type(host, 'customers', row, 'notes', 'rang twice');
    const entries = auditOf(host).length;
    host.advanceTo(host.now + DAY);
    expect(valueAt(host, 'customers', row, 'name')).toBe('王 小明');
    expect(auditOf(host).filter((entry) => entry.table === 'customers').length).toBeLessThanOrEqual(entries);
    expect(openReview(host).filter((line) => line['field'] === 'Name')).toEqual([]);
  });

  it('keeps what people wrote on the cell, in an edit of three reads', () => {
    const host = registerHost();
    const made = expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Ann' } }));
    const { id } = made['customer'] as { id: string };
    const report = host.callFunction('apiSaveCustomer', {
      requestId: requestId(),
      id,
      version: 1,
      fields: { phone: '139-1111-2222' },
      original: { phone: null },
      declined: { phone: 'as on her card' },
    });
    expect(expectOk(report)['customer']).toMatchObject({ phone: '139-1111-2222' });
    expect(report.calls).toMatchObject({ read: 3, write: 1 });
    expect(cellAt(host, 'customers', 2, 'phone')?.note).toContain('as on her card');
  });

  it('is still known as the same number when another customer has it', () => {
    const host = registerHost();
    const phone = { phone: '139-1111-2222' };
    expectOk(
      host.callFunction('apiSaveCustomer', {
        requestId: requestId(),
        fields: { name: 'Ann', ...phone },
        declined: { phone: 'as on her card' },
      }),
    );
    const again = call(host, 'apiSaveCustomer', {
      requestId: requestId(),
      fields: { name: 'Bob', phone: '13911112222' },
    });
    expect(again).toMatchObject({ ok: false, duplicates: [{ name: 'Ann' }] });
  });

  it('does not let through what the kind refuses, nor a day or a choice as typed', () => {
    const host = registerHost();
    const refused = call(host, 'apiSaveCustomer', {
      requestId: requestId(),
      fields: { name: 'Ann', phone: '12' },
      declined: { phone: 'she said so' },
    });
    expect(refused).toMatchObject({ ok: false, issues: [{ field: 'phone' }] });
    const day = expectOk(
      host.callFunction('apiSaveCustomer', {
        requestId: requestId(),
        fields: { name: 'Ann', birthDate: '1990年3月1日' },
        declined: { birthDate: 'no reason' },
      }),
    );
    expect(day['customer']).toMatchObject({ birthDate: '1990-03-01' });
  });
});

describe('bad input', () => {
  it('a name of 10,000 characters is refused with both numbers', () => {
    const host = registerHost();
    expect(
      call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name: 'x'.repeat(10_000) } }),
    ).toMatchObject({
      ok: false,
      issues: [{ field: 'name', code: 'text-too-long', facts: { length: 10_000, limit: 300 } }],
    });
  });

  it('a customer who was deleted meanwhile is told as not found, and can be saved as a new one', () => {
    const host = registerHost();
    const made = expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name: 'Ann' } }));
    const { id } = made['customer'] as { id: string };
    host.doByHand('delete row 2 in Customers');
    const edit = { id, version: 1, fields: { notes: 'typed' }, original: { notes: null } };
    expect(call(host, 'apiSaveCustomer', { requestId: requestId(), ...edit })).toMatchObject({
      ok: false,
      error: { code: 'not-found', facts: { id } },
    });
  });
});
