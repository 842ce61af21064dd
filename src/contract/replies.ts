import type { Issue } from '../core/issue';
import type { ErrorFacts, RegisterErrorCode } from '../core/registerError';
import type { FieldDef } from '../core/schema/field';
import type { CellScalar, Option } from '../core/values/value';
import type { DuplicateHit } from './duplicates';
import type { FieldsState } from './fields';
import type { HealthLine } from './health';
import type { WireRecord } from './record';
import type { SnapshotEntry } from './restore';
import type { Undoable, UnfinishedAction } from './undo';

export type {
  ApplyFieldsReply,
  EntryGuideReply,
  FieldsState,
  KindPreviewReply,
  RefusedRow,
  WaitingKind,
} from './fields';
export type { DraftReply, DraftsReply, DroppedReply, ParseTextReply, SavedDraft, TextGuess } from './entry';

export type {
  ConfirmItem,
  DayCustomer,
  DaySection,
  DueItem,
  IncompleteItem,
  MyDayReply,
  OwnerCounts,
  ReviewItem,
  SettleReviewReply,
  VerifyFieldReply,
} from './day';

export type {
  ComparedColumn,
  ComparedCounts,
  ComparedField,
  ComparedRecord,
  ComparedRecords,
  ComparedSide,
  CompareReply,
  CompareTabReply,
} from './compare';

export type {
  HeldBack,
  RestoreBesideReply,
  RestoreCounts,
  RestorePreviewReply,
  RestoreReply,
  SnapshotEntry,
  SnapshotFileReply,
  SnapshotPartReply,
} from './restore';

export type { WireRecord };
export type { DuplicateHit, FindDuplicatesReply } from './duplicates';
export type { ChangedField, CustomerSheetReply, FieldAge, HistoryEntry, HistoryReply } from './glance';
export type { DrillProgress, RunDrillReply } from './drill';
export type { FieldThen, RecordAtReply, RestoreFieldsReply, Window } from './past';
export type { FindReply, FoundCustomer, PreferencesReply, SearchIndexReply } from './find';
export type { HealthJob, HealthLine, HealthReply } from './health';
export type { ActiveRowReply, QuickEditReply } from './quick';
export type { CaseReply, ContactReply, FeedbackReply } from './children';
export type {
  ArchivedCustomer,
  ArchivePolicyReply,
  ArchivePreview,
  ArchivePreviewReply,
  ArchiveProposal,
  ArchiveReply,
  ArchiveRun,
  ListArchiveReply,
  ProposeArchiveReply,
  SettleArchiveReply,
  UnarchiveReply,
} from './archive';
export type { PagePartReply } from './pages';
export type {
  ActionEntry,
  ActionsReply,
  ContinueReply,
  PreviewUndoReply,
  UndoConflictReply,
  UndoneRecord,
  UndoReply,
  UnfinishedAction,
} from './undo';

/** One field on which two people differ. */
export interface FieldConflict {
  readonly field: string;
  readonly mine: CellScalar;
  readonly theirs: CellScalar;
  /** As it was before either; the text 'unknown' where history does not tell. */
  readonly original: CellScalar;
}

export interface Conflict {
  readonly id: string;
  /** The version that stands in the register now. */
  readonly version: number;
  readonly updatedBy: string;
  readonly updatedAt: string;
  readonly fields: readonly FieldConflict[];
}

export interface ErrorReply {
  readonly ok: false;
  readonly error: { readonly code: RegisterErrorCode; readonly facts?: ErrorFacts; readonly message: string };
}
export interface IssuesReply {
  readonly ok: false;
  /** Each with the sentence for the reader beside its code. */
  readonly issues: readonly (Issue & { readonly message: string })[];
}
export interface DuplicatesReply {
  readonly ok: false;
  readonly duplicates: readonly DuplicateHit[];
}
export interface ConflictReply {
  readonly ok: false;
  readonly conflict: Conflict;
}
export type Refusal = ErrorReply | IssuesReply | DuplicatesReply | ConflictReply;

export type Reply<T> = ({ readonly ok: true } & T) | Refusal;

