import type { Drained, SingleEdit } from '../app/edits/drain';
import type { View } from '../app/ports';
import { systemKeys } from '../app/systemState';
import { RegisterError } from '../core/registerError';
import { fromCell } from '../core/records/cellCodec';
import { isLiveTable } from '../core/schema/tables';
import { drainMarks, drainPortions, sum } from './drainEdits';
import { openEdge, type Edge } from './edge';
import { addEditTime, editTimes } from './editTime';
import { applyAfterEdit } from './fieldsApi';
import { dropPending, pendingEdits, putPending, type PendingEdit } from './pendingEdits';

/** What an installable edit trigger is handed, as far as it is used. */
export interface EditEvent {
  readonly range: {
    getSheet(): { getSheetId(): number };
    getRow(): number;
    getColumn(): number;
    getNumRows(): number;
    getNumColumns(): number;
  };
  readonly user?: { getEmail(): string };
  readonly value?: string;
  readonly oldValue?: string;
}

/** Edits come in bursts: who has to wait longer than this for another run leaves its work to that run. */
const LOCK_WAIT_MS = 3_000;

/**
 * All edit triggers run as one person, who has 90 trigger minutes a day (developers.google.com/apps-script/guides/services/quotas).
 * Past half of them the hourly sweep alone does the work.
 */
const DAILY_MS = 45 * 60_000;

/** Of six minutes: a long paste whose rows are not all looked at by then is gone on with by the next edit or hour. */
const LONG_MS = 150_000;

/**
 * The edit trigger: one run drains what is waiting; who does not get the lock leaves a mark of what was edited and goes. Google
 * keeps only two waiting events, so whatever is missed here the hourly sweep finds.
 */
export function handleEdit(event: EditEvent): { readonly drained: Drained | null } {
  const begun = Date.now();
  if (editTimes(begun)[0] > DAILY_MS) return { drained: null };
  try {
    return handle(event);
  } finally {
    addEditTime(begun, Date.now() - begun);
  }
}

function handle(event: EditEvent): { readonly drained: Drained | null } {
  const begun = Date.now();
  const edge = openEdge(editorOf(event), LOCK_WAIT_MS);
  const edit = editOf(event, edge.deps.actor);
  try {
    const first = edge.deps.underLock(() => drainEdits(edge, event, edit));
    if (first === null) return { drained: null };
    const others = first.left ? drainMarks(edge, begun + LONG_MS) : null;
    return { drained: others === null ? first.own : sum(first.own, others) };
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    // A row that moved is named in Review by now, and the sweep puts the edited one right.
    if (error.code === 'row-moved') return { drained: null };
    if (error.code !== 'busy') throw error;
    putPending(edit);
    return { drained: null };
  }
}

/** Who edited; the trigger runs as the one who installed it, and that person must not be taken for the editor. */
function editorOf(event: EditEvent): string {
  return event.user?.getEmail() ?? '';
}

function editOf({ range }: EditEvent, actor: string): PendingEdit {
  const first = range.getRow();
  return { sheetId: range.getSheet().getSheetId(), first, last: first + range.getNumRows() - 1, actor };
}

/**
 * The event's own rows, and those that others left a mark of: each in the name of who edited them. Null where this trigger is
 * not to work; `left`: marks stand of rows for which this was too short.
 */
function drainEdits(
  edge: Edge,
  event: EditEvent,
  edit: PendingEdit,
): { readonly own: Drained | null; readonly left: boolean } | null {
  const pending = pendingEdits();
  const view = edge.deps.store.read({});
  // A person who handed the automation over cannot be made to take their trigger away: it rests.
  if (isOfFormer(view)) return null;
  const isSingle = event.range.getNumRows() * event.range.getNumColumns() === 1;
  const isAlone = !pending.edits.some(({ actor }) => actor === edit.actor);
  const single = isAlone ? singleEdit(view, event, edit) : null;
  const outcome = drainPortions(edge, view, [edit, ...pending.edits], isSingle ? { edit, single } : null);
  if ([edit, ...pending.edits].some(({ sheetId }) => isOfTables(view, sheetId))) applyAfterEdit(edge);
  dropPending(pending.keys);
  return outcome;
}

function isOfFormer(view: View): boolean {
  const by = (view.system.get(systemKeys.automation) ?? '').toLowerCase();
  return by !== '' && Session.getEffectiveUser().getEmail().toLowerCase() !== by;
}

/** What Fields and Lists say is applied at once. */
function isOfTables({ layout }: View, sheetId: number): boolean {
  return sheetId === layout.tabs.fields?.sheetId || sheetId === layout.tabs.lists?.sheetId;
}

/** What stood in the cell before, where the event says it and it was one cell of a field. */
function singleEdit(view: View, event: EditEvent, edit: PendingEdit): SingleEdit | null {
  if (event.range.getNumRows() !== 1 || event.range.getNumColumns() !== 1 || edit.first < 2) return null;
  const at = Object.values(view.layout.tabs).find((tab) => tab.sheetId === edit.sheetId);
  if (at === undefined || !isLiveTable(at.tab)) return null;
  const column = event.range.getColumn() - 1;
  const key = Object.entries(at.columns).find(([, index]) => index === column)?.[0];
  const field = key === undefined ? undefined : view.schema.field(at.tab, key);
  if (key === undefined || field === undefined) return null;
  return { table: at.tab, row: edit.first, field: key, oldValue: fromCell(field, event.oldValue ?? null, view) };
}
