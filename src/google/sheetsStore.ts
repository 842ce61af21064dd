import type {
  CommitOutcome,
  EnteredRow,
  MovedRow,
  Query,
  RegisterStore,
  SealedCommit,
  View,
  WrongDrop,
} from '../app/ports';
import { StaleViewError } from '../app/ports';
import { sameHeader, sameHeaderValues, type Layout, type LayoutFinding, type TabLayout } from '../core/layout/layout';
import { RegisterError } from '../core/registerError';
import { isOwnKey } from '../core/schema/compile/keys';
import type { TabKey } from '../core/schema/field';
import { isLater, type LiveTable } from '../core/schema/tables';
import { commitRequests } from './commitRequests';
import { dropQuery, wrongDrops } from './droppedRows';
import { enteredRows, notedRows } from './enteredRows';
import { cacheLayout, cachedLayout, forgetLayout } from './layoutCache';
import { listSheets, readLayout } from './layoutReader';
import { repairMarks } from './repairMarks';
import { goneRecords, movedRows, touchedTables, watchedRanges, type WatchedRange } from './movedRows';
import { baseTabs, collectCells, headersOf, planRanges, tabOf, type PlannedRange } from './readPlan';
import type { ApiBatchReply, ApiValueRange, SheetsClient } from './sheetsClient';
import { isRefusal } from './sheetsClient';
import { makeView, type TabCells } from './sheetView';

/**
 * What a view was made of, so that a second read can add to it. Known by the view's lists, which are made anew with each
 * view and stay with it where an action carries the view on with other System cells.
 */
const cellsOfView = new WeakMap<View['lists'], ReadonlyMap<TabKey, TabCells>>();

/** The register on the Sheets API: one `values.batchGet` a read, one `spreadsheets.batchUpdate` a commit. */
export function sheetsStore(client: SheetsClient, spreadsheetId: string): RegisterStore {
  const source: Source = { client, spreadsheetId };
  return {
    read: (query) => readView(source, query, 'UNFORMATTED_VALUE'),
    readFormulas: (tables) => readView(source, Object.fromEntries(tables.map((table) => [table, 'all'])), 'FORMULA'),
    reread: (view, query) => rereadView(source, view, query),
    commit: (view, sealed) => commit(source, view, sealed),
    entered: (view, rows) => readEntered(source, view, rows),
    notes: (view, rows) => notedRows(client, spreadsheetId, view.layout, rows),
    relayout: forgetLayout,
    reportedMonths: () => new Set(listSheets(client, spreadsheetId).flatMap((sheet) => sheet.report ?? [])),
  };
}

interface Source {
  readonly client: SheetsClient;
  readonly spreadsheetId: string;
}

type Render = 'UNFORMATTED_VALUE' | 'FORMULA';

/** Reads with the cached layout; where it does not fit any more, or Google knows no such tab, reads the layout first. */
function readView(source: Source, query: Query, render: Render): View {
  const cached = cachedLayout();
  if (cached !== null) {
    const view = tryRead(source, cached, query, render);
    if (view !== null) return view;
    forgetLayout();
  }
  const layout = freshLayout(source);
  const view = tryRead(source, layout, query, render);
  if (view === null) throw new RegisterError('busy', { tab: Object.keys(query)[0] ?? '' });
  return view;
}

function freshLayout(source: Source): Layout {
  const resolved = readLayout(source.client, source.spreadsheetId);
  const { layout, findings } = resolved;
  if (layout.tabs.customers === undefined && layout.tabs.system === undefined) throw new RegisterError('not-set-up');
  const ambiguous = findings.find((finding) => finding.code === 'column-ambiguous');
  if (ambiguous !== undefined) {
    throw new RegisterError('column-ambiguous', { tab: ambiguous.tab, field: ambiguous.field, label: ambiguous.label });
  }
  repairMarks(source.client, source.spreadsheetId, resolved);
  if (!findings.some(mayComeBack)) cacheLayout(layout);
  return layout;
}

/**
 * What is missing may come back by itself (a person undoes a deletion): only a whole layout is remembered. A column that the
 * register never had comes with set-up alone, and until then must not cost every call two reads.
 */
function mayComeBack(finding: LayoutFinding): boolean {
  if (finding.code === 'column-missing') return !isLater(finding.tab, finding.field);
  return finding.code === 'tab-missing';
}

