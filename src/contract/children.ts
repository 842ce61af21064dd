import * as z from 'zod/mini';
import type { WireRecord } from './record';
import type { Undoable } from './undo';
import { later, recordId, requestId, scalar } from './schema';

const fields = later(() => z.record(z.string().check(z.maxLength(60)), scalar()));

const SaveChildRequest = later(() =>
  z.object({
    requestId: requestId(),
    /** The record to be changed; absent for a new one. */
    id: z.optional(recordId()),
    /** The version that the form was filled from; needed with `id`. */
    version: z.optional(z.number()),
    /** The customer it belongs to; may stand in `fields` instead. A record never moves to another customer. */
    customerId: z.optional(recordId()),
    fields: fields(),
    /** The fields as the form showed them before the person typed: makes a conflict's "original". */
    original: z.optional(fields()),
    /** Row on which the customer stood when it was last seen. */
    rowHint: z.optional(z.number()),
  }),
);
export const SaveContactRequest = SaveChildRequest;
export const SaveCaseRequest = SaveChildRequest;
export const SaveFeedbackRequest = SaveChildRequest;

interface SavedReply extends Undoable {
  /** True where another person's change to other fields was merged with this one. */
  readonly merged?: boolean;
  /** Values that were put into standard form, by field. */
  readonly normalised?: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
}
export interface ContactReply extends SavedReply {
  readonly contact: WireRecord;
  /** Ids of contact persons who lost the mark 'primary' to this one. */
  readonly noLongerPrimary?: readonly string[];
}
export interface CaseReply extends SavedReply {
  readonly case: WireRecord;
}
export interface FeedbackReply extends SavedReply {
  readonly feedback: WireRecord;
}
