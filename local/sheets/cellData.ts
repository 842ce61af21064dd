import type { CellFormat, DataValidationRule, ErrorType, JsonObject } from './apiTypes';
import { NotEmulatedError, refused } from './errors';
import { applyMask, takes, within, type FieldMask } from './fieldMask';
import type { Cell, Scalar } from './model';

/** support.google.com/drive/answer/37603; 50,000 itself is fine (measured 2026-09-06). */
export const MAX_CELL_CHARACTERS = 50_000;

/** The members of CellData that a request may bring and the emulator keeps. */
export interface CellData {
  readonly userEnteredValue?: ExtendedValue;
  readonly userEnteredFormat?: CellFormat;
  readonly note?: string;
  readonly dataValidation?: DataValidationRule;
  readonly textFormatRuns?: readonly JsonObject[];
}

export interface ExtendedValue {
  readonly numberValue?: number;
  readonly stringValue?: string;
  readonly boolValue?: boolean;
  readonly formulaValue?: string;
  readonly errorValue?: { readonly type: ErrorType; readonly message?: string };
}

export interface RowData {
  readonly values?: readonly CellData[];
}

const NOT_KEPT = ['pivotTable', 'dataSourceTable', 'chipRuns'] as const;

type Mutable<T> = { -readonly [name in keyof T]: T[name] };

/** A cell after a masked write: a member that is in the mask and not in the data is cleared. Gives undefined for `{}`. */
export function writeCell(old: Cell | undefined, data: CellData | undefined, mask: FieldMask): Cell | undefined {
  for (const name of NOT_KEPT) {
    if (data !== undefined && name in data && takes(mask, name)) throw new NotEmulatedError(`CellData.${name}`);
  }
  // Filled step by step: this runs for every cell of every write, and spreading is several times as slow.
  const cell: Mutable<Cell> = {};
  const writesValue = takes(mask, 'userEnteredValue');
  if (writesValue) putContent(cell, data?.userEnteredValue);
  else if (old !== undefined) keepContent(cell, old);
  const format = takes(mask, 'userEnteredFormat') ? formatOf(old, data, mask) : old?.format;
  if (format !== undefined) cell.format = format;
  const note = takes(mask, 'note') ? data?.note : old?.note;
  if (note !== undefined && note !== '') cell.note = note;
  const validation = takes(mask, 'dataValidation') ? data?.dataValidation : old?.validation;
  if (validation !== undefined) cell.validation = validation;
  const runs = runsAfter(old, data, mask);
  if (runs !== undefined) cell.textFormatRuns = runs;
  for (const _any in cell) return cell;
  return undefined;
}

/** "Writing a new userEnteredValue will erase previous runs" (API reference, CellData.textFormatRuns). */
function runsAfter(old: Cell | undefined, data: CellData | undefined, mask: FieldMask) {
  if (takes(mask, 'textFormatRuns')) return data?.textFormatRuns;
  return takes(mask, 'userEnteredValue') ? undefined : old?.textFormatRuns;
}

function keepContent(cell: Mutable<Cell>, old: Cell): void {
  if (old.value !== undefined) cell.value = old.value;
  if (old.formula !== undefined) cell.formula = old.formula;
  if (old.error !== undefined) cell.error = old.error;
}

/**
 * What a userEnteredValue makes of a cell. Text is taken literally, whatever it looks like (ExtendedValue.stringValue).
 * Formulas are kept and never evaluated: one that is written through the API shows #ERROR!, and only an imported file
 * brings results. `stringValue: ''` is not documented; here it is a value, which is the worse case for a reader.
 */
function putContent(cell: Mutable<Cell>, value: ExtendedValue | undefined): void {
  if (value === undefined) return;
  const text = value.stringValue ?? value.formulaValue;
  if (text !== undefined && text.length > MAX_CELL_CHARACTERS) {
    throw refused(`Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`);
  }
  if (value.formulaValue !== undefined) {
    cell.formula = value.formulaValue;
    cell.error = 'ERROR';
    return;
  }
  const scalar: Scalar | undefined = value.stringValue ?? value.numberValue ?? value.boolValue;
  if (scalar !== undefined) cell.value = scalar;
}

function formatOf(old: Cell | undefined, data: CellData | undefined, mask: FieldMask): CellFormat | undefined {
  const numberFormat = data?.userEnteredFormat?.numberFormat;
  if (numberFormat !== undefined && (numberFormat.type as string | undefined) === undefined) {
    // "This field is required on writes" (API reference, NumberFormat.type).
    throw refused('Number format type is required.');
  }
  const inner = within(mask, 'userEnteredFormat');
  const given = data?.userEnteredFormat as JsonObject | undefined;
  const format = inner.size === 0 ? given : applyMask(old?.format as JsonObject | undefined, given, inner);
  return format === undefined || Object.keys(format).length === 0 ? undefined : intern(format);
}

const formats = new Map<string, CellFormat>();

/** One object for equal formats: a column of 100,000 cells shares it, in memory and in the saved file. */
export function intern(format: CellFormat): CellFormat {
  const text = JSON.stringify(format);
  const known = formats.get(text);
  if (known !== undefined) return known;
  // Formats come from code, not from data; should a file hold a great many, sharing is worth less than memory.
  if (formats.size > 5_000) formats.clear();
  formats.set(text, format);
  return format;
}

/** What a person or a client put in: formulas as formulas. */
export function enteredValue(cell: Cell): ExtendedValue | undefined {
  return cell.formula !== undefined ? { formulaValue: cell.formula } : extended(cell.value);
}

/** What the cell comes to: for a formula its cached result, or #ERROR! where there is none. */
export function effectiveValue(cell: Cell): ExtendedValue | undefined {
  if (cell.formula === undefined) return extended(cell.value);
  if (cell.error === undefined && cell.value !== undefined) return extended(cell.value);
  return { errorValue: { type: cell.error ?? 'ERROR', message: 'Formula parse error.' } };
}

function extended(value: Scalar | undefined): ExtendedValue | undefined {
  switch (typeof value) {
    case 'number':
      return { numberValue: value };
    case 'boolean':
      return { boolValue: value };
    case 'string':
      return { stringValue: value };
    default:
      return undefined;
  }
}
