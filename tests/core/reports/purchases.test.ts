import { addAmount, amountOf, emptySum } from '../../../src/core/reports/moneySum';
import { anInteraction, aCustomer, aPurchase, october, stock } from './builders';
import fc from 'fast-check';

describe('the purchases of a monthly report', () => {
  it('sums amounts per currency to the cent: ten times 0.10 is 1', () => {
    const purchases = [
      ...Array.from({ length: 10 }, () => aPurchase('a', '2026-10-01', 0.1)),
      aPurchase('b', '2026-10-31', 19.99, { currency: 'EUR' }),
      aPurchase('b', '2026-09-30', 5),
    ];
    expect(october({ purchases }).purchases.amounts).toEqual([
      { currency: 'CNY', now: 1, before: 5 },
      { currency: 'EUR', now: 19.99, before: 0 },
    ]);
  });

  it('shows twelve months, the last is the report’s, with purchases, buyers and amounts', () => {
    const purchases = [
      aPurchase('a', '2026-10-01', 10),
      aPurchase('a', '2026-10-31', 20),
      aPurchase('b', '2025-11-01', 7),
      aPurchase('b', '2025-10-31', 1000),
      aPurchase('b', '2026-11-01', 1000),
    ];
    const { months, currencies } = october({ purchases }).purchases;
    expect(currencies).toEqual(['CNY']);
    expect(months).toHaveLength(12);
    expect(months[0]).toEqual({ month: '2025-11', purchases: 1, buyers: 1, amounts: [7] });
    expect(months[1]).toEqual({ month: '2025-12', purchases: 0, buyers: 0, amounts: [0] });
    expect(months[11]).toEqual({ month: '2026-10', purchases: 2, buyers: 1, amounts: [30] });
  });

  it('takes lines of one customer with the same order number for one purchase', () => {
    const order = { orderNo: 'A-17' };
    const purchases = [
      aPurchase('a', '2026-10-01', 10, order),
      aPurchase('a', '2026-10-01', 5, { ...order, category: 'cups' }),
      aPurchase('b', '2026-10-01', 1, order),
    ];
    const report = october({ purchases });
    expect(report.purchases.purchases.now).toBe(2);
    expect(report.repurchase.repeatBuyersEver.now).toBe(0);
    expect(report.purchases.amounts[0]?.now).toBe(16);
  });

  it('counts an order in the month of its earliest line, whatever the order of the lines', () => {
    const order = { orderNo: 'A-18' };
    const purchases = [aPurchase('a', '2026-10-01', 10, order), aPurchase('a', '2026-09-30', 5, order)];
    const report = october({ purchases });
    expect(report.purchases.purchases).toEqual({ now: 0, before: 1 });
    expect(report.purchases.amounts).toEqual([{ currency: 'CNY', now: 10, before: 5 }]);
  });

  it('counts by category and currency, with purchases and amounts of both months', () => {
    const purchases = [
      aPurchase('a', '2026-10-02', 10),
      aPurchase('a', '2026-09-02', 4),
      aPurchase('a', '2026-10-03', 30, { category: 'cups' }),
      aPurchase('a', '2026-10-03', 2, { category: null }),
      aPurchase('a', '2026-10-03', 9, { currency: 'EUR' }),
      aPurchase('a', '2026-08-03', 9, { category: 'pots' }),
    ];
    expect(october({ purchases }).purchases.byCategory).toEqual([
      { category: 'cups', currency: 'CNY', purchases: { now: 1, before: 0 }, amount: { now: 30, before: 0 } },
      { category: 'tea', currency: 'CNY', purchases: { now: 1, before: 1 }, amount: { now: 10, before: 4 } },
      { category: null, currency: 'CNY', purchases: { now: 1, before: 0 }, amount: { now: 2, before: 0 } },
      { category: 'tea', currency: 'EUR', purchases: { now: 1, before: 0 }, amount: { now: 9, before: 0 } },
    ]);
  });

  it('names fifteen categories and takes the others together, so that the sum stays whole', () => {
    const purchases = Array.from({ length: 20 }, (_, at) =>
      aPurchase('a', '2026-10-02', 1, { category: `c${String(at).padStart(2, '0')}` }),
    );
    const rows = october({ purchases }).purchases.byCategory;
    expect(rows).toHaveLength(16);
    expect(rows[15]).toMatchObject({ category: null, rest: true, purchases: { now: 5 }, amount: { now: 5 } });
  });

  it('counts a purchase whose amount or currency cannot be read, without inventing either', () => {
    const purchases = [aPurchase('a', '2026-10-02', '十元'), aPurchase('a', '2026-10-02', 3, { currency: 'RMB?' })];
    const report = october({ purchases }).purchases;
    expect(report.purchases.now).toBe(2);
    expect(report.amounts).toEqual([{ currency: '', now: 3, before: 0 }]);
  });

  it('subtracts what was returned', () => {
    const purchases = [aPurchase('a', '2026-10-02', 19.9), aPurchase('a', '2026-10-09', -9.95)];
    expect(october({ purchases }).purchases.amounts[0]?.now).toBe(9.95);
  });
});

