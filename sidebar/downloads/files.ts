import type { OpenReply, SnapshotPartReply } from '../../src/contract/replies';
import type { FileIssue } from '../../src/core/snapshots/snapshotFile';

/** A snapshot as the register handed it out, part by part: nothing of it is proven yet. */
export interface FetchedSnapshot {
  readonly snapshotId: string;
  readonly manifest: string;
  readonly blocks: SnapshotPartReply['blocks'];
}

/** The snapshot file itself, every tab as .xlsx, or one tab as .csv. */
export type FileWish =
  { readonly kind: 'file' } | { readonly kind: 'xlsx' } | { readonly kind: 'csv'; readonly table: string };

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

/** A snapshot file that was proven in the page, or why it is none. */
export type ReadFile =
  | {
      readonly ok: true;
      readonly manifest: string;
      /** A block as it goes to the register: gzipped, in base64. */
      readonly packed: (name: string) => Promise<string>;
    }
  | { readonly ok: false; readonly code: FileIssue['code'] };

/** What the script of parts/files.tsx brings. */
export interface Files {
  /** Null where the snapshot is damaged: then there is no file at all. */
  readonly makeFile: (fetched: FetchedSnapshot, wish: FileWish, open: OpenReply) => Promise<MadeFile | null>;
  readonly readFile: (file: Blob) => Promise<ReadFile>;
}
