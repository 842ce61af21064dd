import type { CellFormat, DataValidationRule, ErrorType, JsonObject } from './apiTypes';
import { intern } from './cellData';
import type { Cell, DimensionFacts, Row, Scalar, Sheet, SpreadsheetFile } from './model';

// One line of JSON for the file, then for each tab one line for the tab and one for each of its rows that holds
// anything. Formats and rules are written once a tab and referred to by number, so that a million cells with the format
// `@` stay small. A tab that has not changed since it was last written is not written again.

const VERSION = 1;

/** A cell as it is written: a bare value, or the parts by their first letters. `null` is no cell. */
type Written = Scalar | null | WrittenCell;

interface WrittenCell {
  v?: Scalar;
  f?: string;
  e?: ErrorType;
  s?: number;
  n?: string;
  d?: number;
  r?: readonly JsonObject[];
}

/** Row index, cells, and what the row carries beside them. */
type WrittenRow = readonly [number, readonly Written[], DimensionFacts?];

interface WrittenSheet {
  readonly facts: Omit<Sheet, 'rows' | 'columns'>;
  readonly columns: readonly (DimensionFacts | null)[];
  readonly formats: readonly CellFormat[];
  readonly validations: readonly DataValidationRule[];
  /** How many rows the model keeps, and how many lines follow. */
  readonly rowsKept: number;
  readonly rowLines: number;
}

/** The whole spreadsheet as text. */
export function serializeFile(file: SpreadsheetFile): string {
  const { sheets, ...facts } = file;
  return [JSON.stringify({ version: VERSION, sheets: sheets.length, facts }), ...sheets.map(sheetText), ''].join('\n');
}

const texts = new WeakMap<Sheet, string>();

function sheetText(sheet: Sheet): string {
  const known = texts.get(sheet);
  if (known !== undefined) return known;
  const text = serializeSheet(sheet);
  texts.set(sheet, text);
  return text;
}

/** One tab as text, always written anew. */
export function serializeSheet(sheet: Sheet): string {
  const formats = new Numbered<CellFormat>();
  const validations = new Numbered<DataValidationRule>();
  const lines: string[] = [];
  sheet.rows.forEach((row, index) => {
    if (row === undefined) return;
    const { cells, ...beside } = row;
    const written = cells.map((cell) => writeCell(cell, formats, validations));
    const line: WrittenRow = Object.keys(beside).length === 0 ? [index, written] : [index, written, beside];
    lines.push(JSON.stringify(line));
  });
  const { rows, columns, ...facts } = sheet;
  const head: WrittenSheet = {
    facts,
    columns: columns.map((column) => column ?? null),
    formats: formats.list,
    validations: validations.list,
    rowsKept: rows.length,
    rowLines: lines.length,
  };
  return [JSON.stringify(head), ...lines].join('\n');
}

/** Gives each distinct object a number; equal ones of different make share it. */
class Numbered<T extends object> {
  readonly list: T[] = [];
  private readonly byObject = new Map<T, number>();
  private readonly byText = new Map<string, number>();

  numberOf(value: T): number {
    const known = this.byObject.get(value);
    if (known !== undefined) return known;
    const text = JSON.stringify(value);
    const number = this.byText.get(text) ?? this.list.push(value) - 1;
    this.byText.set(text, number);
    this.byObject.set(value, number);
    return number;
  }
}

function writeCell(
  cell: Cell | undefined,
  formats: Numbered<CellFormat>,
  validations: Numbered<DataValidationRule>,
): Written {
  if (cell === undefined) return null;
  const { value, formula, error, format, note, validation, textFormatRuns } = cell;
  const beside = formula ?? error ?? format ?? note ?? validation ?? textFormatRuns;
  if (beside === undefined && value !== undefined) return value;
  const written: WrittenCell = {};
  if (value !== undefined) written.v = value;
  if (formula !== undefined) written.f = formula;
  if (error !== undefined) written.e = error;
  if (format !== undefined) written.s = formats.numberOf(format);
  if (note !== undefined) written.n = note;
  if (validation !== undefined) written.d = validations.numberOf(validation);
  if (textFormatRuns !== undefined) written.r = textFormatRuns;
  return written;
}

/** The spreadsheet that serializeFile wrote; throws on anything else. */
export function parseFile(text: string): SpreadsheetFile {
  const lines = text.split('\n');
  const head = JSON.parse(lines[0] ?? '') as {
    version?: number;
    sheets?: number;
    facts?: Omit<SpreadsheetFile, 'sheets'>;
  };
  if (head.version !== VERSION || head.facts === undefined) throw new Error('not a spreadsheet of this version');
  const sheets: Sheet[] = [];
  let at = 1;
  for (let n = 0; n < (head.sheets ?? 0); n += 1) {
    const sheetHead = JSON.parse(lines[at] ?? '') as WrittenSheet;
    const end = at + 1 + sheetHead.rowLines;
    if (end > lines.length) throw new Error('the spreadsheet file was cut off');
    const sheet = readSheet(sheetHead, lines.slice(at + 1, end));
    texts.set(sheet, lines.slice(at, end).join('\n'));
    sheets.push(sheet);
    at = end;
  }
  return { ...head.facts, sheets };
}

function readSheet(head: WrittenSheet, lines: readonly string[]): Sheet {
  const formats = head.formats.map(intern);
  const rows: (Row | undefined)[] = new Array<Row | undefined>(head.rowsKept).fill(undefined);
  for (const line of lines) {
    const [index, cells, beside] = JSON.parse(line) as WrittenRow;
    rows[index] = { ...beside, cells: cells.map((cell) => readCell(cell, formats, head.validations)) };
  }
  return { ...head.facts, rows, columns: head.columns.map((column) => column ?? undefined) };
}

function readCell(
  written: Written,
  formats: readonly CellFormat[],
  validations: readonly DataValidationRule[],
): Cell | undefined {
  if (written === null) return undefined;
  if (typeof written !== 'object') return { value: written };
  const cell: { -readonly [name in keyof Cell]: Cell[name] } = {};
  const format = written.s === undefined ? undefined : formats[written.s];
  const validation = written.d === undefined ? undefined : validations[written.d];
  if (written.v !== undefined) cell.value = written.v;
  if (written.f !== undefined) cell.formula = written.f;
  if (written.e !== undefined) cell.error = written.e;
  if (format !== undefined) cell.format = format;
  if (written.n !== undefined) cell.note = written.n;
  if (validation !== undefined) cell.validation = validation;
  if (written.r !== undefined) cell.textFormatRuns = written.r;
  return cell;
}
