import { addPurchase } from '../../../src/app/customers/addPurchase';
import { logInteraction } from '../../../src/app/customers/logInteraction';
import type { FieldValues } from '../../../src/core/changeSet';
import { formatId } from '../../../src/core/values/ids';
import { aPerson, aScene, given, NOW, WANG } from '../support/aScene';

const C1 = formatId('C', 1);
let requests = 0;
const about = (fields: FieldValues, rowHint?: number) => {
  requests += 1;
  return { requestId: `request-${String(requests)}`, customerId: C1, fields, rowHint };
};
function scene(fields: FieldValues = {}) {
  const made = aScene();
  given(made.store, 'customers', 1, aPerson(fields));
  return made;
}

describe('an interaction', () => {
  it('is logged with one read and one write where the row hint holds, one read more where it does not', () => {
    const { deps, store } = scene();
    logInteraction(deps, about({ summary: 'called' }, 2));
    expect(store.calls).toEqual(['read', 'commit']);
    logInteraction(deps, about({ summary: 'called again' }, 7));
    expect(store.calls.slice(2)).toEqual(['read', 'reread', 'commit']);
    expect(store.fieldsOf('interactions')).toMatchObject([
      { id: formatId('I', 1), customerId: C1, at: NOW, by: WANG, channel: 'phone', summary: 'called' },
      { id: formatId('I', 2) },
    ]);
  });

  it('moves the last contact on and never back, outside the customer’s version', () => {
    const { deps, store } = scene({ lastContactOn: '2026-11-01' });
    logInteraction(deps, about({ summary: 'old', at: '2026-10-01 09:00' }));
    expect(store.fieldsOf('customers')[0]).toMatchObject({ lastContactOn: '2026-11-01', version: 1 });
    const reply = logInteraction(deps, about({ summary: 'new' }));
    expect(store.fieldsOf('customers')[0]).toMatchObject({ lastContactOn: '2026-11-21', version: 1 });
    expect(reply).toMatchObject({ ok: true, customer: { id: C1, lastContactOn: '2026-11-21', nextContactOn: null } });
  });

  it.each([
    ['2026-11-20', {}, null],
    ['2026-11-30', {}, '2026-11-30'],
    ['2026-11-20', { nextContactOn: '2026-12-01' }, '2026-12-01'],
    ['2026-11-30', { nextContactOn: '2026-12-01' }, '2026-12-01'],
  ])('with a next contact planned for %s and %j leaves %j', (planned, fields, left) => {
    const { deps, store } = scene({ nextContactOn: planned });
    const reply = logInteraction(deps, about({ summary: 'called', ...fields }));
    expect(store.fieldsOf('customers')[0]?.['nextContactOn'] ?? null).toBe(left);
    expect(reply).toMatchObject({ ok: true, customer: { nextContactOn: left } });
  });

  it('moves the last contact on, too, where its cell holds no day', () => {
    const { deps, store } = scene({ lastContactOn: 'some time ago' });
    logInteraction(deps, about({ summary: 'called' }));
    expect(store.fieldsOf('customers')[0]).toMatchObject({ lastContactOn: '2026-11-21' });
  });

  it('is refused without a summary, and for a customer that is not there', () => {
    const { deps, store } = scene();
    expect(logInteraction(deps, about({}))).toMatchObject({
      ok: false,
      issues: [{ field: 'summary', code: 'required-missing' }],
    });
    const other = { ...about({ summary: 'x' }), customerId: formatId('C', 9) };
    expect(() => logInteraction(deps, other)).toThrow('not-found');
    expect(store.commits).toEqual([]);
  });
});

describe('a purchase', () => {
  it('is added with its defaults, its amount from quantity and price, and moves the totals', () => {
    const { deps, store } = scene({ orders: 2, spent: 10.1, lastPurchaseOn: '2026-12-01' });
    const reply = addPurchase(deps, about({ item: 'Tea', quantity: 3, unitPrice: 0.1, on: '' }));
    const totals = { orders: 3, spent: 10.4, lastPurchaseOn: '2026-12-01' };
    expect(store.fieldsOf('purchases')).toMatchObject([
      {
        id: formatId('O', 1),
        customerId: C1,
        on: '2026-11-21',
        item: 'Tea',
        amount: 0.3,
        currency: 'CNY',
        by: WANG,
        version: 1,
      },
    ]);
    expect(store.fieldsOf('customers')[0]).toMatchObject({ ...totals, version: 1 });
    expect(reply).toMatchObject({ ok: true, customer: { id: C1, ...totals }, purchase: { amount: 0.3 } });
  });

  it('keeps an amount that was given, a discount perhaps', () => {
    const { deps, store } = scene();
    addPurchase(deps, about({ item: 'Tea', quantity: 3, unitPrice: 10, amount: 25 }));
    expect(store.fieldsOf('purchases')[0]).toMatchObject({ amount: 25 });
  });

  it('counts from what can be counted where a total was written over by hand', () => {
    const { deps, store } = scene({ orders: 'many', spent: '#REF!', lastPurchaseOn: 'soon' });
    addPurchase(deps, about({ item: 'Tea', amount: 5 }));
    expect(store.fieldsOf('customers')[0]).toMatchObject({ orders: 1, spent: 5, lastPurchaseOn: '2026-11-21' });
  });

  it('is refused without an item or an amount', () => {
    const { deps, store } = scene();
    const reply = addPurchase(deps, about({ quantity: 2 }));
    expect('issues' in reply ? reply.issues.map((issue) => issue.field) : []).toEqual(['item', 'amount']);
    expect(store.commits).toEqual([]);
  });
});
