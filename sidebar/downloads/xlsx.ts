import { writeXlsx, type ColumnDef, type WriteSheet } from 'hucre/xlsx';
import type { SavedTab } from '../../src/core/snapshots/snapshotTabs';
import type { CellScalar } from '../../src/core/values/value';

/** UTF-16 units; Excel's limit for the text of a cell. */
const MAX_TEXT = 32_767;

/** Below this serial number Excel counts other days than Google. */
const FIRST_COMMON_DAY = 61;

/** The tabs as one .xlsx: texts as texts, which never become formulas, days as days, the header bold and frozen. */
export async function xlsxOf(tabs: readonly { readonly title: string; readonly tab: SavedTab }[]): Promise<Blob> {
  const sheets = tabs.map(({ title, tab }): WriteSheet => ({
    name: title.slice(0, 31),
    rows: [[...tab.header], ...tab.records.map((record) => rowCells(tab, tab.rowOf(record)))],
    columns: tab.columns.map(({ field }, at): ColumnDef => ({
      width: (field?.width ?? 100) / 7,
      numFmt: tab.patterns[at]?.pattern ?? '@',
      ...(field?.hidden === true ? { hidden: true } : {}),
    })),
    cells: new Map(tab.header.map((header, at) => [`0,${String(at)}`, { value: header, style: BOLD }])),
    freezePane: { rows: 1 },
  }));
  const bytes = await writeXlsx({ sheets });
  return new Blob([new Uint8Array(bytes)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

const BOLD = { font: { bold: true } };

function rowCells({ columns, patterns }: SavedTab, cells: readonly CellScalar[]): CellScalar[] {
  return cells.map((value, at) => {
    if (typeof value === 'string') return fitting(value);
    const isDay = patterns[at]?.type.startsWith('DATE') === true && columns[at] !== undefined;
    return isDay && typeof value === 'number' && value < FIRST_COMMON_DAY ? String(value) : value;
  });
}

/** Readers take `_x000D_` for a line end (ECMA-376 22.4.2.4): a text that says so has its first underscore escaped. */
function fitting(text: string): string {
  const mark = ` … [${String(text.length)}]`;
  const cut = text.length <= MAX_TEXT ? text : text.slice(0, MAX_TEXT - mark.length) + mark;
  return cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
