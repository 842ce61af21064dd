import { inputText } from './input';
import { cleanLine, cleanLines, matchText } from './unicode';
import { ok, refuse, type Kind, type KindName } from './value';

/** A cell holds at most 50,000 characters (developers.google.com/workspace/sheets/api/limits; support.google.com/drive/answer/37603). */
export const CELL_LIMIT = 50_000;

/** One line of free text, kept as written but for width, spaces and invisible marks. No matching keys. */
export const text: Kind = lineOf('text', 10_000);

/** Free text of several lines. */
export const longText: Kind = {
  name: 'longText',
  cell: 'text',
  parse: (input) => {
    const read = inputText(input);
    return read.ok ? limited(cleanLines(read.value), CELL_LIMIT) : read;
  },
  format: (value) => (value === null ? '' : String(value)),
};

/** A province, city, district or country as text; its key ignores width, case and punctuation. */
export const region: Kind = { ...lineOf('region', 200), keys: textKeys };

/** A kind of one-line free text of at most `limit` characters. */
export function lineOf(name: KindName, limit: number): Kind {
  return {
    name,
    cell: 'text',
    parse: (input) => {
      const read = inputText(input);
      return read.ok ? limited(cleanLine(read.value), limit) : read;
    },
    format: (value) => (value === null ? '' : String(value)),
  };
}

/** The matching key of a word or name: none for what has no letter or digit. */
export function textKeys(value: string | number | boolean | null): readonly string[] {
  const key = value === null ? '' : matchText(String(value));
  return key === '' ? [] : [key];
}

/** The text, or null where nothing is left, or a refusal where it is longer than the kind allows. */
export function limited(cleaned: string, limit: number): ReturnType<Kind['parse']> {
  if (cleaned.length > limit) return refuse('text-too-long', { length: cleaned.length, limit });
  return ok(cleaned === '' ? null : cleaned);
}
