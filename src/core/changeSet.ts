import type { Issue } from './issue';
import type { ReportSheet } from './reports/reportSheet';
import type { LiveTable } from './schema/tables';
import type { FieldDef, ServiceTable, TabKey } from './schema/field';
import type { CellScalar, Option } from './values/value';

/** Fields of one record; `null` is an empty cell. Days are 'YYYY-MM-DD', options are keys. */
export type FieldValues = Readonly<Record<string, CellScalar>>;

/** Where a change came from. */
export type Origin = 'form' | 'cell' | 'paste' | 'sweep' | 'import' | 'job' | 'restore' | 'setup';

/** Cells of columns that are the team's own, by their header text. */
export type OwnCells = Readonly<Record<string, CellScalar>>;

/**
 * What our paragraph of a cell's note is to say (the edge words it); null takes it away. `existing` is the whole note as it
 * stands: what people wrote there stays.
 */
export type CellNotes = Readonly<
  Record<string, { readonly issue: Pick<Issue, 'code' | 'facts'> | null; readonly existing: string }>
>;

/**
 * Notes on the cells of a row as they stand, our paragraphs included: by field, and by header text on the team's own columns.
 * Cells without a note are left out.
 */
export interface RowNotes {
  readonly fields: Readonly<Record<string, string>>;
  readonly own: Readonly<Record<string, string>>;
}

/** One record that comes, changes or goes. Row positions are the store's business: a record is known by its id. */
export interface RecordChange {
  readonly op: 'create' | 'update' | 'remove';
  readonly table: LiveTable;
  readonly id: string;
  /** What is written: the whole record on create, the changed fields on update, none on remove. */
  readonly fields: FieldValues;
  /** The same fields as they were; on remove the whole record; 'unknown' where history does not know. */
  readonly before: FieldValues | 'unknown';
  /** Row (1-based) of a record that a person typed and that therefore stands on the sheet already. */
  readonly row?: number;
  readonly own?: OwnCells;
  /** Texts as they stood before they were put into standard form, by field. */
  readonly original?: Readonly<Record<string, string>>;
  /** Why values stand as they were typed and not in standard form, by field. */
  readonly declined?: Readonly<Record<string, string>>;
  /** Customers that it was said to be like, and why it was saved all the same ('' where no reason was given). */
  readonly accepted?: { readonly duplicates: readonly string[]; readonly reason: string };
  /** Our paragraph of the notes on fields' cells. */
  readonly notes?: CellNotes;
  /** Notes of the whole row: a record that comes brings them along as they are, of one that goes history keeps them. */
  readonly rowNotes?: RowNotes;
  /** The values that the record has already, in standard form again: no new version and no entry of history. */
  readonly restated?: true;
  /** Identity of the request or source row that made this change; the action's request id if absent. */
  readonly requestId?: string;
  /**
   * Where a sweep found the change: when it looked before ('YYYY-MM-DD HH:mm'; '' where it never did). It happened between then
   * and now.
   */
  readonly foundSince?: string;
  /** A creation that brings a record back: it keeps its id and who made it when, and its version goes on. */
  readonly revived?: true;
}

/** Rows of service tabs to be added; these are not audited. */
export interface ServiceRows {
  readonly table: Exclude<ServiceTable, 'audit' | 'system'>;
  readonly rows: readonly FieldValues[];
}

/**
 * A column of a record table as the Fields and Lists tabs want it: a new one behind the others where `column` is absent (with
 * everything that belongs to it), else what is to be done to the one that stands there. Columns count from 0.
 */
export interface ColumnShape {
  readonly table: LiveTable;
  readonly field: FieldDef;
  readonly column?: number;
  /** mark: its metadata; format: of numbers, for its kind; offer: its drop-down; hide, show: the column. */
  readonly does: readonly ('mark' | 'header' | 'format' | 'offer' | 'hide' | 'show')[];
}

/** Cells of a row of a service tab to be changed; the row is one that the same action has read. */
export interface ServiceUpdate {
  readonly table: Exclude<ServiceTable, 'audit' | 'system'>;
  readonly row: number;
  readonly fields: FieldValues;
  /** Our paragraph of the notes on its cells. */
  readonly notes?: CellNotes;
}

/**
 * Rows of a service tab that go with the batch. The view has to hold the whole tab: where somebody sorted it at that instant,
 * the rows that went instead are put back from there. `keyField` tells its rows apart.
 */
export interface DroppedRows {
  readonly table: Exclude<ServiceTable, 'system'>;
  readonly rows: readonly number[];
  readonly keyField: string;
}

/** Rows of a service tab that come back as they were, the team's own cells included. */
export interface RowsPutBack {
  readonly table: DroppedRows['table'];
  readonly rows: readonly { readonly fields: FieldValues; readonly own: OwnCells }[];
}

/** An audit entry that tells of an action rather than of one record (an adoption, a run of a job, a restore). */
export interface ActionEntry {
  readonly action: string;
  readonly table: TabKey | '';
  readonly recordId: string;
  readonly payload: unknown;
  readonly requestId?: string;
}

/**
 * What one action does to the register, in records, not cells. The store lands it whole or not at all, with its audit
 * entries and counters. `computed` changes stay outside versions, digests and history: they get one entry for the run.
 */
export interface ChangeSet {
  /** 'restored' changes bring versions and stamps of their own along and are written as they are. */
  readonly kind: 'edited' | 'computed' | 'restored';
  readonly action: string;
  readonly origin: Origin;
  readonly changes: readonly RecordChange[];
  readonly entries?: readonly ActionEntry[];
  readonly added?: readonly ServiceRows[];
  readonly updated?: readonly ServiceUpdate[];
  readonly dropped?: readonly DroppedRows[];
  readonly putBack?: readonly RowsPutBack[];
  /** System keys to be set; null removes one. */
  readonly system?: Readonly<Record<string, string | null>>;
  /** A report tab to be made. */
  readonly report?: ReportSheet;
  /** Columns that follow the Fields and Lists tabs. */
  readonly shapes?: readonly ColumnShape[];
  /** Option lists as they are from then on: what the drop-downs of those columns offer. */
  readonly lists?: Readonly<Record<string, readonly Option[]>>;
}
