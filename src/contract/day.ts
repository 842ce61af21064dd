import * as z from 'zod/mini';
import type { CellScalar } from '../core/values/value';
import { later, recordId, requestId, scalar } from './schema';

export const VerifyFieldRequest = later(() =>
  z.object({
    requestId: requestId(),
    id: recordId(),
    /** A field that is confirmed: name, company, phone, landline, email, socialHandle, address, creditCode, owner. */
    field: z.string().check(z.maxLength(60)),
    /** A key of the list `interactionChannel` ('phone', 'visit' …), or a few words. */
    how: z.string().check(z.minLength(1), z.maxLength(200)),
    /** What the person saw in the field; where another value stands by now nothing is confirmed, and a conflict names it. */
    value: z.optional(scalar()),
    /** Row on which the customer stood when it was last seen; spares a read where it still holds. */
    rowHint: z.optional(z.number()),
  }),
);

export interface VerifyFieldReply {
  readonly customer: { readonly id: string; readonly verified: string; readonly lastVerifiedOn: CellScalar };
  readonly stamp: { readonly field: string; readonly on: string; readonly by: string; readonly how: string };
}

export const MyDayRequest = later(() =>
  z.object({
    /** Another member's day; for the role owner alone. */
    owner: z.optional(z.string().check(z.maxLength(320))),
  }),
);

/** What every item says of its customer; `row` and `version` are hints for the press that settles it. */
export interface DayCustomer {
  readonly id: string;
  readonly row: number;
  readonly version: number;
  readonly name: string;
  readonly company: string;
  readonly stage: string;
}
/** A planned contact whose day has come, the longest overdue first. */
export interface DueItem extends DayCustomer {
  readonly on: string;
  /** Days overdue; 0 today. */
  readonly days: number;
  readonly lastContactOn: string;
  readonly phone: string;
}
/** A customer of whom too little is known; what is missing and what they spent decide the order. */
export interface IncompleteItem extends DayCustomer {
  /** From 0 to 1. */
  readonly share: number;
  readonly spent: number;
  /** Keys of empty fields, the heaviest first; empty where only fields of the team's own are missing. */
  readonly missing: readonly string[];
}
/** Values to be confirmed again, the oldest first. */
export interface ConfirmItem extends DayCustomer {
  readonly fields: readonly {
    readonly field: string;
    readonly value: CellScalar;
    /** Day of the last confirmation; '' where there never was one. */
    readonly on: string;
    readonly by: string;
    readonly months: number;
  }[];
}
/** An open line of Review, the oldest first. */
export interface ReviewItem {
  /** What `apiSettleReview` knows the line by. */
  readonly key: string;
  /** 'value': what stands in a field is doubtful. 'duplicate': two records may be one. 'other': all else. */
  readonly sort: 'value' | 'duplicate' | 'other';
  readonly table: string;
  readonly recordId: string;
  readonly field: string;
  readonly text: string;
  readonly code: string;
  readonly message: string;
  readonly foundAt: string;
  /** The customer that it is about; null where it is about another record. */
  readonly customer: DayCustomer | null;
  /** By which `apiUndo` puts back a record that is on no row any more, and how many went in one go and come back with it. */
  readonly putBack?: { readonly actionId: string; readonly records: number };
  /** The other one of a pair. */
  readonly other: Pick<DayCustomer, 'id' | 'name' | 'company'> | null;
}
/** The first 50 and how many there are. */
export interface DaySection<T> {
  readonly items: readonly T[];
  readonly total: number;
}
export interface OwnerCounts {
  /** E-mail; '' for customers without an owner who is a member. */
  readonly owner: string;
  readonly customers: number;
  readonly due: number;
  readonly incomplete: number;
  readonly review: number;
  readonly confirm: number;
  /** Mean completeness from 0 to 1. */
  readonly completeness: number;
}
export interface MyDayReply {
  /** Whose day it is. */
  readonly owner: string;
  readonly today: string;
  readonly due: DaySection<DueItem>;
  readonly review: DaySection<ReviewItem>;
  readonly incomplete: DaySection<IncompleteItem>;
  readonly confirm: DaySection<ConfirmItem>;
  /** For the role owner: every member who has customers, the busiest first; empty for others. */
  readonly owners: readonly OwnerCounts[];
  /** Phone numbers of the items as one writes them in the register's country, by what is stored. */
  readonly phones?: Readonly<Record<string, string>>;
}

export const SettleReviewRequest = later(() =>
  z.object({
    requestId: requestId(),
    keys: z.array(z.string().check(z.minLength(1), z.maxLength(400))).check(z.minLength(1), z.maxLength(200)),
    /** 'done': it was put right. 'kept': it stays as it is, and is not asked about again. 'later': shown again in some days. */
    how: z.enum(['done', 'kept', 'later']),
    reason: z.optional(z.string().check(z.maxLength(500))),
    /** For 'later': 7 if absent. */
    days: z.optional(z.number().check(z.minimum(1), z.maximum(366))),
  }),
);
export interface SettleReviewReply {
  /** Lines that were closed or put off. */
  readonly settled: number;
  /** Keys of which no line was open any more. */
  readonly gone: readonly string[];
  /** For 'later': the day on which they are shown again; else ''. */
  readonly until: string;
}
