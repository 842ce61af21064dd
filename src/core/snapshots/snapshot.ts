import type { FieldValues, OwnCells } from '../changeSet';

/** One record as a snapshot keeps it: every field, computed ones too, and the team's own cells by header text. */
export interface SnapshotRecord {
  readonly id: string;
  readonly fields: FieldValues;
  readonly own?: OwnCells;
}

/** The records of one table; `fields` are its field keys in the order of the schema. */
export interface TableRecords {
  readonly fields: readonly string[];
  readonly records: readonly SnapshotRecord[];
}

/** The records of a register by table key. */
export type RecordSets = Readonly<Record<string, TableRecords>>;

/** The format that this version writes; it reads this one and older ones. */
export const SNAPSHOT_FORMAT = 2;

/** What a table's part of a snapshot consists of: block names in order, each the hash of the block's text. */
export interface TableManifest {
  readonly records: number;
  readonly fields: readonly string[];
  readonly blocks: readonly string[];
}

/** What a snapshot says of itself. `at` is 'YYYY-MM-DD HH:mm' in the register's calendar. */
export interface SnapshotAbout {
  readonly snapshotId: string;
  readonly registerId: string;
  readonly at: string;
  readonly name: string;
  /** Why it was taken, a code: one of `reasons.ts`. */
  readonly reason: string;
  readonly by: string;
  /** Number of the last audit entry that the snapshot has seen. */
  readonly auditSeq: number;
}

export interface SnapshotManifest extends SnapshotAbout {
  readonly format: number;
  readonly tables: Readonly<Record<string, TableManifest>>;
  /** Rows of the Import tab that wait for a person; since format 2, where there are any. */
  readonly held?: TableManifest;
  /** Hash over the canonical JSON of all the rest. */
  readonly checksum: string;
}

/** One block: its text and its name, which is the text's hash. A block that is there already is not stored again. */
export interface SnapshotBlock {
  readonly name: string;
  readonly text: string;
}

/** SHA-256 of the text's UTF-8, in lower-case hex; handed in, since core has no platform. */
export type HashText = (text: string) => string;

/** Why a snapshot is refused. */
export type SnapshotIssue =
  | {
      readonly code: 'snapshot-damaged';
      readonly facts: { readonly snapshotId: string; readonly found: string; readonly expected: string };
    }
  | { readonly code: 'snapshot-newer'; readonly facts: { readonly snapshotId: string; readonly version: number } }
  | {
      readonly code: 'snapshot-other-register';
      readonly facts: { readonly snapshotId: string; readonly registerId: string; readonly expected: string };
    };

export type SnapshotRead<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issue: SnapshotIssue };
