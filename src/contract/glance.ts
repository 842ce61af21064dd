import * as z from 'zod/mini';
import type { CellScalar } from '../core/values/value';
import type { WireRecord } from './record';
import { later, recordId } from './schema';

const liveTable = later(() =>
  z.enum(['customers', 'contacts', 'interactions', 'purchases', 'cases', 'feedback', 'archive']),
);

export const GetCustomerRequest = later(() =>
  z.object({
    id: z.optional(recordId()),
    /** Instead of the id: a row (1-based) of a tab; that of a child record gives its customer. */
    at: z.optional(z.object({ table: liveTable(), row: z.number() })),
    /** How many records of each sort; 20 if absent. */
    show: z.optional(z.number().check(z.minimum(1), z.maximum(1000))),
  }),
);

/** When a value was last confirmed, and how many whole months ago that is. */
export interface FieldAge {
  readonly on: string;
  readonly by: string;
  readonly how: string;
  readonly months: number;
}

export interface CustomerSheetReply {
  readonly customer: WireRecord;
  /** Of an archived customer, who can be read and brought back, not changed: when, by whom, why. `row` is its row in Archive. */
  readonly archived?: { readonly at: string; readonly by: string; readonly reason: string };
  /** Row of the customer, a hint for the next action. */
  readonly row: number;
  /** The primary one first. */
  readonly contacts: readonly WireRecord[];
  /** Newest first, as are purchases, cases (open ones before all others) and feedback. */
  readonly interactions: readonly WireRecord[];
  readonly purchases: readonly WireRecord[];
  readonly cases: readonly WireRecord[];
  readonly feedback: readonly WireRecord[];
  /** How many there are of each sort; of which the lists hold the first. */
  readonly totals: Readonly<Record<string, number>>;
  /** By filled key field; null where nobody has confirmed its value. */
  readonly ages: Readonly<Record<string, FieldAge | null>>;
  /** Phone numbers of the customer and the contact persons as one writes them in the register's country, by what is stored. */
  readonly phones?: Readonly<Record<string, string>>;
  /** What stands open in Review about the customer and the records shown. */
  readonly review: readonly {
    readonly table: string;
    readonly recordId: string;
    readonly field: string;
    readonly message: string;
  }[];
}

export const GetHistoryRequest = later(() =>
  z.object({
    /** Of a customer or a child record, also of one that is gone. */
    id: recordId(),
    /** How many rows of the Audit tab are looked into; the newest 100 if absent. */
    limit: z.optional(z.number().check(z.minimum(1), z.maximum(1000))),
  }),
);

export interface ChangedField {
  readonly field: string;
  readonly label: string;
  /** Absent where the register did not know what was there. */
  readonly before?: CellScalar;
  readonly after: CellScalar;
  /** The same as a person reads them; '' where the cell was or is empty. */
  readonly beforeText: string;
  readonly afterText: string;
  /** The text as it was entered, where it was put into standard form. */
  readonly typed?: string;
  /** Why it stands as it was entered and not in standard form. */
  readonly declined?: string;
}
export interface HistoryEntry {
  readonly at: string;
  /** E-mail; 'unknown' where Google did not tell. */
  readonly by: string;
  /** 'form', 'cell', 'paste', 'sweep', 'import', 'job', 'restore' or 'setup', and in words. */
  readonly origin: string;
  readonly where: string;
  readonly action: string;
  /** What was done, in words. */
  readonly what: string;
  /** The record's version behind it; 0 where the entry does not tell. */
  readonly version: number;
  readonly changes: readonly ChangedField[];
  /** A sweep found it: it happened in this window ('YYYY-MM-DD HH:mm'; `since` is '' where nobody knows). */
  readonly found?: { readonly since: string; readonly until: string };
  /** Number of the entry in the trail. */
  readonly seq: number;
  /** Key of the tab in which the record stood. */
  readonly table: string;
}
export interface HistoryReply {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Rows of the Audit tab about the record, of which the newest were looked into. */
  readonly total: number;
  /** Older entries lie in vaults that this person cannot open, or that are damaged: how many rows at most. */
  readonly outOfReach?: number;
}
