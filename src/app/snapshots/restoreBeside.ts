import type { RestoreBesideReply } from '../../contract/restore';
import { RegisterError } from '../../core/registerError';
import { tabName } from '../../core/schema/labels';
import { isTabKey } from '../../core/schema/tables';
import { snapshotTabs, type SavedTab } from '../../core/snapshots/snapshotTabs';
import type { CellScalar } from '../../core/values/value';
import { mustCommit, requireRole } from '../act';
import type { ScratchBlock } from '../drill/scratch';
import type { Deps, View } from '../ports';
import { rememberRequest, replayOf } from '../systemState';
import { besideCell, besideOf, type BesideState } from './besideState';
import { readSnapshot } from './readSnapshot';
import { indexedSnapshot } from './snapshotIndex';

type Reply = { readonly ok: true } & RestoreBesideReply;

export interface WantedBeside {
  readonly requestId: string;
  readonly snapshotId: string;
}

/** Time in which one call writes; a page that waits asks again. */
const SLICE_MS = 100_000;
const BATCH_CELLS = 30_000;

/**
 * Restores a snapshot into a new spreadsheet of its own, which its maker alone can open: every tab as an ordinary one, values
 * typed, no formulas. The register is not touched, and is locked only while what was reached is put on record. A restore that
 * was left unfinished goes on where it was when the same person asks for the same snapshot again.
 */
export function restoreBeside(
  deps: Deps,
  request: WantedBeside,
  title: (snapshotId: string, language: View['language']) => string,
): Reply {
  const view = deps.store.read({ snapshots: 'all' });
  requireRole(view, deps.actor, 'owner');
  const before = replayOf(view, request.requestId);
  if (before !== undefined) return before.reply as Reply;
  const tabs = tabsOf(deps, view, request.snapshotId);
  const known = besideOf(view, deps.actor);
  const state =
    known?.snapshotId === request.snapshotId
      ? known
      : begin(deps, request, tabs, title(request.snapshotId, view.language));
  return report(deps, request, { ...state, done: write(deps, state, tabs) });
}

function tabsOf(deps: Deps, view: View, snapshotId: string): readonly SavedTab[] {
  const saved = readSnapshot(deps, view, indexedSnapshot(view, snapshotId));
  const field = (table: string, key: string) => (isTabKey(table) ? view.schema.field(table, key) : undefined);
  return snapshotTabs(saved, field, { language: view.language, lists: view.lists });
}

/** Makes the spreadsheet and its empty tabs, and puts it on record before anything goes into it. */
function begin(
  deps: Deps,
  { requestId, snapshotId }: WantedBeside,
  tabs: readonly SavedTab[],
  title: string,
): BesideState {
  const spreadsheetId = deps.scratch.create(title);
  return deps.underLock(() => {
    const view = deps.store.read({});
    const sheets = deps.scratch.lay(
      spreadsheetId,
      tabs.map(({ table, header, patterns, records }) => ({
        title: tabName(table, view.language),
        // One row below what is written: Google refuses to freeze all rows of a sheet.
        rows: records.length + 2,
        columns: Math.max(1, header.length),
        patterns,
      })),
    );
    const total = tabs.reduce((sum, { records }) => sum + records.length + 1, 0);
    const state: BesideState = { requestId, snapshotId, spreadsheetId, sheets, done: 0, total };
    commit(deps, view, requestId, besideCell(view, deps.actor, state), []);
    return state;
  });
}

/** Writes rows from where it was left until the time is up; how many stand there then. Each write names its cells. */
function write(deps: Deps, state: BesideState, tabs: readonly SavedTab[]): number {
  const deadline = deps.clock.ms() + SLICE_MS;
  let done = state.done;
  for (const blocks of batches(tabs, state)) {
    try {
      deps.scratch.write(state.spreadsheetId, blocks);
    } catch (error) {
      if (error instanceof RegisterError && error.code === 'scratch-unreachable') forget(deps, state);
      throw error;
    }
    done += blocks.reduce((sum, { rows }) => sum + rows.length, 0);
    if (deps.clock.ms() >= deadline) break;
  }
  return done;
}

/** Rows from the first that is not there yet, as many at a time as one write carries. */
function* batches(tabs: readonly SavedTab[], { sheets, done }: BesideState): Generator<readonly ScratchBlock[]> {
  let passed = 0;
  let open: ScratchBlock[] = [];
  let cells = 0;
  for (const [index, tab] of tabs.entries()) {
    const rows = tab.records.length + 1;
    const first = Math.min(rows, Math.max(0, done - passed));
    passed += rows;
    for (let row = first; row < rows;) {
      const width = Math.max(1, tab.header.length);
      const take = Math.max(1, Math.min(rows - row, Math.floor((BATCH_CELLS - cells) / width)));
      open.push({ tab: sheets[index] ?? 0, row, rows: rowsOf(tab, row, row + take) });
      cells += take * width;
      row += take;
      if (cells + width <= BATCH_CELLS) continue;
      yield open;
      [open, cells] = [[], 0];
    }
  }
  if (open.length > 0) yield open;
}

/** Rows of a tab, the header being row 0. */
function rowsOf(tab: SavedTab, from: number, to: number): readonly (readonly CellScalar[])[] {
  const head = from === 0 ? [tab.header] : [];
  return [...head, ...tab.records.slice(Math.max(0, from - 1), to - 1).map(tab.rowOf)];
}

/** The spreadsheet is gone: the next request begins anew. */
function forget(deps: Deps, state: BesideState): void {
  deps.underLock(() => {
    const view = deps.store.read({});
    commit(deps, view, state.requestId, besideCell(view, deps.actor, null), []);
  });
}

function report(deps: Deps, { requestId, snapshotId }: WantedBeside, state: BesideState): Reply {
  const { spreadsheetId, done, total } = state;
  const url = `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
  const reply: Reply = { ok: true, url, spreadsheetId, done: done >= total, progress: { done, total } };
  deps.underLock(() => {
    const view = deps.store.read({});
    if (!reply.done) commit(deps, view, requestId, besideCell(view, deps.actor, state), []);
    else {
      const system = { ...besideCell(view, deps.actor, null), ...rememberRequest(view, requestId, reply) };
      const payload = { snapshotId, spreadsheetId, rows: total };
      commit(deps, view, requestId, system, [
        { action: 'restore-beside', table: 'snapshots', recordId: snapshotId, payload },
      ]);
    }
  });
  return reply;
}

function commit(
  deps: Deps,
  view: View,
  requestId: string,
  system: Readonly<Record<string, string>>,
  entries: readonly { action: string; table: 'snapshots'; recordId: string; payload: unknown }[],
): void {
  mustCommit(
    deps,
    view,
    { kind: 'computed', action: 'restore-beside', origin: 'restore', changes: [], entries },
    { requestId, system, operation: 'restore-beside' },
  );
}
