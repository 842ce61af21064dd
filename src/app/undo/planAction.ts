import type { FieldValues, RecordChange } from '../../core/changeSet';
import { withOnePrimary } from '../../core/children/primaryContact';
import type { Role } from '../../core/schema/people';
import { RegisterError } from '../../core/registerError';
import type { RegisterAction } from '../../core/undo/actionsOf';
import type { UndoChoices, UndoConflict } from '../../core/undo/conflict';
import { planUndo } from '../../core/undo/planUndo';
import { recordName } from '../../core/undo/recordName';
import type { View } from '../ports';
import { merged, totalsAfter } from './aftermath';
import type { Ground } from './gather';

/** A conflict with what a person knows the record by. */
export type NamedConflict = UndoConflict & { readonly name: string };

export interface PlannedUndo {
  /** What people entered and what goes along with it, in the order in which it is to be written. */
  readonly changes: readonly RecordChange[];
  readonly conflicts: readonly NamedConflict[];
}

/** What taking the action back comes to now, customers' totals included. */
export function planAction(ground: Ground, choices: UndoChoices): PlannedUndo {
  const { changes, conflicts } = planUndo({ ...ground.input, choices });
  return {
    changes: merged(withOnePrimary(ground.view.records('contacts'), changes), totalsAfter(ground, changes)),
    conflicts: conflicts.map((conflict) => ({ ...conflict, name: nameIn(ground, conflict.table, conflict.id) })),
  };
}

/** What a person knows a record of the action by: as it stands, else as it went or came. */
export function nameIn({ input, effects }: Ground, table: UndoConflict['table'], id: string): string {
  const effect = effects.find((each) => each.table === table && each.id === id);
  const said: FieldValues = Object.fromEntries(
    Object.entries(effect?.fields ?? {}).map(([key, { after }]) => [key, after]),
  );
  return recordName({ ...effect?.whole, ...said, ...input.current(table, id)?.fields });
}

/** Actions that nobody did in person: a row that vanished was deleted by who knows whom, and anyone may put it back. */
const NOBODYS: ReadonlySet<string> = new Set(['vanished']);

/** Whether a person may take an action back: an owner every one, who enters their own. */
export function mayUndo(action: Pick<RegisterAction, 'action' | 'actor'>, role: Role, email: string): boolean {
  if (role === 'owner') return true;
  return role === 'entry' && (NOBODYS.has(action.action) || action.actor.toLowerCase() === email.toLowerCase());
}

/**
 * Throws what stands in the way of taking the action back at all: it is another person's, or it was taken back already and no
 * choice says what else is to go.
 */
export function requireUndoable(
  { action, undoneBy }: Ground,
  person: { readonly role: Role; readonly email: string },
  hasChoices: boolean,
): void {
  if (!mayUndo(action, person.role, person.email)) throw new RegisterError('action-not-own', { by: action.actor });
  if (undoneBy === null || hasChoices) return;
  throw new RegisterError('action-undone', { by: undoneBy.actor, at: undoneBy.at });
}

/** Throws why nothing of the action goes back: one thing in the way is named, of several how many there are. */
export function throwNothing({ conflicts }: PlannedUndo): never {
  const [first] = conflicts;
  if (first?.why === 'in-use' && conflicts.every(({ why }) => why === 'in-use')) {
    throw new RegisterError('id-in-use', { id: first.id, name: first.name });
  }
  throw new RegisterError('undo-nothing', { kept: conflicts.length });
}

/** Records that come, change or go, by table; totals that go along are none. */
export type UndoCounts = Readonly<
  Record<string, { readonly create: number; readonly update: number; readonly remove: number }>
>;

export function countsWith(before: UndoCounts, changes: readonly RecordChange[], view: View): UndoCounts {
  const counts: Record<string, { create: number; update: number; remove: number }> = {};
  for (const [table, count] of Object.entries(before)) counts[table] = { ...count };
  for (const { table, op, fields } of changes) {
    const isComputed = Object.keys(fields).every((key) => view.schema.field(table, key)?.computed === true);
    if (op === 'update' && isComputed) continue;
    const count = counts[table] ?? { create: 0, update: 0, remove: 0 };
    count[op] += 1;
    counts[table] = count;
  }
  return counts;
}
