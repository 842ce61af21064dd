import type { Conflict, WireRecord } from '../../src/contract/replies';
import type { Typed } from './formModel';

/** Which side of a conflict stays, by field. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;

/** The record as it stands now, and the inputs with the other person's values where those were chosen. */
export function settledConflict(
  conflict: Conflict,
  choices: Choices,
  base: WireRecord,
  typed: Typed,
  show: (record: WireRecord) => Typed,
): { readonly base: WireRecord; readonly typed: Typed } {
  const theirs = Object.fromEntries(conflict.fields.map((field) => [field.field, field.theirs]));
  const next: WireRecord = { ...base, ...theirs, id: base.id, version: conflict.version };
  const shown = show(next);
  const taken = Object.keys(choices).filter((key) => choices[key] === 'theirs');
  return { base: next, typed: { ...typed, ...Object.fromEntries(taken.map((key) => [key, shown[key] ?? ''])) } };
}
