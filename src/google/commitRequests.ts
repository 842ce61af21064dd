import type { SealedCommit, View } from '../app/ports';
import type { AuditEntry } from '../core/audit/entry';
import type { CellNotes, FieldValues, OwnCells, RowNotes } from '../core/changeSet';
import type { TabLayout } from '../core/layout/layout';
import { fieldPattern, toCell, type CodecContext } from '../core/records/cellCodec';
import type { ReportSheet } from '../core/reports/reportSheet';
import type { TabKey } from '../core/schema/field';
import type { Schema } from '../core/schema/schema';
import { isLiveTable } from '../core/schema/tables';
import type { CellScalar } from '../core/values/value';
import { columnOf, tabOf } from './readPlan';
import type { ApiCell, ApiRequest } from './sheetsClient';
import { wordsFor, type Words } from '../words';
import { noteText } from './cellNotes';
import { deleteRows, dropRequests } from './droppedRows';
import { joinRows } from './joinRows';
import { reportRequests } from './reportTab';
import { LINK, linked, reviewLinks, type LineLink } from './reviewLinks';
import { shapeRequests } from './shapeRequests';
import { ownColumns } from './sheetView';

/** What turning records into cells depends on. */
export interface WriteContext extends CodecContext {
  readonly schema: Schema;
}

const VALUE_AND_FORMAT = 'userEnteredValue,userEnteredFormat.numberFormat';
const NEW_CELL = `${VALUE_AND_FORMAT},note`;

/**
 * The requests of one batch: changed cells first, then one `appendCells` a tab (several to one tab in a batch may collide),
 * rows to be removed last and from below, so that no earlier request is shifted.
 */
export function commitRequests(view: View, sealed: SealedCommit): readonly ApiRequest[] {
  const context: WriteContext = view;
  const requests: ApiRequest[] = [];
  for (const update of sealed.updates) {
    const at = tabOf(view.layout, update.table);
    requests.push(
      ...cellUpdates(at, update.row, update.fields, context),
      ...ownUpdates(at, update.row, update.own ?? {}),
      ...noteUpdates(at, update.row, update.notes, wordsFor(view.language)),
    );
  }
  for (const create of sealed.creates) {
    if (create.row === undefined) continue;
    const at = tabOf(view.layout, create.table);
    requests.push(
      ...cellUpdates(at, create.row, create.fields, context),
      ...noteUpdates(at, create.row, create.notes, wordsFor(view.language)),
    );
  }
  for (const update of sealed.updated) {
    const at = tabOf(view.layout, update.table);
    requests.push(
      ...cellUpdates(at, update.row, update.fields, context),
      ...noteUpdates(at, update.row, update.notes ?? {}, wordsFor(view.language)),
    );
  }
  return [
    ...joinRows(requests),
    ...systemUpdates(view, sealed.system),
    ...appends(view, sealed, context),
    ...removals(view, sealed),
    ...dropRequests(view, sealed.dropped ?? []),
    ...(sealed.shapes === undefined ? [] : shapeRequests(view, sealed.shapes.columns, sealed.shapes.lists)),
    ...(sealed.report === undefined ? [] : reportRequests(sealed.report, { sheetId: reportSheetId(sealed.report) })),
  ];
}

const FIRST_REPORT_ID = 720_000_000;

/** The id of a month's report tab follows from the month: a second one of the same month is refused by Google itself. */
function reportSheetId(report: ReportSheet): number {
  return FIRST_REPORT_ID + Number(report.month.replace('-', ''));
}

