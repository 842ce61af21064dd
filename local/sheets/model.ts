import type {
  BandedRange,
  BasicFilter,
  CellFormat,
  ConditionalFormatRule,
  DataValidationRule,
  EmbeddedChart,
  ErrorType,
  GridRange,
  JsonObject,
  NamedRange,
  ProtectedRange,
} from './apiTypes';

/** What a cell holds without being a formula. Text is the literal text: no leading apostrophe is ever stored. */
export type Scalar = string | number | boolean;

/**
 * One cell. Never changed in place: a write puts a new object, so that sheets can share cells.
 * - a constant has `value` only; an empty cell has neither `value` nor `formula`
 * - a formula has `formula` (with its leading `=`) and, as its result, `value` or `error`
 */
export interface Cell {
  readonly value?: Scalar;
  readonly formula?: string;
  readonly error?: ErrorType;
  readonly format?: CellFormat;
  readonly note?: string;
  readonly validation?: DataValidationRule;
  readonly textFormatRuns?: readonly JsonObject[];
}

/** Developer metadata; where it is stored (file, sheet, row, column) is its location. */
export interface DeveloperMetadata {
  readonly metadataId: number;
  readonly metadataKey: string;
  readonly metadataValue?: string;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
}

/** What a row or a column carries beside its cells. */
export interface DimensionFacts {
  metadata?: readonly DeveloperMetadata[];
  hiddenByUser?: boolean;
  hiddenByFilter?: boolean;
  pixelSize?: number;
}

/** `cells` is indexed by column; holes and `undefined` are cells that hold nothing at all. */
export interface Row extends DimensionFacts {
  cells: (Cell | undefined)[];
}

export type Column = DimensionFacts;

/**
 * One tab. Its place in `SpreadsheetFile.sheets` is its index.
 * Once a sheet stands in a file, change it through the functions of this folder only: they put a changed copy in its
 * place, which is what makes a refused batch leave no trace and an unchanged tab cost nothing to save.
 * A sheet that is still being built (an import) may be filled with `setCell` before it is put into a file.
 */
export interface Sheet {
  sheetId: number;
  title: string;
  sheetType: 'GRID' | 'OBJECT';
  hidden: boolean;
  rightToLeft?: boolean;
  tabColor?: JsonObject;
  tabColorStyle?: JsonObject;
  rowCount: number;
  columnCount: number;
  frozenRowCount: number;
  frozenColumnCount: number;
  hideGridlines?: boolean;
  rows: (Row | undefined)[];
  columns: (Column | undefined)[];
  metadata: readonly DeveloperMetadata[];
  protectedRanges: readonly ProtectedRange[];
  conditionalFormats: readonly ConditionalFormatRule[];
  basicFilter?: BasicFilter;
  charts: readonly EmbeddedChart[];
  merges: readonly GridRange[];
  bandedRanges: readonly BandedRange[];
}

/** One spreadsheet as Drive keeps it. E-mail addresses are compared without regard to case. */
export interface SpreadsheetFile {
  id: string;
  title: string;
  /** As Google writes it: `zh_CN`, `en_US`. */
  locale: string;
  /** CLDR name: `Asia/Shanghai`. */
  timeZone: string;
  owner: string;
  editors: readonly string[];
  viewers: readonly string[];
  sheets: Sheet[];
  metadata: readonly DeveloperMetadata[];
  namedRanges: readonly NamedRange[];
  /** autoRecalc, iterativeCalculationSettings and the like, kept as they came. */
  otherProperties: JsonObject;
  /** The last number handed out for an object that Google numbers by itself; makes runs repeatable. */
  lastObjectId: number;
  /** Goes up by one with each change, by a call or by a person. */
  revision: number;
}

/** A Drive-like store of every spreadsheet: the register and its vaults. */
export interface SheetsFiles {
  get(id: string): SpreadsheetFile | undefined;
  put(file: SpreadsheetFile): void;
  ids(): readonly string[];
}

export interface SheetsCall {
  readonly method:
    'spreadsheets.get' | 'spreadsheets.create' | 'spreadsheets.batchUpdate' | 'spreadsheets.values.batchGet';
  readonly spreadsheetId?: string;
  /** Plain JSON. */
  readonly body?: unknown;
  /** Query parameters: `fields`, `ranges`, `includeGridData`, `valueRenderOption` … */
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface SheetsContext {
  readonly userEmail: string;
  readonly nowMs: number;
}

export interface SheetsAnswer {
  /** Plain JSON. */
  readonly reply: unknown;
  /** The same as text, where it was put together as text: large replies need not be taken apart on the way. */
  readonly json?: string;
  readonly cellsRead: number;
  readonly cellsWritten: number;
}

/**
 * What an edit trigger is told about an edit by hand. `value` and `oldValue` come only with a single-cell edit;
 * `oldValue` is absent when the cell was empty, `value` when it was cleared
 * (developers.google.com/apps-script/guides/triggers/events).
 */
export interface EditFacts {
  readonly sheetId: number;
  readonly range: Required<GridRange>;
  readonly value?: string;
  readonly oldValue?: string;
}
