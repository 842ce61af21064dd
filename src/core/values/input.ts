import { plainDecimal } from './decimal';
import { ok, refuse, type CellScalar, type Parsed } from './value';

/** Above this a cell's number no longer holds every digit that was typed (15 significant digits in Sheets and Excel). */
const EXACT_LIMIT = 1e15;

/**
 * A cell's content as the text that a person sees in it: numbers in full, TRUE and FALSE as Sheets shows them. Numbers of
 * 16 digits and more are refused, since their last digits are already wrong.
 */
export function inputText(input: CellScalar): Parsed<string> {
  if (input === null) return ok('');
  if (typeof input === 'string') return ok(input);
  if (typeof input === 'boolean') return ok(input ? 'TRUE' : 'FALSE');
  if (!Number.isFinite(input)) return refuse('not-text', { text: String(input) });
  if (Math.abs(input) >= EXACT_LIMIT) return refuse('digits-lost', { text: String(input) });
  return ok(Object.is(input, -0) ? '0' : plainDecimal(input));
}

/** As `inputText`, but yes/no values make no sense here and are refused. */
export function inputTextNotFlag(input: CellScalar): Parsed<string> {
  return typeof input === 'boolean'
    ? refuse('boolean-unexpected', { text: input ? 'TRUE' : 'FALSE' })
    : inputText(input);
}
