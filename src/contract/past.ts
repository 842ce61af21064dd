import * as z from 'zod/mini';
import type { CellScalar } from '../core/values/value';
import type { WireRecord } from './record';
import { later, recordId, requestId } from './schema';

/** A day ('YYYY-MM-DD': its last minute) or a minute ('YYYY-MM-DD HH:mm') of the register's wall clock. */
const moment = later(() => z.string().check(z.regex(/^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/)));

export const GetRecordAtRequest = later(() =>
  z.object({
    /** Of a customer or a child record, also of one that is archived or gone. */
    id: recordId(),
    at: moment(),
  }),
);

export const RestoreFieldsRequest = later(() =>
  z.object({
    requestId: requestId(),
    id: recordId(),
    at: moment(),
    /** Keys of the fields that are to be as they were. */
    fields: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.minLength(1), z.maxLength(500)),
    /** The person has looked at the customers that it would be like. */
    acceptDuplicates: z.optional(z.boolean()),
  }),
);

/** A stretch of time, 'YYYY-MM-DD HH:mm'; `since` is '' where nobody knows. */
export interface Window {
  readonly since: string;
  readonly until: string;
}

/** One field of a record as it was and as it is. */
export interface FieldThen {
  readonly field: string;
  readonly label: string;
  readonly then: CellScalar;
  /** Null, too, where the record is gone. */
  readonly now: CellScalar;
  /** The same as a person reads them; '' for an empty cell. */
  readonly thenText: string;
  readonly nowText: string;
  readonly differs: boolean;
  /** Nobody can tell what it held then; `then` is the last value known, if any. */
  readonly unknown?: true;
  /** It was changed at a moment that nobody saw, in a window in which `at` lies: until its end it may have been `maybe`. */
  readonly window?: Window;
  readonly maybe?: CellScalar;
  readonly maybeText?: string;
}

export interface RecordAtReply {
  readonly id: string;
  /** The tab in which it stood then; '' where it is on no record. */
  readonly table: string;
  /** The moment looked at, 'YYYY-MM-DD HH:mm'. */
  readonly at: string;
  /** What it held then, empty fields left out; null where there was no such record. */
  readonly fields: Readonly<Record<string, CellScalar>> | null;
  readonly state: 'there' | 'not-yet' | 'removed';
  /** Whether all of it is certain. */
  readonly certain: boolean;
  /** Its version then; 0 where it is on no record. */
  readonly version: number;
  /** The window in which the record came or went, where `at` lies in it. */
  readonly window?: Window;
  /** The tab in which it stands now; '' where it is gone. */
  readonly standsIn: string;
  /** Fields as they were and are, in the order of the tab; those that are empty both times are left out. */
  readonly compared: readonly FieldThen[];
  /** What older entries would tell lies in vaults that this person cannot open, or that are damaged: how many entries. */
  readonly outOfReach?: number;
}

export interface RestoreFieldsReply {
  readonly record: WireRecord;
  /** Keys of the fields that changed; the others were so already. */
  readonly restored: readonly string[];
  /** By which `apiUndo` takes it back; absent where nothing changed. */
  readonly actionId?: string;
  readonly row: number;
  /** Ids of contact persons who lost the mark 'primary' to this one. */
  readonly noLongerPrimary?: readonly string[];
}
