import { dayCount } from '../../../src/app/day/dayCount';
import { myDay } from '../../../src/app/day/myDay';
import { settleReview } from '../../../src/app/day/settleReview';
import { updateCompleteness } from '../../../src/app/day/updateCompleteness';
import { verifyField } from '../../../src/app/day/verifyField';
import { openRegister } from '../../../src/app/openRegister';
import { reviewRow } from '../../../src/app/review';
import type { FieldValues } from '../../../src/core/changeSet';
import { readSettings } from '../../../src/core/schema/settings';
import { formatId } from '../../../src/core/values/ids';
import { aPerson, aScene, given, OWNER, READER, WANG } from '../support/aScene';

const C1 = formatId('C', 1);

const finding = (over: FieldValues = {}): FieldValues => ({
  ...reviewRow({
    table: 'customers',
    recordId: C1,
    field: 'email',
    text: 'ask her',
    owner: WANG,
    at: '2026-11-20 10:00',
    issue: { code: 'email-invalid', facts: { text: 'ask her' } },
  }),
  ...over,
});

/** Two customers of Wang's, one of nobody's, a doubtful e-mail, a setting that cannot be followed. */
function scene(actor = WANG) {
  const made = aScene({ actor });
  given(made.store, 'customers', 1, aPerson({ nextContactOn: '2026-11-21', phone: '+8613800138000' }));
  given(made.store, 'customers', 2, aPerson({ name: '王五', nextContactOn: '2026-11-01' }));
  given(made.store, 'customers', 3, aPerson({ name: '赵六', owner: 'gone@example.com', nextContactOn: '2026-11-01' }));
  made.store.put('review', finding());
  made.store.put('review', {
    ...finding(),
    key: 'settings hour.report  setting-refused x',
    table: 'settings',
    recordId: 'hour.report',
    owner: '',
    code: 'setting-refused',
  });
  return made;
}

describe('my day', () => {
  it('is one read, and holds what is the person’s own', () => {
    const { deps, store } = scene();
    const day = myDay(deps, {});
    expect(store.calls).toEqual(['read']);
    expect(day.due.items.map(({ name, days }) => [name, days])).toEqual([
      ['王五', 20],
      ['李娜', 0],
    ]);
    expect(day.review.items).toMatchObject([{ sort: 'value', field: 'email', customer: { id: C1 } }]);
    expect(day.owners).toEqual([]);
  });

  it('brings its numbers as they are written in the register’s country, each once', () => {
    const { deps, store } = scene();
    given(store, 'customers', 4, aPerson({ name: '钱七', nextContactOn: '2026-11-01', landline: '+861055506760' }));
    given(store, 'customers', 5, aPerson({ name: '孙八', nextContactOn: '2026-11-01', phone: '+12125550123' }));
    const day = myDay(deps, {});
    expect(day.phones).toEqual({
      '+8613800138000': '138 0013 8000',
      '+861055506760': '010 5550 6760',
      '+12125550123': '+1 212 555 0123',
    });
    expect(day.due.items.map(({ phone }) => phone)).toContain('+861055506760');
  });

  it('of the register’s owner has the lines that are nobody’s, and the numbers of all', () => {
    const day = myDay(scene(OWNER).deps, {});
    expect(day.due.total).toBe(0);
    expect(day.review.items).toMatchObject([{ sort: 'other', table: 'settings', customer: null }]);
    expect(day.owners).toMatchObject([
      { owner: WANG, customers: 2, due: 2, review: 1 },
      { owner: '', customers: 1, due: 1, review: 1 },
    ]);
  });

  it('counts for the button what it lists as due and to check', () => {
    for (const actor of [WANG, OWNER, READER]) {
      const { deps, store } = scene(actor);
      const { due, review } = myDay(deps, {});
      expect(openRegister(deps).counts.day).toBe(due.total + review.total);
      const view = store.read({ customers: 'all', review: 'all' });
      expect(
        dayCount(
          view,
          { email: actor, name: '', aliases: [], role: actor === OWNER ? 'owner' : 'entry' },
          '2026-11-21' as never,
        ),
      ).toBe(due.total + review.total);
    }
  });

  it('gives the first 50 of each and how many there are', () => {
    const { deps, store } = scene();
    for (let number = 10; number < 70; number += 1)
      given(store, 'customers', number, aPerson({ nextContactOn: '2026-11-02' }));
    const { due, incomplete } = myDay(deps, {});
    expect([due.items.length, due.total]).toEqual([50, 62]);
    expect([incomplete.items.length, incomplete.total]).toEqual([50, 62]);
  });

  it('passes over a copied row and shows a child record’s line to who entered it', () => {
    const { deps, store } = scene();
    store.put('customers', store.fieldsOf('customers')[0] ?? {});
    store.put('review', finding({ key: 'purchases O-1 on date-unreadable', table: 'purchases', recordId: 'O-1' }));
    const { due, review } = myDay(deps, {});
    expect(due.total).toBe(2);
    expect(review.items).toContainEqual(expect.objectContaining({ table: 'purchases', field: 'on', customer: null }));
  });
});

