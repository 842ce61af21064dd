import * as z from 'zod/mini';
import { later, requestId } from './schema';

/** Number of the action's first audit entry, as text. */
const actionId = later(() => z.string().check(z.regex(/^[1-9]\d{0,9}$/)));

export const ListActionsRequest = later(() =>
  z.object({
    /** Actions before this one: the id of the last that was told. */
    before: z.optional(actionId()),
    /** At most so many; 30 if absent. */
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    /** Only the asking person's own. */
    mine: z.optional(z.boolean()),
    kind: z.optional(z.enum(['save', 'sheet', 'import', 'archive', 'restore'])),
  }),
);

export const PreviewUndoRequest = later(() => z.object({ actionId: actionId() }));

export const UndoRequest = later(() =>
  z.object({
    requestId: requestId(),
    actionId: actionId(),
    /**
     * What is to become of fields and records that were changed since, by `table id field` or `table id`: 'mine' puts back what
     * the action replaced, 'keep' leaves what stands now. What is not named is kept.
     */
    choices: z.optional(z.record(z.string().check(z.maxLength(120)), z.enum(['mine', 'keep']))),
  }),
);

/** Goes on with what an execution left half done, for one slice, or leaves it as it stands. */
export const ContinueActionRequest = later(() =>
  z.object({
    /** The request that began it, as `unfinished` tells it. */
    requestId: requestId(),
    /** Leaves it as it stands: what it did until then can be undone. */
    stop: z.optional(z.boolean()),
  }),
);

/** What a save answers beside its own: by which `apiUndo` takes it back. Absent where no record was changed. */
export interface Undoable {
  readonly actionId?: string;
}

/** How many records came, changed and went, by table. */
export type OpCounts = Readonly<
  Record<string, { readonly create: number; readonly update: number; readonly remove: number }>
>;

export interface NamedRecord {
  readonly table: string;
  readonly id: string;
  /** '' where none of its fields says. */
  readonly name: string;
}

/** One thing that somebody did, in the reader's words. */
export interface ActionEntry {
  readonly id: string;
  /** 'YYYY-MM-DD HH:mm'. */
  readonly at: string;
  /** E-mail of who did it; 'unknown' where nobody knows. */
  readonly by: string;
  readonly origin: string;
  readonly action: string;
  readonly kind: 'save' | 'sheet' | 'import' | 'archive' | 'restore';
  /** "Li Wei pasted 40 customers". */
  readonly label: string;
  readonly counts: OpCounts;
  /** Records in all, and the names of the first of them. */
  readonly records: number;
  readonly names: readonly NamedRecord[];
  /** Whether the asking person may take it back in one press. */
  readonly undoable: boolean;
  /** Why not: 'undone', 'not-own', 'in-progress', 'role'. */
  readonly why?: string;
  /** Id of the action that took it back. */
  readonly undoneBy?: string;
  /** Id of the action that it took back. */
  readonly undoes?: string;
}

export interface ActionsReply {
  /** Newest first. */
  readonly actions: readonly ActionEntry[];
  /** Whether there are older ones: ask with `before` for them. */
  readonly more: boolean;
  /** What an execution left half done; absent where nothing is. */
  readonly unfinished?: UnfinishedAction;
}

/** An action of several batches that was left half done: it can be gone on with. */
export interface UnfinishedAction {
  /** 'adopt', 'restore', 'undo', 'archive' or 'unarchive'. */
  readonly action: string;
  readonly done: number;
  readonly total: number;
  /** Name of who began it, else the e-mail; '' where it was a job. */
  readonly by: string;
  /** Whether the asking person began it. */
  readonly mine: boolean;
  /** Whether the asking person may go on with it. */
  readonly mayGoOn: boolean;
  /** What `apiContinueAction` knows it by. */
  readonly requestId: string;
}

/** While `done` is false, the request is sent again; `progress` says how far it got. */
export interface ContinueReply {
  readonly done: boolean;
  /** Absent where nothing is left to be done. */
  readonly progress?: { readonly done: number; readonly total: number };
}

/** A field of a record that an action changed. Texts are in the reader's words; values as they are kept. */
export interface UndoneField {
  readonly field: string;
  readonly label: string;
  /** '(unknown)' in words where history does not tell. */
  readonly before: string;
  readonly after: string;
}

export interface UndoneRecord extends NamedRecord {
  /** What the action did to it. */
  readonly op: 'create' | 'update' | 'remove';
  readonly fields: readonly UndoneField[];
  /** Whether it is as before already, goes back, or stays because of a conflict, wholly or in part. */
  readonly state: 'back' | 'goes' | 'stays' | 'partly';
}

/** Something that stays as it stands unless the person chooses otherwise. */
export interface UndoConflictReply extends NamedRecord {
  /** What `choices` knows it by. */
  readonly key: string;
  /** '' where it is about the whole record. */
  readonly field: string;
  readonly label: string;
  readonly why: string;
  /** The sentence for it. */
  readonly message: string;
  /** Whether 'mine' may be chosen. */
  readonly choosable: boolean;
  readonly wasBefore?: string;
  readonly actionMade?: string;
  readonly now?: string;
  /** Who changed it last and when; '' where nobody knows. */
  readonly by: string;
  readonly at: string;
}

export interface PreviewUndoReply {
  readonly action: ActionEntry;
  /** What the action did, the first 100 records. */
  readonly records: readonly UndoneRecord[];
  readonly total: number;
  /** What an undo would do now: records that come back, change back and go. */
  readonly changes: OpCounts;
  /** The first 100, and how many there are. */
  readonly conflicts: readonly UndoConflictReply[];
  readonly conflictCount: number;
}

export interface UndoReply {
  /** False where it goes on in the next slice: repeat the request. */
  readonly done: boolean;
  readonly progress: { readonly done: number; readonly total: number };
  /** What went back: records that came back, changed back and went. */
  readonly undone: OpCounts;
  /** How many things were left as they stand, and the first of them. */
  readonly kept: number;
  readonly conflicts: readonly UndoConflictReply[];
  /** Taken before a big undo; '' else. */
  readonly safetySnapshotId: string;
  /** Id of this undo, which can be undone itself. */
  readonly actionId: string;
}
