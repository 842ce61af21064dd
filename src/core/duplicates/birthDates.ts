import { because, NOTHING, type Evidence } from './reason';
import { editDistance, isOneSwap } from './similarity';
import { bits } from './weights';

const weights = bits.birthDate;

/** The digits of a day, YYYYMMDD; '' for a text that could not be read as one. */
export function dayDigits(value: unknown): string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.replace(/-/g, '') : '';
}

/** Compares two birth dates by their digits. Theirs is never told, only how near it is. */
export function compareBirthDates(a: string, b: string): Evidence {
  if (a === '' || b === '') return NOTHING;
  if (a === b) return { bits: weights.same, reasons: because('same-birth-date') };
  const similar = (worth: number): Evidence => ({ bits: worth, reasons: because('birth-date-similar') });
  if (a === `${b.slice(0, 4)}${b.slice(6)}${b.slice(4, 6)}` || isOneSwap(a, b)) return similar(weights.swapped);
  const edits = editDistance(a, b);
  if (edits === 1) return similar(weights.oneDigit);
  return { bits: edits === 2 ? weights.twoDigits : weights.different, reasons: [] };
}
