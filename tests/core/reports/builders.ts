import type { FieldValues } from '../../../src/core/changeSet';
import { monthlyReport } from '../../../src/core/reports/monthlyReport';
import type { MonthlyReport, ReportInput, StockSet } from '../../../src/core/reports/report';
import type { CivilDate, CivilMonth } from '../../../src/core/values/civilDate';

export const day = (text: string): CivilDate => text as CivilDate;
export const month = (text: string): CivilMonth => text as CivilMonth;

let count = 0;

/** A customer that has been in the register since long before October 2026. */
export const aCustomer = (over: FieldValues = {}): FieldValues => {
  count += 1;
  return { id: `C-${String(count)}`, createdAt: '2026-01-05 10:00', stage: 'active', stale: null, ...over };
};

export const aPurchase = (
  customerId: string,
  on: string,
  amount: number | string,
  over: FieldValues = {},
): FieldValues => ({
  customerId,
  on,
  amount,
  currency: 'CNY',
  category: 'tea',
  orderNo: null,
  ...over,
});

export const anInteraction = (customerId: string, at: string, over: FieldValues = {}): FieldValues => ({
  customerId,
  at,
  channel: 'phone',
  by: 'li@example.com',
  ...over,
});

export const stock = (asOf: string, ...customers: readonly FieldValues[]): StockSet => ({
  asOf: day(asOf),
  from: 'live',
  customers,
});

/** The report of October 2026. */
export const october = (over: Partial<ReportInput> = {}): MonthlyReport => monthlyReport(octoberInput(over));

export const octoberInput = (over: Partial<ReportInput> = {}): ReportInput => ({
  month: month('2026-10'),
  stocks: { end: null, start: null },
  interactions: [],
  purchases: [],
  review: [],
  activeDays: 90,
  completeFrom: 0.8,
  ...over,
});
