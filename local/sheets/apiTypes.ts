// The few shapes of the Sheets API that the emulator reads by name. Everything else of a request travels as JSON that
// has been checked against shapes.json. Names and meanings: developers.google.com/workspace/sheets/api (revision 20260921).

export type JsonValue = string | number | boolean | null | undefined | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

export type Dimension = 'ROWS' | 'COLUMNS';

/** Zero based, half open; an absent bound is open. `sheetId` absent means 0. */
export interface GridRange {
  readonly sheetId?: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

/** A GridRange with every bound known, inside the grid. */
export interface Box {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface DimensionRange {
  readonly sheetId?: number;
  readonly dimension?: Dimension;
  readonly startIndex?: number;
  readonly endIndex?: number;
}

export type ErrorType =
  'ERROR' | 'NULL_VALUE' | 'DIVIDE_BY_ZERO' | 'VALUE' | 'REF' | 'NAME' | 'NUM' | 'N_A' | 'LOADING';

export interface NumberFormat {
  readonly type: string;
  readonly pattern?: string;
}

/** A cell's format; only the number format is read by the emulator, the rest is kept as it came. */
export interface CellFormat {
  readonly numberFormat?: NumberFormat;
  readonly backgroundColor?: JsonObject;
  readonly backgroundColorStyle?: JsonObject;
  readonly textFormat?: JsonObject;
  readonly wrapStrategy?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly [other: string]: unknown;
}

export interface ConditionValue {
  readonly userEnteredValue?: string;
  readonly relativeDate?: string;
}

export interface BooleanCondition {
  readonly type: string;
  readonly values?: readonly ConditionValue[];
}

export interface DataValidationRule {
  readonly condition: BooleanCondition;
  readonly inputMessage?: string;
  readonly strict?: boolean;
  readonly showCustomUi?: boolean;
}

export interface ConditionalFormatRule {
  readonly ranges: readonly GridRange[];
  readonly booleanRule?: JsonObject;
  readonly gradientRule?: JsonObject;
}

export interface ProtectedRange {
  readonly protectedRangeId: number;
  readonly range?: GridRange;
  readonly namedRangeId?: string;
  readonly description?: string;
  readonly warningOnly?: boolean;
  readonly editors?: { readonly users?: readonly string[]; readonly groups?: readonly string[] };
  readonly unprotectedRanges?: readonly GridRange[];
}

export interface NamedRange {
  readonly namedRangeId: string;
  readonly name: string;
  readonly range: GridRange;
}

export interface BandedRange {
  readonly bandedRangeId: number;
  readonly range: GridRange;
  readonly rowProperties?: JsonObject;
  readonly columnProperties?: JsonObject;
}

export interface EmbeddedChart {
  readonly chartId: number;
  readonly spec: JsonObject;
  readonly position: JsonObject;
}

export interface BasicFilter {
  readonly range: GridRange;
  readonly [other: string]: unknown;
}
