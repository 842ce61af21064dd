import type { OpenReply, SnapshotPartReply } from '../../src/contract/replies';

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

/** What the script of parts/files.tsx brings. */
export interface Files {
  /** Null where the snapshot is damaged: then there is no file at all. */
  readonly makeFile: (fetched: FetchedSnapshot, wish: FileWish, open: OpenReply) => Promise<MadeFile | null>;
}
