import { drain, type ChangedRows, type Drained, type SingleEdit } from '../app/edits/drain';
import { tellVanished } from '../app/edits/vanished';
import type { View } from '../app/ports';
import { RegisterError } from '../core/registerError';
import { recordTables } from '../core/schema/tables';
import { LONG_PREFIX } from '../core/undo/actionsOf';
import { hasOurParagraph } from './cellNotes';
import type { Edge } from './edge';
import { dropPending, pendingEdits, putPending, type PendingEdit } from './pendingEdits';

/** Rows of one edit that are looked at in one go: people's saves come in between two. */
const MAX_ROWS = 2_000;

const nothing: Drained = { created: 0, changed: 0, refused: 0 };

export function sum(one: Drained | null, other: Drained): Drained {
  const { created, changed, refused } = one ?? nothing;
  return {
    created: created + other.created,
    changed: changed + other.changed,
    refused: refused + other.refused,
  };
}

/**
 * Looks at what marks were left of, go by go, until a time by the clock; null where there are none. Where another run holds
 * the lock they stay. Marks whose rows cannot be taken in go: the sweep finds the rows, and says what is wrong with them.
 */
export function drainMarks(edge: Edge, until: number): Drained | null {
  let all: Drained | null = null;
  while (pendingEdits().edits.length > 0 && Date.now() < until) {
    try {
      all = sum(
        all,
        edge.deps.underLock(() => drainMarked(edge)),
      );
    } catch (error) {
      if (!(error instanceof RegisterError) || error.code !== 'busy') throw error;
      return all;
    }
  }
  return all;
}

function drainMarked(edge: Edge): Drained {
  const { edits, keys } = pendingEdits();
  try {
    return drainPortions(edge, edge.deps.store.read({}), edits, null).every;
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    return nothing;
  } finally {
    dropPending(keys);
  }
}

/** An edit of one cell, with what the event says of it. */
interface Single {
  readonly edit: PendingEdit;
  readonly single: SingleEdit | null;
}

/**
 * One go at edits, of each what one go can carry, in the name of who edited and as the action that it belongs to; marks are
 * left of the rest first, so that nothing is forgotten should the execution die. `own` is what came of the first edit.
 */
export function drainPortions(
  { deps }: Edge,
  view: View,
  edits: readonly PendingEdit[],
  cell: Single | null,
): { readonly own: Drained | null; readonly every: Drained; readonly left: boolean } {
  const portions = edits.map((edit) => portionOf(edit, () => LONG_PREFIX + deps.uuid()));
  const rests = portions.flatMap(({ rest }) => (rest === null ? [] : [rest]));
  for (const rest of rests) putPending(rest);
  const [first] = portions;
  let own: Drained | null = null;
  let every = nothing;
  let miscounted = false;
  for (const group of grouped(portions.map(({ now }) => now))) {
    const changed = changedRows(view, group);
    const [head] = group;
    if (changed.length === 0 || head === undefined) continue;
    const { actor, requestId } = head;
    const isCell = cell !== null && group.includes(cell.edit);
    const part = drain(
      { ...deps, actor },
      {
        changed,
        origin: isCell ? 'cell' : 'paste',
        single: isCell ? cell.single : null,
        hasOurs: hasOurParagraph,
        ...(requestId === undefined ? {} : { requestId }),
      },
    );
    if (first !== undefined && group.includes(first.now)) own = part;
    every = sum(every, part);
    miscounted ||= part.miscounted === true;
  }
  // Rows deleted by hand fire no edit trigger of their own: this one has seen that some are missing.
  if (miscounted) tellVanished(deps);
  return { own, every, left: rests.length > 0 };
}

function portionOf(
  edit: PendingEdit,
  newId: () => string,
): { readonly now: PendingEdit; readonly rest: PendingEdit | null } {
  const next = edit.first + MAX_ROWS;
  if (edit.last < next) return { now: edit, rest: null };
  const whole = { ...edit, requestId: edit.requestId ?? newId() };
  return { now: { ...whole, last: next - 1 }, rest: { ...whole, first: next } };
}

/** Those of one person belong together, but for what is part of an action that was begun before. */
function grouped(edits: readonly PendingEdit[]): readonly (readonly PendingEdit[])[] {
  const groups = new Map<string, PendingEdit[]>();
  for (const edit of edits) {
    const key = `${edit.actor} ${edit.requestId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), edit]);
  }
  return [...groups.values()];
}

/** The record tables among the edited sheets; the header row is the layout's business. */
function changedRows(view: View, edits: readonly PendingEdit[]): readonly ChangedRows[] {
  return recordTables.flatMap((table) => {
    const at = view.layout.tabs[table];
    const rows = edits
      .filter((edit) => edit.sheetId === at?.sheetId)
      .flatMap(({ first, last }) => range(Math.max(2, first), last));
    return rows.length === 0 ? [] : [{ table, rows: [...new Set(rows)] }];
  });
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
