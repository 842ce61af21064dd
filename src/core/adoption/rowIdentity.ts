import { textOf } from './cells';
import type { ListShape, ShapeRow } from './types';

/** The identity of each row of a list by its place in `shape.rows`. */
export interface Identities {
  at(index: number): string;
}

const BETWEEN_CELLS = '\u001e';
const BETWEEN_LABEL_AND_TEXT = '\u001f';

/**
 * Digest of what the row's cells show under which labels, and how often the list has said the very same before: `…#2` is
 * the second such row. A label that was made up counts as its letter, so that the language of the dialog changes nothing.
 */
export function identitiesOf(shape: ListShape, digest: (text: string) => string): Identities {
  const labels = shape.columns.map(({ column, letter, label, named }) => ({
    at: column - 1,
    name: named ? label : letter,
  }));
  const textOfRow = ({ cells }: ShapeRow): string =>
    labels
      .map(({ at, name }) => ({ name, text: textOf(cells[at]) }))
      .filter(({ text }) => text !== '')
      .map(({ name, text }) => name + BETWEEN_LABEL_AND_TEXT + text)
      .join(BETWEEN_CELLS);
  const seen = new Map<string, number>();
  const rows = shape.rows.map((row) => {
    const text = textOfRow(row);
    const occurrence = (seen.get(text) ?? 0) + 1;
    seen.set(text, occurrence);
    return { text, occurrence };
  });
  const known = new Map<number, string>();
  return {
    at: (index) => {
      const row = rows[index];
      if (row === undefined) throw new RangeError(`no row ${index}`);
      const identity = known.get(index) ?? `${digest(row.text)}#${row.occurrence}`;
      known.set(index, identity);
      return identity;
    },
  };
}
