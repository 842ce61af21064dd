import type { ArchiveReason } from '../core/archive/rules';
import type { AuditEntry } from '../core/audit/entry';
import type {
  CellNotes,
  ColumnShape,
  DroppedRows,
  FieldValues,
  OwnCells,
  RowNotes,
  RowsPutBack,
  ServiceRows,
  ServiceUpdate,
} from '../core/changeSet';
import type { DayCounts } from '../core/health/counts';
import type { HealthFinding } from '../core/health/finding';
import type { TabGrid } from '../core/health/room';
import type { RunState } from '../core/health/runState';
import type { Layout } from '../core/layout/layout';
import type { ReportSheet } from '../core/reports/reportSheet';
import type { DrillWords } from '../core/drill/drillWords';
import type { ReportWords } from '../core/reports/reportWords';
import type { SnapshotBlock } from '../core/snapshots/snapshot';
import type { StaleReason } from '../core/staleness/planStaleFlags';
import type { SourceGrid } from '../core/adoption/types';
import type { StoredTable } from '../core/schema/compile/storedTable';
import type { TableRows } from '../core/schema/compile/types';
import type { FieldDef, ServiceTable, TabKey } from '../core/schema/field';
import type { Person } from '../core/schema/people';
import type { Schema } from '../core/schema/schema';
import type { Language, Settings } from '../core/schema/settings';
import type { LiveTable } from '../core/schema/tables';
import type { CellScalar, Option } from '../core/values/value';
import type { Scratch } from './drill/scratch';
import type { Mailer } from './mail/mailer';

export type { ScratchBlock } from './drill/scratch';

/** A record as it stands on the sheet. */
export interface StoredRecord {
  /** Row number, 1-based; row 1 is the header. Good for this execution only. */
  readonly row: number;
  readonly fields: FieldValues;
  /** Cells of the team's own columns by header text; only where whole rows were read. */
  readonly own: OwnCells;
}

/** What to read of a tab: everything, or whole columns and whole rows. */
export type TableQuery =
  | 'all'
  | {
      readonly fields?: readonly string[];
      /** Further columns, where the tab has them; one that is missing is no reason to throw. */
      readonly also?: readonly string[];
      readonly rows?: readonly number[];
    };
export type Query = Readonly<Partial<Record<TabKey, TableQuery>>>;

/** Some rows of a tab, and a digest of all that their cells hold and mean. */
export interface RecordBlock {
  readonly digest: string;
  readonly rows: readonly number[];
}

/** What one read brought. People, lists, settings and the System tab come with every view. */
export interface View {
  readonly layout: Layout;
  /** The fields in force, the team's own included. */
  readonly schema: Schema;
  /** Rows of Fields and Lists as they stand; what they say comes into force when they are applied. */
  readonly rows: TableRows;
  /** What the register goes by until then. */
  readonly stored: StoredTable;
  /** Language of labels, chosen at set-up. */
  readonly language: Language;
  readonly people: readonly Person[];
  readonly lists: Readonly<Record<string, readonly Option[]>>;
  readonly settings: Settings;
  readonly system: ReadonlyMap<string, string>;
  records(tab: TabKey): readonly StoredRecord[];
  find(tab: TabKey, id: string): StoredRecord | undefined;
  /** Records with cells that show a former label of an option: the values of those fields. */
  outdated(table: LiveTable): readonly { readonly row: number; readonly id: string; readonly fields: FieldValues }[];
  /** A digest of all cells that the read brought of the record tables: the same again where nothing changed. */
  fingerprint(): string;
  /** The same in blocks of rows: what has a digest that was seen before has not changed since. */
  blocks(): ReadonlyMap<LiveTable, readonly RecordBlock[]>;
}

