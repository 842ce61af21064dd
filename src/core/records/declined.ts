import type { CellNotes, FieldValues } from '../changeSet';
import type { TabKey } from '../schema/field';
import type { Schema } from '../schema/schema';
import { DECLINABLE } from '../values/declinable';
import type { CellScalar } from '../values/value';
import type { ParsedFields } from './parseFields';

/** Values of which a person declined the standard form: they stand as typed. */
export interface KeptAsTyped {
  readonly values: FieldValues;
  /** Values whose standard form was taken after all. */
  readonly normalised: ParsedFields['normalised'];
  /** The reason, by field, of those that stand as typed. */
  readonly declined: Readonly<Record<string, string>>;
  /** Our paragraph of the notes on their cells. */
  readonly notes: CellNotes;
}

/**
 * Puts back what was typed where a person declined the standard form and gave a reason. Only what its kind could read is kept
 * so: a refused value stays refused. `existing` are the notes that stand on the cells.
 */
export function keepAsTyped(
  table: TabKey,
  parsed: ParsedFields,
  declined: Readonly<Record<string, string>>,
  schema: Schema,
  existing: Readonly<Record<string, string>> = {},
): KeptAsTyped {
  const values: Record<string, CellScalar> = { ...parsed.values };
  const normalised = { ...parsed.normalised };
  const kept: Record<string, string> = {};
  const notes: Record<string, CellNotes[string]> = {};
  for (const [field, given] of Object.entries(declined)) {
    const change = normalised[field];
    const reason = given.trim();
    const kind = schema.field(table, field)?.kind;
    if (change === undefined || reason === '' || kind === undefined || !DECLINABLE.includes(kind)) continue;
    const typed = change.from.trim();
    if (typed === change.to) continue;
    values[field] = typed;
    kept[field] = reason;
    const issue = { code: 'kept-as-typed' as const, facts: { reason, standard: change.to } };
    notes[field] = { issue, existing: existing[field] ?? '' };
    Reflect.deleteProperty(normalised, field);
  }
  return { values, normalised, declined: kept, notes };
}