function appends(view: View, sealed: SealedCommit, context: WriteContext): readonly ApiRequest[] {
  const rows = new Map<TabKey, NewRow[]>();
  const linkOf = reviewLinks(view, sealed);
  const add = (tab: TabKey, fields: FieldValues, more: Partial<NewRow> = {}): void => {
    const list = rows.get(tab) ?? [];
    list.push({ fields, own: {}, notes: {}, link: tab === 'review' ? linkOf(fields) : null, ...more });
    rows.set(tab, list);
  };
  for (const { table, fields, row, own, notes, rowNotes } of sealed.creates) {
    if (row === undefined) add(table, fields, { own, notes, ...(rowNotes === undefined ? {} : { rowNotes }) });
  }
  for (const block of sealed.putBack ?? []) for (const { fields, own } of block.rows) add(block.table, fields, { own });
  for (const block of sealed.added) for (const fields of block.rows) add(block.table, fields);
  for (const entry of sealed.audit) add('audit', auditFieldsOf(entry));
  const standing = systemRows(view);
  for (const [key, value] of Object.entries(sealed.system)) {
    if (value !== null && !standing.has(key)) add('system', { key, value });
  }
  return [...rows].map(([tab, list]) => appendOwn(tabOf(view.layout, tab), list, context));
}

/** New rows behind the last one that holds anything. */
export function appendRequest(at: TabLayout, rows: readonly FieldValues[], context: WriteContext): ApiRequest {
  return appendOwn(
    at,
    rows.map((fields) => ({ fields, own: {}, notes: {}, link: null })),
    context,
  );
}

interface NewRow {
  readonly fields: FieldValues;
  readonly own: OwnCells;
  readonly notes: CellNotes;
  readonly rowNotes?: RowNotes;
  readonly link: LineLink | null;
}

function appendOwn(at: TabLayout, rows: readonly NewRow[], context: WriteContext): ApiRequest {
  const columns = ownColumns(at);
  return {
    appendCells: {
      sheetId: at.sheetId,
      rows: rows.map((row) => ({ values: rowCells(at, columns, row, context) })),
      fields: at.tab === 'review' ? `${NEW_CELL},${LINK}` : NEW_CELL,
    },
  };
}

function auditFieldsOf(entry: AuditEntry): FieldValues {
  return { ...entry };
}

/** A whole row from column A on; columns that hold nothing are left empty. */
function rowCells(
  at: TabLayout,
  columns: ReturnType<typeof ownColumns>,
  { fields, own, notes, rowNotes, link }: NewRow,
  context: WriteContext,
): ApiCell[] {
  const cells: (ApiCell | undefined)[] = isLiveTable(at.tab) ? formattedCells(at, context) : [];
  for (const [key, value] of Object.entries(fields)) {
    if (value !== null) cells[columnOf(at, key)] = cellOf(at.tab, key, value, context);
  }
  if (link !== null) cells[columnOf(at, link.key)] = linked(cells[columnOf(at, link.key)], link.uri);
  const ownColumn = (label: string): number | undefined => columns.find((each) => each.label === label)?.column;
  for (const [label, value] of Object.entries(own)) {
    const column = ownColumn(label);
    if (column !== undefined && value !== null) cells[column] = ownCell(value);
  }
  const said = Object.entries(notes).map(([key, note]) => [key, noteText(note, wordsFor(context.language))] as const);
  const fieldNotes = Object.entries({ ...rowNotes?.fields, ...Object.fromEntries(said) });
  for (const [column, text] of [
    ...fieldNotes.map(([key, text]) => [columnOf(at, key), text] as const),
    ...Object.entries(rowNotes?.own ?? {}).map(([label, text]) => [ownColumn(label), text] as const),
  ]) {
    if (column !== undefined && text !== '') cells[column] = { ...cells[column], note: text };
  }
  return Array.from(cells, (cell) => cell ?? {});
}

/**
 * Rows that the server adds bring no format along: without one, what a person later types into an empty cell of a text
 * column would be reinterpreted.
 */
function formattedCells(at: TabLayout, { schema }: WriteContext): (ApiCell | undefined)[] {
  const cells: (ApiCell | undefined)[] = [];
  for (const [key, column] of Object.entries(at.columns)) {
    cells[column] = { userEnteredFormat: { numberFormat: { ...fieldPattern(schema.field(at.tab, key)) } } };
  }
  return cells;
}

