import * as z from 'zod/mini';
import type { CellScalar } from '../core/values/value';
import type { Undoable } from './undo';
import { later, recordId, requestId } from './schema';

const day = later(() => z.string().check(z.maxLength(60)));
const tags = later(() => z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(20)));

export const QuickEditRequest = later(() =>
  z.object({
    requestId: requestId(),
    id: recordId(),
    /** Row on which the customer stood when it was last seen; spares a read where it still holds. */
    rowHint: z.optional(z.number()),
    /** The day of the next contact; null: none. Absent: it stays. */
    nextContactOn: z.optional(z.union([day(), z.null()])),
    /** Sets the next contact only where it is still this one: makes an undo safe. */
    ifNextContactOn: z.optional(z.union([day(), z.null()])),
    /** Tags to be added to those that stand there. */
    addTags: z.optional(tags()),
    removeTags: z.optional(tags()),
  }),
);

export interface QuickEditReply extends Undoable {
  readonly customer: {
    readonly id: string;
    readonly nextContactOn: CellScalar;
    readonly tags: CellScalar;
    readonly version: number;
  };
  /** What was there before: for an undo. */
  readonly before: { readonly nextContactOn: CellScalar; readonly tags: CellScalar };
  /** Tags that came and went by this. */
  readonly addedTags: readonly string[];
  readonly removedTags: readonly string[];
  readonly row: number;
  /** False where everything was so already, or the next contact is another one by now. */
  readonly changed: boolean;
}

export const ActiveRowRequest = later(() => z.object({}));

export interface ActiveRowReply {
  /** Key of the tab in which the caller's cursor stands: 'customers', 'purchases' …; '' for a tab that holds no records. */
  readonly table: string;
  /** 1-based; 0 where there is no cursor. */
  readonly row: number;
}
