import type { CallCounts } from '../host';

/** Calls to Google that a use case may cost at most. `total` counts reads and writes together. */
export interface Budget {
  readonly total?: number;
  readonly read?: number;
  readonly write?: number;
}

/** What a use case cost. `other` (locks, caches, properties) is shown and has no budget. */
export interface Cost {
  readonly calls: CallCounts;
  readonly cellsRead: number;
  readonly cellsWritten: number;
}

/** Cells that one write of an import may carry. */
const CELLS_PER_WRITE = 20_000;

/** The table "Cost budget" of the architecture, by use case. Use cases that it does not name have no budget. */
export const BUDGETS: Readonly<Record<string, (cost: Cost) => Budget>> = {
  'open the sidebar': () => ({ total: 2 }),
  search: () => ({ total: 1 }),
  // With the sidebar's own first read these make the two that opening may cost.
  'search index, first time': () => ({ total: 1 }),
  'search index, nothing changed': () => ({ total: 1 }),
  preferences: () => ({ total: 0 }),
  'save a new customer': () => ({ read: 1, write: 1 }),
  'edit a customer': () => ({ read: 2, write: 1 }),
  'log an interaction, row hint': () => ({ read: 1, write: 1 }),
  'log an interaction, no hint': () => ({ read: 2, write: 1 }),
  'add a purchase, row hint': () => ({ read: 1, write: 1 }),
  'add a purchase, no hint': () => ({ read: 2, write: 1 }),
  'get a customer': () => ({ total: 2 }),
  'history of a customer': () => ({ total: 2 }),
  'history of a customer, one vault': () => ({ total: 3 }),
  'a customer on a day': () => ({ total: 2 }),
  'put a field back': () => ({ read: 2, write: 1 }),
  'next contact, row hint': () => ({ read: 1, write: 1 }),
  'next contact, no hint': () => ({ read: 2, write: 1 }),
  'add a contact person': () => ({ read: 1, write: 1 }),
  'open a case': () => ({ read: 1, write: 1 }),
  'follow the sheet, one look': () => ({ total: 0 }),
  'my day': () => ({ total: 1 }),
  'confirm a phone, row hint': () => ({ read: 1, write: 1 }),
  'confirm a phone, no hint': () => ({ read: 2, write: 1 }),
  'settle 50 lines of Review': () => ({ read: 1, write: 1 }),
  'paste 2,000 new rows': () => ({ total: 6 }),
  'paste over 2,000 rows': () => ({ total: 6 }),
  'list of actions': () => ({ total: 4 }),
  'undo of one save': () => ({ read: 4, write: 1 }),
  'set up an empty register': () => ({ total: 5 }),
  'adopt a list of 10,000 rows': ({ cellsWritten }) => ({ read: 3, write: Math.ceil(cellsWritten / CELLS_PER_WRITE) }),
  'stale flags, first run': () => ({ total: 6 }),
  'stale flags, next day': () => ({ total: 6 }),
  'snapshot, first of the month': () => ({ total: 8 }),
  'snapshot, next one': () => ({ total: 8 }),
  'compare a snapshot with now': () => ({ total: 6 }),
  'compare a snapshot with the next snapshot': () => ({ total: 6 }),
  'monthly report': () => ({ total: 12 }),
  'hourly dispatcher, nothing due': () => ({ total: 2 }),
};

export function budgetOf(useCase: string, cost: Cost): Budget | null {
  return BUDGETS[useCase]?.(cost) ?? null;
}

/** Whether the cost keeps to its budget; null where there is none. */
export function withinBudget(cost: Cost, budget: Budget | null): boolean | null {
  if (budget === null) return null;
  const { read, write } = cost.calls;
  const fits = (count: number, limit: number | undefined): boolean => limit === undefined || count <= limit;
  return fits(read + write, budget.total) && fits(read, budget.read) && fits(write, budget.write);
}

/** `1 + 1` for reads and writes told apart, `5` for both together, '' for none. */
export function budgetText(budget: Budget | null): string {
  if (budget === null) return '';
  if (budget.total !== undefined) return String(budget.total);
  return `${String(budget.read ?? 0)} + ${String(budget.write ?? 0)}`;
}
