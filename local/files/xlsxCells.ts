import type { Cell, CellFormat, Sheet } from '../sheets';
import { dateOfSerial, showsDay } from './serialDate';
import { excelStyleOf } from './xlsxStyles';
import type { Cell as XlsxCell, CellStyle, WriteSheet } from './xlsxLibrary';

type Written = string | number | boolean | null;

/** UTF-16 units; Excel's limit for the text of a cell. */
const MAX_TEXT = 32_767;

/** Below this serial number Excel counts other days than Google, and none at all below 0. */
const FIRST_COMMON_DAY = 61;

/** What Excel takes for an error even when it stands as a text; written as rich text it stays a text. */
const LOOKS_LIKE_ERROR = /^#[A-Z0-9/_]+[!?]?$/;

/** Functions that only Google knows: Excel keeps their last result instead. */
const ONLY_AT_GOOGLE =
  /\b(ARRAYFORMULA|QUERY|IMPORT\w+|GOOGLE\w+|SPARKLINE|REGEX\w+|SPLIT|FLATTEN|DETECTLANGUAGE|IMAGE|COUNTUNIQUE|JOIN)\s*\(/i;

export interface WrittenCells {
  readonly rows: Written[][];
  /** Where a cell is more than a value in the style of its column. */
  readonly cells: NonNullable<WriteSheet['cells']>;
  readonly columnStyles: readonly (CellStyle | undefined)[];
  /** Texts that Excel cannot hold whole. */
  readonly cutTexts: number;
}

/**
 * The cells of a tab for Excel: text as text, never live; days as numbers with a pattern; formulas with their results.
 * Most cells of a column share a style, so it is given once for the column and only what differs is named by cell:
 * 100,000 purchases would else be a million objects.
 */
export function writtenCells(sheet: Sheet): WrittenCells {
  const styleOf = styleCache();
  const columnStyles = commonStyles(sheet, styleOf);
  const out = { rows: [] as Written[][], cells: new Map<string, Partial<XlsxCell>>(), columnStyles, cutTexts: 0 };
  sheet.rows.slice(0, sheet.rowCount).forEach((row, r) => {
    const values: Written[] = [];
    row?.cells.slice(0, sheet.columnCount).forEach((cell, c) => {
      if (!cell || !isSeen(cell)) return;
      const value = writtenValue(cell);
      if (typeof value === 'string' && value.length > MAX_TEXT) out.cutTexts++;
      while (values.length < c) values.push(null);
      values[c] = typeof value === 'string' ? escaped(fitting(value)) : value;
      const more = extras(cell, values[c]);
      const style = styleOf(cell.format, typeof value === 'string');
      if (style !== columnStyles[c] && !isPlain(style)) more.style = style;
      if (Object.keys(more).length > 0) out.cells.set(`${r},${c}`, more);
    });
    while (out.rows.length < r && values.length > 0) out.rows.push([]);
    if (values.length > 0) out.rows[r] = values;
  });
  return out;
}

/** Whether a cell shows anything; a rule alone is written with the rules. */
function isSeen(cell: Cell): boolean {
  return cell.value !== undefined || cell.formula !== undefined || cell.note !== undefined || cell.format !== undefined;
}

function writtenValue(cell: Cell): Written {
  const value = cell.value ?? null;
  const pattern = cell.format?.numberFormat?.pattern ?? (cell.format?.numberFormat?.type.startsWith('DATE') ? 'd' : '');
  if (typeof value === 'number' && value < FIRST_COMMON_DAY && showsDay(pattern)) {
    return dateOfSerial(value).toISOString().slice(0, 10);
  }
  return value;
}

/** Readers take `_x000D_` for a line end (ECMA-376 22.4.2.4); the text that says so has its first underscore escaped. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function fitting(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const mark = ` … [${text.length}]`;
  return text.slice(0, MAX_TEXT - mark.length) + mark;
}

function extras(cell: Cell, value: Written | undefined): Partial<XlsxCell> {
  const formula = cell.formula?.replace(/^=/, '');
  const keepsFormula = formula !== undefined && !ONLY_AT_GOOGLE.test(formula);
  return {
    ...(keepsFormula ? { formula, formulaResult: value ?? null } : {}),
    ...(!keepsFormula && typeof value === 'string' && LOOKS_LIKE_ERROR.test(value)
      ? { richText: [{ text: value }] }
      : {}),
    ...(cell.note === undefined ? {} : { comment: { text: escaped(cell.note) } }),
  };
}

type StyleOf = (format: CellFormat | undefined, isText: boolean) => CellStyle;

/** Equal formats give the very same style object, so that styles can be compared by identity. */
function styleCache(): StyleOf {
  const byText = new Map<string, CellStyle>();
  const byFormat = new Map<CellFormat | undefined, [CellStyle?, CellStyle?]>();
  return (format, isText) => {
    const known = byFormat.get(format) ?? [];
    byFormat.set(format, known);
    const at = isText ? 1 : 0;
    const style = (known[at] ??= excelStyleOf(format, isText));
    const text = JSON.stringify(style);
    if (!byText.has(text)) byText.set(text, style);
    return (known[at] = byText.get(text) ?? style);
  };
}

/**
 * The commonest style of each column; none for a column where any cell is plain. A plain cell in a styled column would
 * need a style that says nothing, a copy of the default, and on such a copy LibreOffice 7.4 crashes when it prints.
 */
function commonStyles(sheet: Sheet, styleOf: StyleOf): (CellStyle | undefined)[] {
  const counts: Map<CellStyle, number>[] = [];
  for (const row of sheet.rows) {
    row?.cells.forEach((cell, c) => {
      if (!cell || !isSeen(cell)) return;
      const style = styleOf(cell.format, typeof cell.value === 'string');
      const count = (counts[c] ??= new Map<CellStyle, number>());
      count.set(style, (count.get(style) ?? 0) + 1);
    });
  }
  return Array.from(counts, (count: Map<CellStyle, number> | undefined) => {
    const styles = [...(count ?? [])].sort((a, b) => b[1] - a[1]).map(([style]) => style);
    return styles.some(isPlain) ? undefined : styles[0];
  });
}

function isPlain(style: CellStyle): boolean {
  return Object.keys(style).length === 0;
}
