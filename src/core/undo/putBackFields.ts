import type { FieldValues } from '../changeSet';
import type { CellScalar } from '../values/value';
import { conflictKey, type UndoConflict } from './conflict';
import type { Later } from './laterOn';
import type { FieldEffect, RecordEffect } from './recordEffect';
import type { UndoInput } from './undoInput';

/** Whether two cells hold the same; one that is empty may be null, '' or not there. */
export function sameValue(a: CellScalar | undefined, b: CellScalar | undefined): boolean {
  return (a ?? '') === (b ?? '');
}

/** Which fields of a record that an action changed get their former value, and which stay as they stand. */
export function putBackFields(
  effect: RecordEffect,
  now: FieldValues,
  { sortOfField, elsewhere, choices = {} }: Pick<UndoInput, 'sortOfField' | 'elsewhere' | 'choices'>,
  later: Later,
): { readonly fields: FieldValues; readonly conflicts: readonly UndoConflict[] } {
  const { table, id } = effect;
  const fields: Record<string, CellScalar> = {};
  const conflicts: UndoConflict[] = [];
  // Asked for once, and only where a field needs it.
  let known: FieldValues | null | undefined;
  const former = (key: string, { before }: FieldEffect): CellScalar | undefined => {
    if (before !== undefined) return before;
    known ??= elsewhere?.(table, id) ?? null;
    return known === null ? undefined : (known[key] ?? null);
  };
  for (const [field, changed] of Object.entries(effect.fields)) {
    const sort = sortOfField(table, field);
    if (sort === 'computed') continue;
    const wasBefore = former(field, changed);
    const who = later.last(table, id, field);
    const about = { table, id, field, actionMade: changed.after, now: now[field] ?? null, ...who };
    if (wasBefore === undefined) conflicts.push({ ...about, why: 'unknown-before' });
    else if (sameValue(now[field], wasBefore)) continue;
    else if (sort === 'gone') conflicts.push({ ...about, why: 'field-gone', wasBefore });
    else if (sameValue(now[field], changed.after) || choices[conflictKey(about)] === 'mine') fields[field] = wasBefore;
    else conflicts.push({ ...about, why: 'changed-since', wasBefore });
  }
  return { fields, conflicts };
}
