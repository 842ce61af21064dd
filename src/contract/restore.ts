import * as z from 'zod/mini';
import type { ComparedColumn, ComparedRecords } from './compare';
import { later, recordId, requestId } from './schema';

const snapshotId = later(() => z.string().check(z.maxLength(80)));

/** What of a snapshot is meant; all of it where nothing is said. */
const scope = later(() => ({
  /** Keys of tabs. Of active and archived customers the one brings the other's share of its ids along. */
  tables: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.minLength(1), z.maxLength(20))),
  /** Records, by id. */
  ids: z.optional(z.array(recordId()).check(z.minLength(1), z.maxLength(500))),
}));

/** Also go over records to whom the id of a saved one was given since. */
const overwrite = later(() => z.optional(z.boolean()));

export const PreviewRestoreRequest = later(() =>
  z.object({
    snapshotId: snapshotId(),
    ...scope(),
    overwrite: overwrite(),
    /** Records of each sort that are told field by field; 100 if absent. */
    limit: z.optional(z.number().check(z.gte(0), z.lte(2000))),
  }),
);

export const RestoreSnapshotRequest = later(() =>
  z.object({ requestId: requestId(), snapshotId: snapshotId(), ...scope(), overwrite: overwrite() }),
);

export const RestoreBesideRequest = later(() => z.object({ requestId: requestId(), snapshotId: snapshotId() }));

export const SnapshotPartRequest = later(() =>
  z.object({
    /** The same for all parts of one download, which leaves one entry in the Audit tab. */
    requestId: requestId(),
    snapshotId: snapshotId(),
    /** Counts from 0; the first tells how many there are. */
    part: z.optional(z.number().check(z.gte(0), z.lte(10_000))),
    /** What is made of it, for the Audit tab: the snapshot file itself if absent. */
    kind: z.optional(z.enum(['file', 'xlsx', 'csv'])),
    /** Of a .csv: key of its tab. */
    table: z.optional(z.string().check(z.maxLength(40))),
  }),
);

export const OpenSnapshotFileRequest = later(() =>
  z.object({
    requestId: requestId(),
    /** The second line of the file as it stands there. */
    manifest: z.string().check(z.minLength(2), z.maxLength(2_000_000)),
    /** The file's name: the snapshot gets it. */
    name: z.string().check(z.minLength(1), z.maxLength(100)),
    /** Some of the blocks that the last reply named; none in the first call and in the one that has the whole checked. */
    blocks: z
      .array(
        z.object({
          /** SHA-256 of the block's text. */
          name: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
          /** The block's text, gzipped and in base64. */
          packed: z.string().check(z.maxLength(10_000_000)),
        }),
      )
      .check(z.maxLength(2000)),
  }),
);

export interface SnapshotEntry {
  readonly id: string;
  readonly at: string;
  readonly name: string;
  readonly reason: string;
  readonly by: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly bytes: number;
  /** Kept whatever the schedule says. */
  readonly hold?: boolean;
  /** The last drill of it: when, and its result in the register's language. */
  readonly drill?: { readonly at: string; readonly result: string };
}

export interface RestoreCounts {
  readonly create: number;
  readonly update: number;
  readonly remove: number;
}

/** A record that is left as it is, since its id belongs to another one by now. */
export interface HeldBack {
  readonly table: string;
  readonly id: string;
  /** Whom the register has under the id, and whom the snapshot had. */
  readonly name: string;
  readonly savedName: string;
}

/** Records as they would come back (`added`), change and go, and what stands in the way. */
export interface RestorePreviewReply extends Partial<ComparedRecords> {
  readonly snapshot: SnapshotEntry;
  /** Records that would come back, change, or go, by table. */
  readonly changes: Readonly<Record<string, RestoreCounts>>;
  /** How many of them change in nothing but what the register works out by itself, such as flags; they are listed last. */
  readonly computedOnly?: number;
  readonly held?: readonly HeldBack[];
  /** Columns that came since: they stay as they are. */
  readonly kept?: readonly Omit<ComparedColumn, 'knownBy'>[];
  /** Columns that the register has not any more: their values cannot come back. */
  readonly missing?: readonly Omit<ComparedColumn, 'knownBy'>[];
}

export interface RestoreReply {
  readonly restored: Readonly<Record<string, RestoreCounts>>;
  readonly safetySnapshotId: string;
  /** False where the restore goes on in the next slice; repeat the request. */
  readonly done: boolean;
  /** How many records were left as they are, since their ids belong to others by now. */
  readonly held?: number;
}

export interface RestoreBesideReply {
  /** Of the new spreadsheet, which its maker alone can open. */
  readonly url: string;
  readonly spreadsheetId: string;
  /** False where the rest is written in the next slice; repeat the request. */
  readonly done: boolean;
  readonly progress: { readonly done: number; readonly total: number };
}

export interface SnapshotPartReply {
  readonly snapshot: SnapshotEntry;
  /** The manifest as it is stored: canonical JSON. With part 0 only; '' else. */
  readonly manifest: string;
  readonly part: number;
  readonly parts: number;
  /** Blocks of this part, each gzipped and in base64. */
  readonly blocks: readonly { readonly name: string; readonly packed: string }[];
}

export interface SnapshotFileReply {
  /** Names of blocks that are still to be sent; with none and without a snapshot, one more call has the whole checked. */
  readonly missing: readonly string[];
  /** Once it lies in the vault and was proven there: under this id it can be previewed, compared, restored and drilled. */
  readonly snapshot?: SnapshotEntry;
  /** Whether the Audit tab names the checksum of the file's snapshot, or says nothing of it any more. */
  readonly trail?: 'same' | 'unknown';
}
