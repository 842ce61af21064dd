import type { CivilDate } from '../../src/core/values/civilDate';
import type { ParseContext } from '../../src/core/values/value';
import { parseDelimitedText } from '../files/delimitedText';

/** A register in China that reads days only where they have one reading. */
export function aContext(over: Partial<ParseContext> = {}): ParseContext {
  return { dayOrder: 'ymd-only', country: 'CN', today: '2026-11-21' as CivilDate, currency: 'CNY', ...over };
}

/** Rows of a CSV text by the names in its header. */
export function recordsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = parseDelimitedText(csv).rows;
  return rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
}
