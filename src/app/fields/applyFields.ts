import type { ApplyFieldsReply } from '../../contract/fields';
import type { HasOurParagraph } from '../../core/edits/planRow';
import { recordTables, type LiveTable } from '../../core/schema/tables';
import { storedCells, storedText } from '../../core/schema/compile/storedTable';
import { act, commitChanges, unlessStale } from '../act';
import { drain } from '../edits/drain';
import type { Deps, View } from '../ports';
import type { Outcome } from '../refused';
import { fieldsPending } from './pending';
import { applyQuery, planApply, type ConfirmedKind } from './planApply';

export interface ApplyFields {
  readonly requestId: string;
  readonly confirm?: readonly ConfirmedKind[] | undefined;
}

/** What was applied; the edge words the refusals. */
export type Applied = Omit<ApplyFieldsReply, 'refused'> & {
  readonly refused: ReturnType<typeof planApply>['refused'];
};

/**
 * Brings columns, drop-downs, forms and the entry guide in line with the Fields and Lists tabs: an owner presses Apply. Safe
 * to repeat. Three calls; two more where columns are new. What `followUp` does is still to be done then.
 */
export function applyFields(deps: Deps, request: ApplyFields, hasOurs: HasOurParagraph): Outcome<Applied> {
  return act<Applied>(deps, {
    role: 'owner',
    requestId: request.requestId,
    query: applyQuery,
    plan: ({ view: first }) => {
      const { changes, view, refused, added } = planApply(deps, first, {
        confirmed: request.confirm ?? [],
        hasOurs,
        isTyping: false,
      });
      return { changes, view, reply: { applied: changes !== null, added, refused } };
    },
  });
}

const ATTEMPTS = 3;

/**
 * The same without a person who asks: an edit of the tabs, or the hourly run. The caller holds the lock. `isTyping`: rows that
 * lack something are not complained of yet.
 */
export function applyPending(deps: Deps, view: View, hasOurs: HasOurParagraph, isTyping = false): string {
  if (!fieldsPending(view)) return 'nothing';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const done = unlessStale(() => {
      const planned = planApply(deps, deps.store.read(applyQuery), { confirmed: [], hasOurs, isTyping });
      if (planned.changes === null) return planned;
      return commitChanges(deps, planned.view, planned.changes, { requestId: deps.uuid() }) === null ? null : planned;
    });
    if (done === null) continue;
    followUp(deps, hasOurs);
    return `applied, refused ${String(done.refused.length)}`;
  }
  return 'not applied';
}

/** The hourly run: what waits is applied, and cells that still show former labels are put right. The caller holds the lock. */
export function applyJob(deps: Deps, view: View, hasOurs: HasOurParagraph): string {
  return fieldsPending(view) ? applyPending(deps, view, hasOurs) : `relabelled ${String(relabel(deps))}`;
}

/** Rows that are read again, or put right, at a time. */
const SLICE = 500;

/**
 * What follows from a table that is in force: values of fields with a new kind are read by it, like cells that were just
 * typed, and cells that show the former label of an option get its label. Goes on where it was broken off; what is left the
 * hourly run does. The caller holds the lock.
 */
export function followUp(deps: Deps, hasOurs: HasOurParagraph): void {
  const view = deps.store.read({});
  for (const open of view.stored.rereading) rereadField(deps, open, hasOurs);
  relabel(deps);
}

function rereadField(deps: Deps, open: string, hasOurs: HasOurParagraph): void {
  const [name = '', key = ''] = open.split(' ');
  const table = recordTables.find((each) => each === name);
  const view =
    table === undefined ? deps.store.read({}) : deps.store.read({ [table]: { fields: ['id'], also: [key] } });
  if (table !== undefined) {
    const rows = view.records(table).flatMap(({ row, fields }) => ((fields[key] ?? null) === null ? [] : [row]));
    for (let from = 0; from < rows.length; from += SLICE) {
      const changed = [{ table, rows: rows.slice(from, from + SLICE) }];
      // Whose kind it was is not whose values these are.
      drain({ ...deps, actor: '' }, { changed, origin: 'sweep', single: null, hasOurs, reread: [key] });
    }
  }
  finish(deps, open);
}

/** Takes what is done off the list. */
function finish(deps: Deps, open: string): void {
  const view = deps.store.read({});
  const rereading = view.stored.rereading.filter((each) => each !== open);
  if (rereading.length === view.stored.rereading.length) return;
  commitChanges(
    deps,
    view,
    { kind: 'computed', action: 'apply-fields', origin: 'job', changes: [] },
    {
      requestId: deps.uuid(),
      system: storedCells(storedText({ ...view.stored, rereading }), view.system),
    },
  );
}

/** Cells that are put right in one batch: a few columns of thousands of rows. */
const LABELS = 2_000;

/** Cells that show what an option was called before get its label: no value changes, so that no history does. */
export function relabel(deps: Deps): number {
  const tables = relabelled(deps.store.read({}));
  if (Object.keys(tables).length === 0) return 0;
  const view = deps.store.read(tables);
  const open = recordTables.flatMap((table) => view.outdated(table).map((record) => ({ table, ...record })));
  for (let from = 0; from < open.length; from += LABELS) {
    const part = open.slice(from, from + LABELS);
    const changes = part.map(({ table, row, id, fields }) => ({
      op: 'update' as const,
      table,
      id,
      row,
      fields,
      before: fields,
      restated: true as const,
    }));
    const entries = [{ action: 'relabel', table: '' as const, recordId: '', payload: { cells: part.length } }];
    const names = { requestId: deps.uuid() };
    const written = commitChanges(
      deps,
      view,
      { kind: 'computed', action: 'relabel', origin: 'job', changes, entries },
      names,
    );
    if (written === null) return from;
  }
  return open.length;
}

/** The columns that may show former labels. */
function relabelled(
  view: View,
): Readonly<Partial<Record<LiveTable, { fields: readonly string[]; also: readonly string[] }>>> {
  return Object.fromEntries(
    recordTables.flatMap((table) => {
      const keys = view.schema
        .fields(table)
        .filter(({ list }) => (view.lists[list ?? ''] ?? []).some((option) => (option.former ?? []).length > 0))
        .map(({ key }) => key);
      return keys.length === 0 || view.layout.tabs[table] === undefined
        ? []
        : [[table, { fields: ['id'], also: keys }]];
    }),
  );
}
