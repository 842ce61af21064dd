import { listActions, type ActionsWanted, type ListedAction } from '../app/undo/listActions';
import { whyNot } from '../app/undo/whyNot';
import { nameIn, type NamedConflict } from '../app/undo/planAction';
import { fieldsOfEffect, previewUndo, stateOf, type PreviewedUndo } from '../app/undo/previewUndo';
import { undoAction, type UndoOrder } from '../app/undo/undoAction';
import type { View } from '../app/ports';
import { requireRole } from '../app/act';
import { readProgress } from '../app/inProgress';
import type {
  ActionEntry,
  ActionsReply,
  PreviewUndoReply,
  UndoConflictReply,
  UndoneRecord,
  UndoReply,
} from '../contract/undo';
import { fieldName } from '../core/schema/labels';
import { actionCounts } from '../core/undo/actionCounts';
import { kindOfAction } from '../core/undo/actionKind';
import type { RegisterAction } from '../core/undo/actionsOf';
import { conflictKey, isChoosable } from '../core/undo/conflict';
import type { RecordEffect } from '../core/undo/recordEffect';
import type { CellScalar } from '../core/values/value';
import type { Words } from '../words';
import { actionLabel } from './actionLabel';
import { diffTexts, type DiffTexts } from './diffTexts';
import type { Edge } from './edge';

export { continueAction } from '../app/jobs/continueAction';

/** Records and conflicts that a preview tells one by one. */
const TOLD = 100;

/** What was done to the register, in the reader's words. */
export function actionsForPage(edge: Edge, wanted: ActionsWanted): { readonly ok: true } & ActionsReply {
  const { listed, more, view, unfinished } = listActions(edge.deps, wanted);
  const words = edge.words();
  return {
    ok: true,
    more,
    actions: listed.map((each) => entryOf(each, view, words)),
    ...(unfinished === null ? {} : { unfinished }),
  };
}

function entryOf({ action, kind, counts, names, why }: ListedAction, view: View, words: Words): ActionEntry {
  return {
    id: action.id,
    at: action.at,
    by: action.actor,
    origin: action.origin,
    action: action.action,
    kind,
    label: actionLabel(action, counts, names, view.people, words),
    counts,
    records: action.records.length,
    names,
    undoable: why === null,
    ...(why === null ? {} : { why }),
    ...(action.undoneBy === null ? {} : { undoneBy: action.undoneBy }),
    ...(action.undoes === null ? {} : { undoes: action.undoes }),
  };
}

/** What an action did and what an undo would do now, in the reader's words. */
export function previewUndoForPage(
  edge: Edge,
  request: { readonly actionId: string },
): { readonly ok: true } & PreviewUndoReply {
  const preview = previewUndo(edge.deps, request);
  const { ground, planned, changes } = preview;
  const words = edge.words();
  const texts = diffTexts(edge, ground.view, words);
  const effects = ground.effects.filter(({ sort }) => sort !== 'nothing');
  return {
    ok: true,
    action: entryOf(listedOf(edge, preview), ground.view, words),
    records: effects.slice(0, TOLD).map((effect) => recordOf(preview, effect, texts, words)),
    total: effects.length,
    changes,
    conflicts: planned.conflicts.slice(0, TOLD).map((each) => conflictOf(each, ground.view, texts, words)),
    conflictCount: planned.conflicts.length,
  };
}

function listedOf(edge: Edge, { ground }: PreviewedUndo): ListedAction {
  const { action, view } = ground;
  const person = requireRole(view, edge.deps.actor, 'reader');
  return {
    action,
    kind: kindOfAction(action),
    counts: actionCounts(action, () => true),
    names: action.records.slice(0, 3).map(({ table, id }) => ({ table, id, name: nameIn(ground, table, id) })),
    why: whyNot(action, person, readProgress(view)),
  };
}

const opOf = { made: 'create', gone: 'remove', changed: 'update', erased: 'update', nothing: 'update' } as const;

function recordOf(preview: PreviewedUndo, effect: RecordEffect, texts: DiffTexts, words: Words): UndoneRecord {
  const { table, id } = effect;
  const { input } = preview.ground;
  const fields = fieldsOfEffect(effect).filter(([key]) => input.sortOfField(table, key) === 'entered');
  return {
    table,
    id,
    name: nameIn(preview.ground, table, id),
    op: opOf[effect.sort],
    state: stateOf(preview, effect),
    fields: fields
      .filter(([, before, after]) => (before ?? null) !== null || after !== null)
      .map(([field, before, after]) => ({
        field,
        label: texts.label(table, field),
        before: shown(texts, table, field, before, words),
        after: shown(texts, table, field, after, words),
      })),
  };
}

function shown(texts: DiffTexts, table: string, field: string, value: CellScalar | undefined, words: Words): string {
  if (value === undefined) return words.actions.unknown;
  const text = texts.field(table, { field, before: null, after: value }).afterText;
  return text === '' ? words.actions.empty : text;
}

function conflictOf(conflict: NamedConflict, view: View, texts: DiffTexts, words: Words): UndoConflictReply {
  const { table, id, name, field, why, by, at, fields = [], count = 0 } = conflict;
  const value = (cell: CellScalar | undefined): string => shown(texts, table, field, cell, words);
  const labels = fields.map((key) => fieldName(table, key, words.language, view.schema)).join(', ');
  return {
    table,
    id,
    name,
    key: conflictKey(conflict),
    field,
    label: field === '' ? '' : texts.label(table, field),
    why,
    message: words.actions.why[why]({ fields: labels, count }),
    choosable: isChoosable(conflict),
    ...(conflict.wasBefore === undefined ? {} : { wasBefore: value(conflict.wasBefore) }),
    ...(conflict.actionMade === undefined ? {} : { actionMade: value(conflict.actionMade) }),
    ...(conflict.now === undefined ? {} : { now: value(conflict.now) }),
    by: view.people.find((person) => person.email === by)?.name ?? by,
    at,
  };
}

/** Takes an action back; what was left as it stands is told in the reader's words. */
export function undoForPage(edge: Edge, order: UndoOrder): { readonly ok: true } & UndoReply {
  const { conflicts, ...outcome } = undoAction(edge.deps, order);
  if (conflicts.length === 0) return { ...outcome, conflicts: [] };
  const words = edge.words();
  const view = edge.deps.store.read({});
  const texts = diffTexts(edge, view, words);
  return { ...outcome, conflicts: conflicts.map((each) => conflictOf(each, view, texts, words)) };
}

export type { RegisterAction };
