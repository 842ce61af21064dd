import { entryHead } from '../audit/entry';
import { isContinued } from '../audit/wholeLines';
import type { FieldValues } from '../changeSet';
import type { DayReader } from './cells';
import { within, type Period, type Span } from './period';
import type { MonthlyReport } from './report';

/**
 * How many customers were archived in the month, and how many came back, by the entries of the audit trail that put a row into
 * Archive or into Customers. Other entries and further parts of one are passed over.
 */
export function archiveFigures(
  entries: readonly FieldValues[],
  period: Period,
  dayIn: DayReader,
): NonNullable<MonthlyReport['archive']> {
  const count = (action: string, table: string, span: Span): number =>
    entries.filter((entry) => {
      const head = entryHead(entry);
      if (head.action !== action || head.table !== table || isContinued(head)) return false;
      const day = dayIn(entry, 'at');
      return head.recordId !== '' && day !== null && within(day, span);
    }).length;
  const figure = (action: string, table: string): { now: number; before: number } => ({
    now: count(action, table, period.now),
    before: count(action, table, period.before),
  });
  return { archived: figure('archive', 'archive'), broughtBack: figure('unarchive', 'customers') };
}
