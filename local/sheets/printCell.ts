import type { CellFormat, JsonObject, JsonValue } from './apiTypes';
import { effectiveValue, enteredValue } from './cellData';
import { displayText } from './displayText';
import { within, type FieldMask } from './fieldMask';
import type { Cell, SpreadsheetFile } from './model';

/** What every cell starts from; Google's has more members (SpreadsheetProperties.defaultFormat of a new file). */
export const DEFAULT_FORMAT = {
  backgroundColor: { red: 1, green: 1, blue: 1 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: { foregroundColor: {}, fontFamily: 'arial,sans,sans-serif', fontSize: 10, bold: false, italic: false },
} as const;

/** CellData of a cell, as much of it as the mask takes in; only what is asked for is worked out. */
export function printCell(file: SpreadsheetFile, cell: Cell | undefined, mask: FieldMask): Record<string, unknown> {
  if (cell === undefined) return {};
  const printed: Record<string, unknown> = {};
  // Only what is asked for is worked out: a sweep reads two members of a million cells.
  for (const name of mask.size === 0 ? PRINTERS.keys() : mask.keys()) {
    const value = PRINTERS.get(name)?.(cell, file);
    if (value !== undefined) printed[name] = part(value, within(mask, name));
  }
  return printed;
}

type Printer = (cell: Cell, file: SpreadsheetFile) => unknown;

const PRINTERS: ReadonlyMap<string, Printer> = new Map<string, Printer>([
  ['userEnteredValue', enteredValue],
  ['effectiveValue', effectiveValue],
  ['formattedValue', (cell, file) => displayText(file, cell) || undefined],
  ['userEnteredFormat', (cell) => cell.format && printFormat(cell.format)],
  ['effectiveFormat', effectiveFormat],
  ['hyperlink', linkOf],
  ['note', (cell) => cell.note],
  ['textFormatRuns', (cell) => cell.textFormatRuns],
  ['dataValidation', (cell) => cell.validation && omitDefaults(cell.validation as unknown as JsonObject)],
]);

/** A cell that holds nothing to show has none. */
function effectiveFormat(cell: Cell): CellFormat | undefined {
  const shows = cell.value !== undefined || cell.formula !== undefined || cell.format !== undefined;
  return shows ? { ...DEFAULT_FORMAT, ...cell.format } : undefined;
}

function part(value: unknown, mask: FieldMask): unknown {
  if (mask.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => part(one, mask));
  const entries = Object.entries(value).filter(([name]) => mask.has(name));
  return Object.fromEntries(entries.map(([name, one]): [string, unknown] => [name, part(one, within(mask, name))]));
}

function linkOf(cell: Cell): string | undefined {
  const uri = (cell.format?.textFormat?.['link'] as { uri?: string } | undefined)?.uri;
  return typeof uri === 'string' ? uri : undefined;
}

/** Colour parts that are zero are absent; flags such as `bold: false` are printed. */
function printFormat(format: CellFormat): JsonObject {
  return JSON.parse(JSON.stringify(format), (name: string, value: unknown) =>
    value === 0 && ['red', 'green', 'blue', 'alpha'].includes(name) ? undefined : value,
  ) as JsonObject;
}

/** JSON without what proto3 JSON leaves out: zeros, falses, empty texts and empty lists. */
export function omitDefaults(value: JsonObject): JsonObject;
export function omitDefaults(value: JsonValue): JsonValue;
export function omitDefaults(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((one: JsonValue) => omitDefaults(one));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([name, one]): [string, JsonValue] => [name, omitDefaults(one)])
    .filter(([, one]) => !isDefault(one));
  return Object.fromEntries(kept);
}

const isDefault = (value: JsonValue): boolean =>
  value === 0 || value === false || value === '' || value === undefined || (Array.isArray(value) && value.length === 0);