export interface OpenReply {
  /** 'none': no register yet, offer set-up. 'ready': all is there. 'damaged': set-up repairs it. */
  readonly state: 'none' | 'ready' | 'damaged';
  readonly language: 'en' | 'zh';
  readonly user: string;
  readonly role: 'owner' | 'entry' | 'reader' | 'none';
  readonly today: string;
  readonly currency: string;
  readonly country: string;
  readonly dayOrder: string;
  /** Months after which a confirmed value is asked for again; 0: never. */
  readonly verifyMonths: number;
  /** Tables a form may show, with their fields; computed ones are for reading. */
  readonly tables: Readonly<Record<string, readonly FieldDef[]>>;
  readonly lists: Readonly<Record<string, readonly Option[]>>;
  readonly members: readonly { readonly email: string; readonly name: string; readonly role: string }[];
  readonly defaults: { readonly kind: string; readonly stage: string; readonly owner: string };
  readonly counts: {
    readonly customers: number;
    readonly reviewOpen: number;
    /** What waits for the person today: due contacts of their own and lines of Review; absent for who is no member. */
    readonly day?: number;
  };
  readonly automation: {
    readonly installed: boolean;
    readonly by: string;
    /** What is wrong with it, and what to do; absent where it runs, or where it is merely not installed yet. */
    readonly trouble?: HealthLine;
  };
  /** An action of several batches that is not finished: it can be continued. */
  readonly inProgress: UnfinishedAction | null;
  /** Damage found when the register was opened, worded. */
  readonly findings: readonly string[];
  /** Rows of Fields and Lists that wait to be applied, and how many cannot be followed; absent where there is nothing to say. */
  readonly fields?: FieldsState;
}

export interface SetUpReply {
  readonly created: readonly string[];
  readonly repaired: readonly string[];
  readonly language: 'en' | 'zh';
}
export interface CustomerReply extends Undoable {
  readonly customer: WireRecord;
  /** True where another person's change to other fields was merged with this one. */
  readonly merged?: boolean;
  /** Values that were put into standard form, by field. */
  readonly normalised?: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
  /** Row of the customer, a hint for the next action. */
  readonly row?: number;
}
export interface InteractionReply extends Undoable {
  readonly interaction: WireRecord;
  readonly customer: { readonly id: string; readonly lastContactOn: CellScalar; readonly nextContactOn: CellScalar };
}
export interface PurchaseReply extends Undoable {
  readonly purchase: WireRecord;
  readonly customer: {
    readonly id: string;
    readonly orders: number;
    readonly spent: number;
    readonly lastPurchaseOn: CellScalar;
  };
}
/**
 * A place at which the audit trail does not hold. `row` of the Audit tab, 0 where it is on none; `to` the last entry of a segment
 * that is damaged or missing.
 */
export interface TrailBreak {
  readonly seq: number;
  readonly row: number;
  readonly why: string;
  readonly to?: number;
}
export interface AuditReply {
  readonly entries: number;
  readonly verified: boolean;
  /** First position at which the chain does not hold. */
  readonly broken: TrailBreak | null;
  /** All of them, the first twenty of the tab; those of segments before them. */
  readonly breaks: readonly TrailBreak[];
  /** The first row that stands below a later entry: the tab was sorted, or a row was moved. The chain holds all the same. */
  readonly moved: { readonly seq: number; readonly row: number } | null;
  /** Segments of the trail in vaults that were read, and those that the caller cannot open. */
  readonly segments: { readonly checked: number; readonly closed: number };
  readonly head: { readonly seq: number; readonly hash: string };
}
export interface SnapshotReply {
  readonly snapshot: SnapshotEntry;
}
export interface SnapshotsReply {
  readonly snapshots: readonly SnapshotEntry[];
}
export interface TabFacts {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
}
export interface TabsReply {
  readonly tabs: readonly TabFacts[];
  readonly active: string;
}
export interface AdoptionResult {
  readonly read: number;
  readonly taken: number;
  readonly already: number;
  readonly held: number;
  readonly issues: Readonly<Record<string, number>>;
  readonly duplicatesSuspected: number;
}
export interface AdoptReply {
  readonly done: boolean;
  readonly progress: { readonly done: number; readonly total: number };
  readonly result: AdoptionResult | null;
}
export interface AutomationReply {
  readonly installed: boolean;
  readonly by: string;
}
export interface JobsReply {
  /** `outcome` of one that is not `ok` is the code of what stopped it. */
  readonly jobs: readonly { readonly name: string; readonly outcome: string; readonly ok?: boolean }[];
}
