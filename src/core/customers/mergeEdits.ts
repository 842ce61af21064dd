import type { FieldValues } from '../changeSet';
import type { CellScalar } from '../values/value';

/** A value as it was, or 'unknown' where history does not tell: in a box, since 'unknown' is a consent's own value, too. */
export type Before = { readonly value: CellScalar } | 'unknown';

/** A field on which two people differ. */
export interface Clash {
  readonly field: string;
  readonly mine: CellScalar;
  readonly theirs: CellScalar;
  /** The value as it was, or 'unknown' where history does not tell. */
  readonly original: CellScalar;
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
    const before = theirs[field];
    if (before === undefined) changed[field] = value;
    else if (before === 'unknown') clashes.push({ field, mine: value, theirs: now, original: before });
    else if (before.value !== value) clashes.push({ field, mine: value, theirs: now, original: before.value });
    // The form still shows what stood there before: it was not touched, and their change stays.
  }
  return { changed, clashes };
}

/**
 * Fields that hold something else than a form showed. Versions alone do not tell: a restore sets them back, and the same
 * number then stands for another state.
 */
export function differingFrom(current: FieldValues, shown: FieldValues): SinceThen {
  return Object.fromEntries(
    Object.entries(shown)
      .filter(([field, value]) => (current[field] ?? null) !== (value === '' ? null : value))
      .map(([field, value]) => [field, { value: value === '' ? null : value }]),
  );
}
