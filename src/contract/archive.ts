import * as z from 'zod/mini';
import type { SparedBy } from '../core/archive/rules';
import { later, recordId, requestId } from './schema';

const ids = later(() => z.array(recordId()).check(z.minLength(1), z.maxLength(2_000)));
const reason = later(() => z.string().check(z.trim(), z.minLength(1), z.maxLength(500)));
/** Row on which the one customer stood when the sidebar last saw it; spares a read where it still holds. */
const rowHint = later(() => z.optional(z.number()));

/** Archives customers. Beyond some hundreds, `done: false` says that the same request is to be sent again. */
export const ArchiveRequest = later(() =>
  z.object({ requestId: requestId(), ids: ids(), reason: reason(), rowHint: rowHint() }),
);
/** What archiving these customers would come to. */
export const PreviewArchiveRequest = later(() => z.object({ ids: ids() }));
/** Brings archived customers back as they were. */
export const UnarchiveRequest = later(() => z.object({ requestId: requestId(), ids: ids(), rowHint: rowHint() }));
/** What the rules would archive today; nothing is asked. */
export const ProposeArchiveRequest = later(() => z.object({}));
/** Settles proposals: these go, those stay until something changes about them. */
export const SettleArchiveRequest = later(() =>
  z.object({
    requestId: requestId(),
    archive: z.array(recordId()).check(z.maxLength(2_000)),
    keep: z.array(recordId()).check(z.maxLength(2_000)),
  }),
);
/** The archived customers, those archived last first. */
export const ListArchiveRequest = later(() =>
  z.object({
    text: z.optional(z.string().check(z.maxLength(200))),
    limit: z.optional(z.number()),
  }),
);

/** A customer who was passed over, and why; the others went. */
export interface ArchiveSkip {
  readonly id: string;
  readonly code: string;
  readonly message: string;
}

export interface ArchiveReply {
  /** Customers of the request that stand in Archive now. */
  readonly archived: readonly string[];
  readonly skipped: readonly ArchiveSkip[];
  /** False: there are more; send the same request again. */
  readonly done: boolean;
  /** Name of the snapshot that was taken before, where there were many. */
  readonly safetySnapshotId?: string;
}

export interface ArchivePreviewReply {
  /** In the order of the request. */
  readonly customers: readonly ArchivePreview[];
}

export interface ArchivePreview {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** Why the customer cannot go; absent where it can. */
  readonly refused?: { readonly code: string; readonly message: string };
  /** What speaks for keeping the customer: exceptions of the rules, which bind nobody who archives by hand. */
  readonly cautions: readonly SparedBy[];
}

export interface SettleArchiveReply extends ArchiveReply {
  /** How many stay. */
  readonly kept: number;
  /** Customers whom the rules do not propose any more: they were left alone. */
  readonly notProposed: readonly string[];
}

export interface UnarchiveReply {
  /** Customers of the request that stand in Customers now. */
  readonly restored: readonly string[];
  readonly skipped: readonly ArchiveSkip[];
  readonly done: boolean;
}

export interface ArchiveProposal {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly stage: string;
  /** Last contact or purchase, 'YYYY-MM-DD'. */
  readonly since: string;
  readonly limitDays: number;
  readonly reason: string;
  /** When it was first proposed, 'YYYY-MM-DD HH:mm'; '' where no run has proposed it yet. */
  readonly proposedAt: string;
}

export interface ProposeArchiveReply {
  /** The first 200, the longest silent first. */
  readonly proposals: readonly ArchiveProposal[];
  readonly total: number;
  /** How many a rule would take, had an exception not spared them. */
  readonly spared: Readonly<Partial<Record<SparedBy, number>>>;
  /** How many somebody wants to keep. */
  readonly kept: number;
  readonly policy: ArchivePolicyReply;
}

/** The rules, and what the last runs did. */
export interface ArchivePolicyReply {
  readonly every: 'never' | 'month' | 'update';
  /** Days by stage, as the settings say; 0: never. `other` serves further stages. */
  readonly days: Readonly<Record<string, number>>;
  readonly mostOrders: number | null;
  readonly mostSpent: number | null;
  readonly keepTags: readonly string[];
  readonly holdTags: readonly string[];
  readonly keepOwners: readonly string[];
  /** Days without objection after which proposals are carried out; 0: somebody has to confirm. */
  readonly actDays: number;
  /** Day on which the rules are to be looked at again; '' where none is set. */
  readonly reviewOn: string;
  readonly isReviewDue: boolean;
  readonly runs: readonly ArchiveRun[];
}

/** What one run did. */
export interface ArchiveRun {
  readonly at: string;
  /** E-mail, or '' for a run of the rules. */
  readonly by: string;
  readonly proposed: number;
  readonly archived: number;
  readonly kept: number;
}

export interface ArchivedCustomer {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly owner: string;
  readonly stage: string;
  readonly archivedAt: string;
  readonly archivedBy: string;
  readonly reason: string;
}

export interface ListArchiveReply {
  readonly customers: readonly ArchivedCustomer[];
  /** How many fit the text. */
  readonly total: number;
  /** How many are archived. */
  readonly archived: number;
}