describe('settling', () => {
  it('closes the lines of these keys in one batch, with one entry for each record', () => {
    const { deps, store } = scene();
    const keys = store.fieldsOf('review').map((row) => String(row['key']));
    expect(settleReview(deps, { requestId: 'settle-1', keys, how: 'done' })).toEqual({
      ok: true,
      settled: 2,
      gone: [],
      until: '',
    });
    expect(store.calls).toEqual(['read', 'commit']);
    expect(store.fieldsOf('review').map((row) => row['status'])).toEqual(['settled', 'settled']);
    const entries = store.commits[0]?.audit ?? [];
    expect(entries.map(({ table, recordId, actor }) => [table, recordId, actor])).toEqual([
      ['customers', C1, WANG],
      ['settings', 'hour.report', WANG],
    ]);
  });

  it('puts off for a week where no number of days is given', () => {
    const { deps, store } = scene();
    const [key = ''] = store.fieldsOf('review').map((row) => String(row['key']));
    expect(settleReview(deps, { requestId: 'settle-2', keys: [key], how: 'later' })).toMatchObject({
      until: '2026-11-28',
    });
    expect(store.fieldsOf('review')[0]).toMatchObject({ status: 'open', postponedTo: '2026-11-28' });
  });
});

describe('confirming', () => {
  it('changes neither version nor digest nor the time of the last change', () => {
    const { deps, store } = scene();
    const before = store.fieldsOf('customers')[0] ?? {};
    verifyField(deps, { requestId: 'verify-1', id: C1, field: 'phone', how: 'phone', rowHint: 2 });
    const { verified, lastVerifiedOn, ...rest } = store.fieldsOf('customers')[0] ?? {};
    expect(rest).toEqual(before);
    expect(lastVerifiedOn).toBe('2026-11-21');
    expect(JSON.parse(String(verified))).toMatchObject({ phone: { by: WANG, on: '2026-11-21' } });
  });
});

describe('the completeness run', () => {
  it('writes in batches, each with an entry that counts, and nothing in a second run', () => {
    const { deps, store } = scene();
    const all = () => store.read({ customers: 'all' });
    expect(updateCompleteness(deps, all())).toBe(3);
    expect(store.commits).toHaveLength(1);
    expect(store.commits[0]?.audit).toMatchObject([
      { action: 'completeness', recordId: '', payload: '{"customers":3,"changed":3}' },
    ]);
    expect(updateCompleteness(deps, all())).toBe(0);
    expect(store.commits).toHaveLength(1);
    store.settings = readSettings([{ key: 'weight.phone', value: '0' }]);
    expect(updateCompleteness(deps, all())).toBe(3);
  });
});
