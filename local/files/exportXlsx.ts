import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import type { Sheet, SpreadsheetFile } from '../sheets';
import { a1Of, absoluteA1Of, rectangleOf } from './a1Text';
import { writtenCells } from './xlsxCells';
import { writtenCharts, type NamedSheet } from './xlsxCharts';
import { writtenConditions } from './xlsxConditions';
import { writeXlsx, type ColumnDef, type WriteSheet } from './xlsxLibrary';
import { excelTabNames } from './xlsxNames';
import { writtenValidations, type PlaceList } from './xlsxValidations';

/** Lists that are too long for a rule stand in a tab of this name, hidden so that only Excel's own tools show it. */
const LISTS_TAB = '_lists';

const COLUMN_PIXELS = 100;

/** What a person should be told about an export. */
export interface ExportFacts {
  /** Texts longer than Excel's 32,767 characters; each was cut and ends in its full length. */
  readonly cutTexts: number;
}

/**
 * Writes a whole spreadsheet as .xlsx for Excel and LibreOffice: values, formats, notes, rules, colours, filters,
 * frozen rows, hidden tabs and native charts. Protections are not carried over. The file appears whole or not at all,
 * readable by its owner only, since it holds personal data. Throws what the file system throws.
 */
export async function exportXlsx(file: SpreadsheetFile, path: string): Promise<ExportFacts> {
  const { bytes, facts } = await xlsxBytes(file);
  const unfinished = `${path}.part`;
  try {
    await writeFile(unfinished, bytes, { mode: 0o600 });
    await chmod(unfinished, 0o600);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return facts;
}

/** The same as bytes, for a download. */
export async function xlsxBytes(
  file: SpreadsheetFile,
): Promise<{ readonly bytes: Uint8Array; readonly facts: ExportFacts }> {
  const names = excelTabNames([...file.sheets.map((sheet) => sheet.title), LISTS_TAB]);
  const tabs = file.sheets.map((sheet, i): NamedSheet => ({ sheet, name: names[i] ?? sheet.title }));
  const lists = listsTab(names.at(-1) ?? LISTS_TAB);
  const written = tabs.map((tab) => writtenSheet(tab, tabs, lists.place));
  const sheets = written.map(({ sheet }) => sheet);
  const shown = Math.max(
    0,
    sheets.findIndex((sheet) => sheet.hidden !== true),
  );
  const bytes = await writeXlsx({
    sheets: lists.isEmpty() ? sheets : [...sheets, lists.sheet()],
    properties: { title: file.title },
    activeSheet: shown,
  });
  return { bytes, facts: { cutTexts: written.reduce((sum, { cutTexts }) => sum + cutTexts, 0) } };
}

function writtenSheet(
  { sheet, name }: NamedSheet,
  tabs: readonly NamedSheet[],
  placeList: PlaceList,
): { readonly sheet: WriteSheet; readonly cutTexts: number } {
  const { rows, cells, columnStyles, cutTexts } = writtenCells(sheet);
  const validations = writtenValidations(sheet, placeList);
  const conditions = writtenConditions(sheet);
  const charts = writtenCharts(sheet, tabs);
  const written: WriteSheet = {
    name,
    rows,
    cells,
    columns: columnDefs(sheet, columnStyles),
    ...(sheet.hidden ? { hidden: true } : {}),
    ...freezeOf(sheet),
    ...(sheet.basicFilter ? { autoFilter: { range: a1Of(filterArea(sheet, rows.length)) } } : {}),
    ...(validations.length > 0 ? { dataValidations: validations } : {}),
    ...(conditions.length > 0 ? { conditionalRules: conditions } : {}),
    ...(charts.length > 0 ? { charts } : {}),
    ...mergesOf(sheet),
    ...hiddenRows(sheet),
  };
  return { sheet: written, cutTexts };
}

function columnDefs(sheet: Sheet, styles: readonly (ColumnDef['style'] | undefined)[]): ColumnDef[] {
  const count = Math.max(styles.length, sheet.columns.length);
  return Array.from({ length: count }, (_, c): ColumnDef => {
    const style = styles[c];
    return {
      width: charactersOf(sheet.columns[c]?.pixelSize ?? COLUMN_PIXELS),
      ...(style ? { style } : {}),
      ...(sheet.columns[c]?.hiddenByUser === true ? { hidden: true } : {}),
    };
  });
}

/** Excel measures a column in characters of 7 pixels, with 5 pixels of margin (ECMA-376 18.3.1.13). */
function charactersOf(pixels: number): number {
  return Math.max(1, Math.round(((pixels - 5) / 7) * 100) / 100);
}

function freezeOf(sheet: Sheet): Pick<WriteSheet, 'freezePane'> {
  const { frozenRowCount: rows, frozenColumnCount: columns } = sheet;
  return rows + columns > 0 ? { freezePane: { rows, columns } } : {};
}

/** A filter reaches to the last row that is used, not to the end of the grid. */
function filterArea(sheet: Sheet, usedRows: number): ReturnType<typeof rectangleOf> {
  const area = rectangleOf(sheet.basicFilter?.range ?? {}, sheet);
  return { ...area, endRow: Math.max(area.startRow + 1, Math.min(area.endRow, usedRows)) };
}

function mergesOf(sheet: Sheet): Pick<WriteSheet, 'merges'> {
  if (sheet.merges.length === 0) return {};
  const areas = sheet.merges.map((range) => rectangleOf(range, sheet));
  return {
    merges: areas.map((area) => ({
      startRow: area.startRow,
      endRow: area.endRow - 1,
      startCol: area.startColumn,
      endCol: area.endColumn - 1,
    })),
  };
}

function hiddenRows(sheet: Sheet): Pick<WriteSheet, 'rowDefs'> {
  const hidden = sheet.rows.flatMap((row, r) =>
    row?.hiddenByUser === true || row?.hiddenByFilter === true ? [r] : [],
  );
  return hidden.length > 0 ? { rowDefs: new Map(hidden.map((r) => [r, { hidden: true }])) } : {};
}

interface ListsTab {
  readonly place: PlaceList;
  readonly isEmpty: () => boolean;
  readonly sheet: () => WriteSheet;
}

/** Collects long lists, one a column; the same list stands there once. */
function listsTab(name: string): ListsTab {
  const columns = new Map<string, readonly string[]>();
  return {
    place: (values) => {
      const key = values.join('\n');
      if (!columns.has(key)) columns.set(key, values);
      const startColumn = [...columns.keys()].indexOf(key);
      return absoluteA1Of(name, { startRow: 0, endRow: values.length, startColumn, endColumn: startColumn + 1 });
    },
    isEmpty: () => columns.size === 0,
    sheet: () => {
      const lists = [...columns.values()];
      const longest = Math.max(...lists.map((list) => list.length));
      const rows = Array.from({ length: longest }, (_, r) => lists.map((list) => list[r] ?? null));
      return { name, rows, veryHidden: true };
    },
  };
}
