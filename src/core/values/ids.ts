import { mod3736 } from './checkCharacter';
import { inputTextNotFlag } from './input';
import { cleanCode } from './unicode';
import { ok, refuse, type Kind, type Parsed } from './value';

/** The parts of a record's id; the prefix says its table. */
export interface RecordId {
  readonly prefix: string;
  readonly number: number;
}

/** The id of the `number`-th record of a table: `C-000042-L`. Numbers above 999,999 take more digits. */
export function formatId(prefix: string, number: number): string {
  const digits = String(number).padStart(6, '0');
  return `${prefix}-${digits}-${mod3736(prefix + digits)}`;
}

/** Reads an id in any case and width, with or without dashes; a wrong check character is refused, not repaired. */
export function parseId(text: string): Parsed<RecordId> {
  const plain = cleanCode(text).toUpperCase().replace(/[\s-]/g, '');
  const match = /^([A-Z])(\d{6,12})([0-9A-Z])$/.exec(plain);
  const [, prefix = '', digits = '', check = ''] = match ?? [];
  if (match === null || (digits.length > 6 && digits.startsWith('0'))) return refuse('id-shape', { text });
  if (mod3736(prefix + digits) !== check) return refuse('id-check', { text });
  return ok({ prefix, number: Number(digits) });
}

/** Ids of any table; which table is the field's business. */
export const id: Kind = {
  name: 'id',
  cell: 'text',
  parse: (input) => {
    const read = inputTextNotFlag(input);
    if (!read.ok) return read;
    if (cleanCode(read.value) === '') return ok(null);
    const parsed = parseId(read.value);
    return parsed.ok ? ok(formatId(parsed.value.prefix, parsed.value.number)) : parsed;
  },
  format: (value) => (value === null ? '' : String(value)),
  keys: (value) => (value === null ? [] : [String(value)]),
};