/** A row to be written, wholly planned: stamps, digests and audit entries are in. */
export interface SealedCommit {
  /** Tells this batch from every other: looked up where it is uncertain whether it landed. */
  readonly commitId: string;
  readonly creates: readonly {
    readonly table: LiveTable;
    readonly fields: FieldValues;
    readonly own: OwnCells;
    readonly notes: CellNotes;
    /** Notes that come along as they are; `notes` go before them. */
    readonly rowNotes?: RowNotes;
    /** The row on which a person typed it; absent: a new row is appended. */
    readonly row?: number;
  }[];
  readonly updates: readonly {
    readonly table: LiveTable;
    readonly id: string;
    readonly row: number;
    readonly fields: FieldValues;
    readonly notes: CellNotes;
    readonly own?: OwnCells;
    /** Watch for the row having moved. False for rows that carry no id yet. */
    readonly watched: boolean;
  }[];
  readonly removes: readonly { readonly table: LiveTable; readonly id: string; readonly row: number }[];
  readonly added: readonly ServiceRows[];
  readonly updated: readonly ServiceUpdate[];
  readonly dropped?: readonly DroppedRows[];
  readonly putBack?: readonly RowsPutBack[];
  readonly audit: readonly AuditEntry[];
  readonly system: Readonly<Record<string, string | null>>;
  /** A report tab that comes with the batch. */
  readonly report?: ReportSheet;
  /** Columns that change with it; lists as they will be then. */
  readonly shapes?: { readonly columns: readonly ColumnShape[]; readonly lists: View['lists'] };
}

/** A write that hit a row on which another record stood at that instant. */
export interface MovedRow {
  readonly table: LiveTable;
  readonly id: string;
  readonly row: number;
  /** The id that stands there; '' where none does. */
  readonly found: string;
  /**
   * Absent: cells went into the row of `found`. column: into columns that had moved; deleted: the record went in another's
   * place; covered: `id` may have been written over the record `found`, id and all (one of them, where several are told).
   */
  readonly how?: 'column' | 'deleted' | 'covered';
}

/** A drop that took other rows than those that were meant: the keys that still stand, and what went instead. */
export interface WrongDrop {
  readonly table: DroppedRows['table'];
  readonly standing: readonly string[];
  readonly lost: RowsPutBack['rows'];
}

/**
 * `not-landed`: nothing of it is on the sheet, the action may be planned again. `landed` names rows that had moved, and rows
 * of service tabs that went although others were meant.
 */
export type CommitOutcome =
  | { readonly landed: true; readonly moved: readonly MovedRow[]; readonly wrongDrops?: readonly WrongDrop[] }
  | { readonly landed: false };

/**
 * Thrown by a read that finds the columns elsewhere than the view they belong to: the action has to be planned anew from a
 * fresh read.
 */
export class StaleViewError extends Error {
  constructor() {
    super('the layout changed between two reads');
    this.name = 'StaleViewError';
  }
}

export interface RegisterStore {
  /** One `values.batchGet`; up to two more where the layout changed. Throws `RegisterError` where there is no register. */
  read(query: Query): View;
  /** One `values.batchGet` more, of the given rows and columns alone; the view's other parts stay. */
  reread(view: View, query: Query): View;
  /** One `spreadsheets.batchUpdate`: all or nothing. One more read where it is uncertain whether it landed. */
  commit(view: View, sealed: SealedCommit): CommitOutcome;
  /** Cells of rows as people typed them, formulas and notes included: one `spreadsheets.get`. */
  entered(
    view: View,
    rows: readonly { readonly table: LiveTable; readonly rows: readonly number[] }[],
  ): readonly EnteredRow[];
  /** Notes on cells of whole rows by field, '' where there is none: one `spreadsheets.get`. */
  notes(
    view: View,
    rows: readonly { readonly table: ServiceTable; readonly rows: readonly number[] }[],
  ): readonly NotedRow[];
  /** The next read looks at the columns anew: before columns are added, it has to be known where the last one stands. */
  relayout(): void;
  /** Every cell of every record table in one read, formulas as formulas: for the sweep. */
  readFormulas(tables: readonly LiveTable[]): View;
  /** Months ('YYYY-MM') whose report stands as a tab, by the tabs' own metadata: one `spreadsheets.get`. */
  reportedMonths(): ReadonlySet<string>;
}

/** Notes on the cells of a row, by field. */
export interface NotedRow {
  readonly table: ServiceTable;
  readonly row: number;
  readonly notes: Readonly<Record<string, string>>;
}