describe('the repurchase rate', () => {
  it('is the share of customers with two or more purchases up to the end of the month among those with one', () => {
    const purchases = [
      aPurchase('once', '2026-03-01', 1),
      aPurchase('again', '2026-03-01', 1),
      aPurchase('again', '2026-10-31', 1),
      aPurchase('later', '2026-10-01', 1),
      aPurchase('later', '2026-11-01', 1),
      aPurchase('', '2026-10-01', 1),
      aPurchase('', '2026-10-02', 1),
    ];
    expect(october({ purchases }).repurchase).toEqual({
      buyersEver: { now: 3, before: 2 },
      repeatBuyersEver: { now: 1, before: 0 },
      rate: { now: 1 / 3, before: 0 },
      buyers: { now: 2, before: 0 },
      returningBuyers: { now: 1, before: 0 },
      returningShare: { now: 0.5, before: null },
    });
  });

  it('counts a purchase on the first day of a month as one of that month', () => {
    const purchases = [aPurchase('a', '2026-09-01', 1), aPurchase('b', '2026-10-01', 1)];
    const { repurchase } = october({ purchases });
    expect(repurchase.buyers).toEqual({ now: 1, before: 1 });
    expect(repurchase.returningBuyers).toEqual({ now: 0, before: 0 });
  });

  it('does not count a buyer as returning who bought twice for the first time within the month', () => {
    const purchases = [aPurchase('a', '2026-10-01', 1), aPurchase('a', '2026-10-02', 1)];
    expect(october({ purchases }).repurchase).toMatchObject({
      repeatBuyersEver: { now: 1 },
      returningBuyers: { now: 0 },
    });
  });
});

describe('the interactions of a monthly report', () => {
  it('counts by who had them and by channel; those that name nobody are the customer’s owner’s', () => {
    const customer = aCustomer({ id: 'a', owner: 'wang@example.com' });
    const interactions = [
      anInteraction('a', '2026-10-01 00:00'),
      anInteraction('a', '2026-10-31 23:59', { by: null, channel: 'visit' }),
      anInteraction('b', '2026-10-31 10:00', { by: null, channel: 'visit' }),
      anInteraction('a', '2026-09-30 23:59'),
      anInteraction('a', '2026-08-31 23:59'),
      anInteraction('a', '2026-11-01 00:00'),
    ];
    const report = october({ interactions, stocks: { end: stock('2026-11-01', customer), start: null } });
    expect(report.interactions).toEqual({
      total: { now: 3, before: 1 },
      byOwner: [
        { key: 'li@example.com', now: 1, before: 1 },
        { key: 'wang@example.com', now: 1, before: 0 },
        { key: null, now: 1, before: 0 },
      ],
      byChannel: [
        { key: 'visit', now: 2, before: 0 },
        { key: 'phone', now: 1, before: 1 },
      ],
    });
  });
});

describe('a sum of money', () => {
  it('equals the sum in whole cents, whatever the amounts and their order', () => {
    const cents = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 });
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 200 }), (amounts) => {
        const sum = emptySum();
        for (const amount of amounts) addAmount(sum, amount / 100);
        expect(amountOf(sum)).toBe((amounts.reduce((total, amount) => total + amount, 0) + 0) / 100);
      }),
    );
  });

  it('stays exact beyond what one float of ten-thousandths holds', () => {
    const sum = emptySum();
    for (let n = 0; n < 3; n += 1) addAmount(sum, 999_999_999_999.5);
    expect(amountOf(sum)).toBe(2_999_999_999_998.5);
  });
});
