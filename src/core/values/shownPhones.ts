import { formatNational } from './phone';
import type { CellScalar } from './value';

/**
 * Cells with phone numbers in standard form, each with the text that a person reads inside `country`:
 * { '+861055506760': '010 5550 6760' }. Other texts, and numbers that read as they stand, are left out. The phone library is
 * evaluated only where there is a number.
 */
export function shownPhones(
  cells: readonly (CellScalar | undefined)[],
  country: string,
): Readonly<Record<string, string>> {
  const numbers = cells.filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('+'));
  const shown = [...new Set(numbers)].map((stored) => [stored, formatNational(stored, country)] as const);
  return Object.fromEntries(shown.filter(([stored, text]) => text !== stored));
}