/** A row as `spreadsheets.get` shows it. */
export interface EnteredRow {
  readonly table: LiveTable;
  readonly row: number;
  readonly cells: Readonly<Record<string, EnteredCell>>;
  /** Notes on cells of the team's own columns, by header text. */
  readonly ownNotes: Readonly<Record<string, string>>;
}
export interface EnteredCell {
  readonly value: CellScalar;
  readonly formula: string | null;
  readonly note: string;
}

/** A tab of the spreadsheet that is none of the register's. */
export interface SourceTab {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
}

/** Lists that may be adopted: other tabs of the same spreadsheet. Never written to. */
export interface SourceTabs {
  /** One `spreadsheets.get`. The register's own tabs and its reports are left out. */
  list(): readonly SourceTab[];
  /** What the tab's cells hold and what a person sees in them: two `values.batchGet`. Throws `tab-unknown`. */
  grid(title: string): SourceGrid;
  /**
   * Adds columns of the team's own, with their headers, to tabs of the register that lack them. One write where it has to; true
   * after one, and then the register has to be read again to see whether it landed.
   */
  addOwnColumns(view: View, wanted: LiveOwn): AddedColumns | null;
}

/** The view with the new columns in its layout; not `certain` where the answer to the write was lost: then it is read anew. */
export interface AddedColumns {
  readonly view: View;
  readonly certain: boolean;
}

/** Headers of the team's own columns by table. */
export type LiveOwn = Readonly<Partial<Record<LiveTable, readonly string[]>>>;

/** A spreadsheet of its own beside the register, in which snapshots lie. Blocks are known by their hash. */
export interface Vaults {
  /**
   * Makes a vault; its id. One call. Its maker is the only one who can open it, until it is shared. Throws `vault-not-made`
   * where Google makes none.
   */
  create(title: string): string;
  /** What the vault holds: whole blocks, and manifests by snapshot id. One read; throws `vault-unreachable`. */
  contents(vaultId: string): VaultContents;
  /** Texts of some blocks by name: one read each few megabytes. A block that is not there is absent. */
  blocks(vaultId: string, contents: VaultContents, names: readonly string[]): ReadonlyMap<string, string>;
  /** The same as they lie there: gzip in base64. */
  packed(vaultId: string, contents: VaultContents, names: readonly string[]): ReadonlyMap<string, string>;
  /** The text of a block that came packed in the same way; '' where it does not unpack. No call. */
  unpack(packed: string): string;
  /**
   * Adds blocks, and behind them the manifest: a snapshot without its manifest does not exist. Gives the characters added.
   * `goOn` is asked between two writes; where it says no, null comes back, and what was added waits for the next time. Throws
   * `vault-unreachable`. Blocks without a manifest (null) wait for the one that names them.
   */
  store(
    vaultId: string,
    blocks: readonly SnapshotBlock[],
    manifest: { readonly snapshotId: string; readonly text: string } | null,
    goOn?: () => boolean,
  ): number | null;
  /** Takes manifests and blocks away, all or nothing; `contents` has to be what the vault holds now. One write. */
  remove(
    vaultId: string,
    contents: VaultContents,
    names: { readonly manifests: readonly string[]; readonly blocks: readonly string[] },
  ): void;
  /** E-mails of all who can open the vault, the owner's first. Throws `vault-unreachable` for who may not ask. */
  sharedWith(vaultId: string): readonly string[];
  /** Shares it with these people and nobody else besides its owner; addresses that Google refused come back. */
  share(vaultId: string, emails: readonly string[]): SharingDone;
}

export interface SharingDone {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly refused: readonly string[];
}

export interface VaultContents {
  /** Rows of each block's pieces, and of each manifest's, counted from 1. */
  readonly blockRows: ReadonlyMap<string, readonly number[]>;
  readonly manifestRows: ReadonlyMap<string, readonly number[]>;
  readonly manifests: ReadonlyMap<string, string>;
}

/** Stretches of the audit trail in a spreadsheet of their own, each under a name. Throws `vault-unreachable`. */
export interface SegmentVault {
  /** Makes an empty one; its id. One call. */
  create(title: string): string;
  /** Texts by name: one read where they stand on the rows that are said, two more where not. One that is missing is absent. */
  read(
    vaultId: string,
    wanted: readonly { readonly name: string; readonly rows: readonly [number, number] }[],
  ): ReadonlyMap<string, string>;
  /** Adds a text behind the others, unless one of its name stands there; its first and last row, and characters in all. */
  store(
    vaultId: string,
    name: string,
    text: string,
  ): { readonly rows: readonly [number, number]; readonly characters: number };
}

