import fc from 'fast-check';
import type { FieldValues } from '../../../src/core/changeSet';
import { planTotals } from '../../../src/core/customers/planTotals';

const IDS = ['C-000001-X', 'C-000002-V'] as const;
const aDay = fc.constantFrom('2026-01-01', '2026-11-21', '2025-12-31', '2026-02-30', '昨天', null);
const aPurchase: fc.Arbitrary<FieldValues> = fc.record({
  customerId: fc.constantFrom(...IDS, '王小明', null),
  amount: fc.oneof(
    fc.integer({ min: -500_000, max: 500_000 }).map((cents) => cents / 100),
    fc.constantFrom('3 Euro', null),
  ),
  on: aDay,
});
const anInteraction: fc.Arbitrary<FieldValues> = fc.record({
  customerId: fc.constantFrom(...IDS, null),
  at: fc.constantFrom('2026-01-01 10:00', '2026-03-01 23:59', '2025-12-31', 'morgen', null),
});
const isDay = (text: unknown): text is string =>
  typeof text === 'string' && text.startsWith('20') && text !== '2026-02-30';
const latest = (texts: readonly unknown[]): string | null =>
  texts
    .filter(isDay)
    .map((text) => text.slice(0, 10))
    .sort()
    .pop() ?? null;

/** The same with nothing but filters and exact cents. */
function naive(
  id: string,
  before: string | null,
  purchases: readonly FieldValues[],
  interactions: readonly FieldValues[],
) {
  const own = purchases.filter((purchase) => purchase['customerId'] === id);
  const cents = own.reduce(
    (sum, { amount }) => sum + (typeof amount === 'number' ? BigInt(amount.toFixed(2).replace('.', '')) : 0n),
    0n,
  );
  const contacts = interactions.filter((one) => one['customerId'] === id).map((one) => one['at']);
  return {
    orders: own.length === 0 ? null : own.length,
    spent: own.length === 0 ? null : Number(cents) / 100,
    lastPurchaseOn: latest(own.map((purchase) => purchase['on'])),
    lastContactOn: latest([before, ...contacts]),
  };
}

describe('planTotals', () => {
  it('brings every customer to what its purchases and interactions say, to the cent', () => {
    const someChildren = fc.tuple(
      fc.array(aPurchase, { maxLength: 12 }),
      fc.array(anInteraction, { maxLength: 6 }),
      fc.constantFrom('2026-02-01', '2024-01-01', null),
    );
    fc.assert(
      fc.property(someChildren, ([purchases, interactions, lastContactOn]) => {
        const customers = IDS.map((id): FieldValues => ({ id, orders: 99, spent: 0.1, lastContactOn }));
        const plan = planTotals(customers, purchases, interactions);
        for (const customer of customers) {
          const id = String(customer['id']);
          const change = plan.find((each) => each.id === id);
          const after = { ...customer, ...change?.fields };
          expect({ lastPurchaseOn: null, ...after }).toEqual({
            id,
            ...naive(id, lastContactOn, purchases, interactions),
          });
          for (const key of Object.keys(change?.fields ?? {})) {
            expect(change?.before[key]).toBe(customer[key] ?? null);
            expect(change?.fields[key]).not.toBe(customer[key] ?? null);
          }
        }
        const done = customers.map((customer) => ({
          ...customer,
          ...plan.find((each) => each.id === customer['id'])?.fields,
        }));
        expect(planTotals(done, purchases, interactions)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('never moves the last contact back', () => {
    const customers = [{ id: IDS[0], lastContactOn: '2026-05-01' }];
    expect(planTotals(customers, [], [{ customerId: IDS[0], at: '2026-04-30 10:00' }])).toEqual([]);
  });

  it('does not take a day that does not exist for the latest', () => {
    const purchases = [
      { customerId: IDS[0], amount: 1, on: '2026-01-01' },
      { customerId: IDS[0], amount: 1, on: '2026-02-30' },
    ];
    expect(planTotals([{ id: IDS[0] }], purchases, [])[0]?.fields).toMatchObject({ lastPurchaseOn: '2026-01-01' });
  });

  it('passes over rows that are no customers yet', () => {
    expect(planTotals([{ name: '王' }, {}], [{ customerId: null, amount: 3 }], [])).toEqual([]);
  });
});