/** Null where the layout turns out to be out of date. */
function tryRead(source: Source, layout: Layout, query: Query, render: Render): View | null {
  // What Fields says is in System, too: without the tab the register goes on as it last was.
  const base = baseTabs.filter((tab) => tab !== 'fields' || layout.tabs.fields !== undefined);
  const full: Query = { ...query, ...Object.fromEntries(base.map((tab) => [tab, 'all'])) };
  const read = unlessRefused(() => readRanges(source, layout, full, render));
  if (read === null || !headersFit(layout, read.planned, read.ranges, render === 'FORMULA')) return null;
  const cells = collectCells(read.planned, read.ranges, full);
  return remember(makeView(layout, cells), cells);
}

function remember(view: View, cells: ReadonlyMap<TabKey, TabCells>): View {
  cellsOfView.set(view.lists, cells);
  return view;
}

interface ReadRanges {
  readonly planned: readonly PlannedRange[];
  readonly ranges: readonly ApiValueRange[];
}

function readRanges(source: Source, layout: Layout, query: Query, render: Render): ReadRanges {
  const planned = planRanges(layout, query);
  const ranges = source.client.batchGet(source.spreadsheetId, {
    ranges: planned.map((range) => range.a1),
    valueRenderOption: render,
  });
  return { planned, ranges };
}

/** A renamed or deleted tab makes Google refuse the whole read: the layout is out of date. */
function unlessRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

function headersFit(
  layout: Layout,
  planned: readonly PlannedRange[],
  ranges: readonly ApiValueRange[],
  formulas: boolean,
): boolean {
  return [...headersOf(planned, ranges)].every(([tab, header]) =>
    sameHeaderValues(tabOf(layout, tab), header, formulas),
  );
}

function rereadView(source: Source, view: View, query: Query): View {
  const read = unlessRefused(() => readRanges(source, view.layout, query, 'UNFORMATTED_VALUE'));
  if (read === null || !headersFit(view.layout, read.planned, read.ranges, false)) {
    forgetLayout();
    throw new StaleViewError();
  }
  const cells = collectCells(
    read.planned,
    read.ranges,
    query,
    cellsOfView.get(view.lists) ?? new Map<TabKey, TabCells>(),
  );
  return remember(makeView(view.layout, cells), cells);
}

function readEntered(
  source: Source,
  view: View,
  rows: readonly { readonly table: LiveTable; readonly rows: readonly number[] }[],
): readonly EnteredRow[] {
  const read = unlessRefused(() => enteredRows(source.client, source.spreadsheetId, view.layout, rows));
  if (read !== null) return read;
  forgetLayout();
  throw new StaleViewError();
}

function commit(source: Source, view: View, sealed: SealedCommit): CommitOutcome {
  for (const { table } of sealed.dropped ?? []) {
    if (cellsOfView.get(view.lists)?.get(table)?.whole !== true)
      throw new Error(`rows of ${table} go that nobody read`);
  }
  const requests = commitRequests(view, sealed);
  const watched = watchedRanges(view, sealed);
  let reply: ApiBatchReply;
  try {
    reply = source.client.batchUpdate(source.spreadsheetId, { requests: [...requests], ...answerOf(watched) });
  } catch (error) {
    console.warn(`commit uncertain: ${error instanceof Error ? error.name : 'error'}`);
    return uncertain(source, view, sealed);
  }
  if (sealed.shapes !== undefined) forgetLayout();
  const columnsMoved = headersMoved(source, view, reply, sealed);
  // Where columns moved, what stands in the place of an id is none.
  const shifted = new Set(columnsMoved.map((moved) => moved.table));
  const rowsMoved = movedRows(view, sealed, reply).filter((moved) => !shifted.has(moved.table));
  return { landed: true, moved: [...rowsMoved, ...columnsMoved], ...dropsOf(source, view, sealed) };
}

/** One read more where rows of a service tab went: whether they were the right ones. */
function dropsOf(source: Source, view: View, sealed: SealedCommit): { readonly wrongDrops?: readonly WrongDrop[] } {
  if ((sealed.dropped ?? []).length === 0) return {};
  return { wrongDrops: wrongDrops(view, readView(source, dropQuery(sealed), 'UNFORMATTED_VALUE'), sealed) };
}

/** What is to come back with the answer. No ranges would mean all of them: then nothing is asked for. */
function answerOf(watched: readonly WatchedRange[]): object {
  if (watched.length === 0) return {};
  return {
    includeSpreadsheetInResponse: true,
    responseRanges: watched.map((range) => range.a1),
    responseIncludeGridData: true,
  };
}

/**
 * The answer to a write did not come, or came as an error: it may have landed all the same. The commit's own name in the
 * System tab tells; where it landed, the records it wrote are looked at in the same read.
 */