/** Texts of the team's own columns are kept as texts; numbers keep the column's look. */
function ownCell(value: CellScalar): ApiCell {
  return typeof value === 'string'
    ? { userEnteredValue: { stringValue: value }, userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } }
    : { userEnteredValue: extended(value) };
}

function cellOf(tab: TabKey, key: string, value: CellScalar, context: WriteContext): ApiCell {
  const field = context.schema.field(tab, key);
  const cell = field === undefined ? value : toCell(field, value, context);
  return cell === null
    ? {}
    : { userEnteredValue: extended(cell), userEnteredFormat: { numberFormat: { ...fieldPattern(field) } } };
}

function extended(value: CellScalar): NonNullable<ApiCell['userEnteredValue']> {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return { stringValue: value ?? '' };
}

/** One `updateCells` for each run of neighbouring columns. An empty value empties its cell and keeps the format. */
function cellUpdates(at: TabLayout, row: number, fields: FieldValues, context: WriteContext): readonly ApiRequest[] {
  const cells = Object.entries(fields)
    .map(([key, value]) => ({
      column: columnOf(at, key),
      cell: {
        userEnteredFormat: { numberFormat: { ...fieldPattern(context.schema.field(at.tab, key)) } },
        ...cellOf(at.tab, key, value, context),
      },
    }))
    .sort((a, b) => a.column - b.column);
  const runs: { start: number; cells: ApiCell[] }[] = [];
  for (const { column, cell } of cells) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run.start + run.cells.length === column) run.cells.push(cell);
    else runs.push({ start: column, cells: [cell] });
  }
  return runs.map((run) => ({
    updateCells: {
      start: { sheetId: at.sheetId, rowIndex: row - 1, columnIndex: run.start },
      rows: [{ values: run.cells }],
      fields: VALUE_AND_FORMAT,
    },
  }));
}

/** Cells of the team's own columns, each by itself: they come back where a write hit them. */
function ownUpdates(at: TabLayout, row: number, own: OwnCells): readonly ApiRequest[] {
  const columns = ownColumns(at);
  return Object.entries(own).flatMap(([label, value]) => {
    const column = columns.find((each) => each.label === label)?.column;
    if (column === undefined) return [];
    const start = { sheetId: at.sheetId, rowIndex: row - 1, columnIndex: column };
    return [
      {
        updateCells: { start, rows: [{ values: [value === null ? {} : ownCell(value)] }], fields: 'userEnteredValue' },
      },
    ];
  });
}

function noteUpdates(at: TabLayout, row: number, notes: CellNotes, words: Words): readonly ApiRequest[] {
  return Object.entries(notes).map(([key, note]) => {
    const text = noteText(note, words);
    return {
      updateCells: {
        start: { sheetId: at.sheetId, rowIndex: row - 1, columnIndex: columnOf(at, key) },
        rows: [{ values: [text === '' ? {} : { note: text }] }],
        fields: 'note',
      },
    };
  });
}

/** Rows of the System tab by key, as the view read them. */
export function systemRows(view: View): ReadonlyMap<string, number> {
  return new Map(view.records('system').map((record) => [String(record.fields['key'] ?? ''), record.row]));
}

function systemUpdates(view: View, system: Readonly<Record<string, string | null>>): readonly ApiRequest[] {
  const rows = systemRows(view);
  const at = tabOf(view.layout, 'system');
  return Object.entries(system).flatMap(([key, value]) => {
    const row = rows.get(key);
    return row === undefined ? [] : cellUpdates(at, row, { value }, view);
  });
}

function removals(view: View, { removes }: SealedCommit): readonly ApiRequest[] {
  return [...new Set(removes.map(({ table }) => table))].flatMap((table) =>
    deleteRows(
      view,
      table,
      removes.flatMap((each) => (each.table === table ? [each.row] : [])),
    ),
  );
}