/** Words that end up in cells; which language is the register's business. */
export interface CellWords {
  staleReasons(reasons: readonly StaleReason[], language: Language): string;
  report(language: Language): ReportWords;
  vaultTitle(month: string, language: Language): string;
  /** Why the rules archive a customer; `stage`: the label of its stage. */
  archiveReason(stage: string, reason: ArchiveReason, language: Language): string;
  /** Who archives where the rules do. */
  archiveRules(language: Language): string;
  drill(language: Language): DrillWords;
  /** Findings in words, with what to do. */
  healthLines(
    findings: readonly HealthFinding[],
    language: Language,
  ): readonly { readonly text: string; readonly remedy: string }[];
  /** What the owners are told of what turned wrong. */
  healthMail(news: readonly HealthFinding[], language: Language): { readonly subject: string; readonly body: string };
  /** How a field is to be entered: for the Fields tab. `options`: of its list. */
  entryRule(field: FieldDef, options: readonly Option[], language: Language): string;
}

export interface Clock {
  /** The register's wall clock, 'YYYY-MM-DD HH:mm', in the spreadsheet's time zone. */
  now(): string;
  /** Milliseconds since 1970, for time budgets. */
  ms(): number;
}

/** Texts that belong to the person at the keyboard and to this register: preferences, drafts. Nobody else reads them. */
export interface UserStore {
  /** Null where nothing was stored under the key. */
  read(key: string): string | null;
  /** Null forgets the key. */
  write(key: string, text: string | null): void;
  keys(): readonly string[];
}

/**
 * How the register fares: counters beside the sheet that cost no call to it, and what else only the platform knows. Never
 * throws where a count cannot be kept or read: it counts nothing then.
 */
export interface Pulse {
  /** What the hourly runs left behind. */
  run(): RunState;
  /** From here on the hourly run of this person is to be heard of. */
  installed(by: string): void;
  runBegan(by: string): void;
  runStep(job: string): void;
  /** What came of the jobs; `timerMs`: what the hourly run took, null where a person ran them. */
  runEnded(
    lines: readonly { readonly name: string; readonly outcome: string; readonly ok: boolean }[],
    timerMs: number | null,
  ): void;
  counters(): {
    /** Waits for a lock: 'waits', 'refused', 'left', 'longest' (milliseconds). */
    readonly locks: DayCounts;
    /** Errors by code. */
    readonly errors: DayCounts;
  };
  /** Milliseconds that edit triggers ran. */
  editMs(): readonly [today: number, before: number];
  /** Logs and counts an error that is none of ours, by its name and place: its text may quote a person. Gives its code. */
  unexpected(error: unknown): string;
  /** Functions of which the person has a trigger here, and of which there should be one. Those of others cannot be seen. */
  handlers(): { readonly standing: readonly string[]; readonly wanted: readonly string[] };
  /** Every tab of the spreadsheet with the size of its grid: one `spreadsheets.get`. */
  grids(): readonly TabGrid[];
}

/** Everything an action needs from the world, handed in by `google/` or by a test. */
export interface Deps {
  readonly store: RegisterStore;
  readonly sources: SourceTabs;
  readonly vaults: Vaults;
  readonly segments: SegmentVault;
  readonly mailer: Mailer;
  readonly scratch: Scratch;
  readonly pulse: Pulse;
  readonly words: CellWords;
  readonly clock: Clock;
  readonly userStore: UserStore;
  /** E-mail of the person at the keyboard; '' where the platform does not tell. */
  readonly actor: string;
  /** A fresh random text. */
  uuid(): string;
  /** Runs the work alone; throws `RegisterError('busy')` where another run does not end in time. */
  underLock<T>(work: () => T): T;
  /** Runs the work alone among the runs of this person: for what is read and written back in the `userStore`. */
  underUserLock<T>(work: () => T): T;
}