function uncertain(source: Source, view: View, sealed: SealedCommit): CommitOutcome {
  const tables = new Set([...touchedTables(sealed), ...sealed.removes.map(({ table }) => table)]);
  const query = {
    ...Object.fromEntries([...tables].map((table) => [table, { fields: ['id', 'digest'] }])),
    ...dropQuery(sealed),
  };
  const now = readView(source, query, 'UNFORMATTED_VALUE');
  if (now.system.get('commit') !== sealed.commitId) return { landed: false };
  const standing = [...tables].flatMap((table) =>
    now.records(table).map(({ fields }) => `${table}:${String(fields['id'] ?? '')}`),
  );
  return {
    landed: true,
    moved: [...missedRecords(view, now, sealed), ...goneRecords(view, sealed, new Set(standing))],
    ...(sealed.dropped === undefined ? {} : { wrongDrops: wrongDrops(view, now, sealed) }),
  };
}

/**
 * Records that do not stand as they were written. One that carries the digest it was given stands, on whatever row by now: the
 * sheet may have been sorted since. One that was given none has to be on its row; row 0 is that of an appended one: any.
 */
function missedRecords(view: View, now: View, sealed: SealedCommit): readonly MovedRow[] {
  const written = [
    ...sealed.updates.filter((update) => update.watched && update.id !== ''),
    ...sealed.creates.map((create) => ({ ...create, id: String(create.fields['id'] ?? ''), row: create.row ?? 0 })),
  ];
  const rows = new Map<string, string>();
  for (const table of touchedTables(sealed)) {
    for (const { row, fields } of now.records(table)) rows.set(`${table}:${String(row)}`, String(fields['id'] ?? ''));
  }
  const removed = new Map<LiveTable, number[]>();
  for (const { table, row } of sealed.removes) removed.set(table, [...(removed.get(table) ?? []), row]);
  return written.flatMap(({ table, id, row, fields }): MovedRow[] => {
    const record = now.find(table, id);
    const at = row - (removed.get(table) ?? []).filter((each) => each < row).length;
    const inPlace = row === 0 ? record !== undefined : record?.row === at;
    const stands = fields['digest'] === undefined ? inPlace : record?.fields['digest'] === fields['digest'];
    if (stands) return [];
    const columns = columnsDiffer(view.layout.tabs[table], now.layout.tabs[table]);
    if (columns) return [{ table, id, row, found: id, how: 'column' }];
    return [{ table, id, row, found: rows.get(`${table}:${String(at)}`) ?? '' }];
  });
}

/** Tabs whose header differs after the write: renamed only, or moved so that cells went into wrong columns. */
function headersMoved(source: Source, view: View, reply: ApiBatchReply, sealed: SealedCommit): readonly MovedRow[] {
  const changed = new Set<LiveTable>();
  for (const table of touchedTables(sealed)) {
    if (!headerStands(view.layout.tabs[table], reply)) changed.add(table);
  }
  if (changed.size === 0) return [];
  forgetLayout();
  const now = readLayout(source.client, source.spreadsheetId).layout;
  const shifted = [...changed].filter((table) => columnsDiffer(view.layout.tabs[table], now.tabs[table]));
  const changes = [
    ...sealed.updates,
    ...sealed.creates.map((create) => ({
      table: create.table,
      id: String(create.fields['id'] ?? ''),
      row: create.row ?? 0,
    })),
  ];
  return changes
    .filter(({ table }) => shifted.includes(table))
    .map(({ table, id, row }) => ({ table, id, row, found: id, how: 'column' }));
}

function headerStands(at: TabLayout | undefined, reply: ApiBatchReply): boolean {
  if (at === undefined) return true;
  const sheet = (reply.updatedSpreadsheet?.sheets ?? []).find((each) => (each.properties?.sheetId ?? 0) === at.sheetId);
  const header = (sheet?.data ?? []).find((data) => (data.startRow ?? 0) === 0 && (data.startColumn ?? 0) === 0);
  const labels = (header?.rowData?.[0]?.values ?? []).map((cell) => cell.formattedValue ?? '');
  return sameHeader(at, labels);
}

function columnsDiffer(before: TabLayout | undefined, after: TabLayout | undefined): boolean {
  if (before === undefined || after === undefined) return true;
  return Object.entries(before.columns).some(([field, column]) => {
    // An own field that was found by its label may bear no mark yet.
    return after.columns[field] !== column && !(isOwnKey(field) && after.columns[field] === undefined);
  });
}
