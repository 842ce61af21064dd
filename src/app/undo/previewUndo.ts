import type { FieldValues } from '../../core/changeSet';
import type { RecordEffect } from '../../core/undo/recordEffect';
import { requireRole } from '../act';
import type { Deps } from '../ports';
import { numbersQuery } from './auditTail';
import { gather, type Ground } from './gather';
import { countsWith, planAction, type PlannedUndo, type UndoCounts } from './planAction';

export interface PreviewedUndo {
  readonly ground: Ground;
  readonly planned: PlannedUndo;
  readonly changes: UndoCounts;
}

/** What an action did, and what taking it back would do now. Nothing is written; at most six reads. */
export function previewUndo(deps: Deps, { actionId }: { readonly actionId: string }): PreviewedUndo {
  const view = deps.store.read(numbersQuery);
  requireRole(view, deps.actor, 'reader');
  const ground = gather(deps, view, actionId, '');
  const planned = planAction(ground, {});
  return { ground, planned, changes: countsWith({}, planned.changes, ground.view) };
}

/** How a record stands beside what an undo would do. */
export type UndoneState = 'back' | 'goes' | 'stays' | 'partly';

export function stateOf({ planned }: PreviewedUndo, { table, id }: RecordEffect): UndoneState {
  const isOf = (each: { readonly table: string; readonly id: string }): boolean =>
    each.table === table && each.id === id;
  const goes = planned.changes.some(isOf);
  const stays = planned.conflicts.some(isOf);
  if (goes) return stays ? 'partly' : 'goes';
  return stays ? 'stays' : 'back';
}

/** Fields of a record before and behind the action; before is absent where history does not know it. */
export function fieldsOfEffect(
  effect: RecordEffect,
): readonly (readonly [string, FieldValues[string] | undefined, FieldValues[string]])[] {
  if (effect.sort === 'gone') return Object.entries(effect.whole ?? {}).map(([key, value]) => [key, value, null]);
  return Object.entries(effect.fields).map(([key, { before, after }]) => [key, before, after]);
}
