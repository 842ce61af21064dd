import type { FieldValues } from '../changeSet';
import type { CellScalar } from '../values/value';

/** A value as it was, or 'unknown' where history does not tell. */
export type Before = CellScalar;

/** A field on which two people differ. */
export interface Clash {
  readonly field: string;
  readonly mine: CellScalar;
  readonly theirs: CellScalar;
  readonly original: Before;
}

export interface Merge {
  /** Fields that are to be written. */
  readonly changed: FieldValues;
  readonly clashes: readonly Clash[];
}

/** What changed in a record since the version that a form was filled from, by field: the value before. */
export type SinceThen = Readonly<Record<string, Before>>;

/**
 * Merges an edit with what others wrote since: a field that only one side touched goes through; one that both changed to
 * different values clashes.
 */
export function mergeEdits(current: FieldValues, mine: FieldValues, theirs: SinceThen): Merge {
  const changed: Record<string, CellScalar> = {};
  const clashes: Clash[] = [];
  for (const [field, value] of Object.entries(mine)) {
    const now = current[field] ?? null;
    if (value === now) continue;
    const original = theirs[field];
    if (original === undefined) changed[field] = value;
    else if (original !== value) clashes.push({ field, mine: value, theirs: now, original });
    // The form still shows what stood there before: it was not touched, and their change stays.
  }
  return { changed, clashes };
}
