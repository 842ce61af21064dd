import * as z from 'zod/mini';
import type { CellScalar } from '../core/values/value';
import { later, requestId } from './schema';

/**
 * Id of a snapshot, 'now', a day 'YYYY-MM-DD', which stands for the snapshot nearest to its end, or a minute 'YYYY-MM-DD HH:mm',
 * of which the audit trail tells.
 */
const Moment = later(() => z.string().check(z.minLength(3), z.maxLength(80)));

export const CompareRequest = later(() =>
  z.object({
    from: Moment(),
    to: Moment(),
    /** Also what jobs compute, and stamps. */
    computed: z.optional(z.boolean()),
    /** Records of each sort that are told one by one; 200 if absent. */
    limit: z.optional(z.number().check(z.gte(0), z.lte(2000))),
  }),
);

export const CompareTabRequest = later(() =>
  z.object({
    requestId: requestId(),
    from: Moment(),
    to: Moment(),
    computed: z.optional(z.boolean()),
  }),
);

/** A cell that differs, with its texts as the reader's language has them. */
export interface ComparedField {
  /** Key of the field; header text where `own`. */
  readonly field: string;
  /** A column of the team's own, outside the Fields tab. */
  readonly own?: true;
  readonly label: string;
  readonly before: CellScalar;
  readonly after: CellScalar;
  readonly beforeText: string;
  readonly afterText: string;
}

export interface ComparedRecord {
  readonly table: string;
  readonly id: string;
  /** Of the record, or of the customer whose it is. */
  readonly name: string;
  /** E-mail of who looks after the customer; '' for nobody. */
  readonly owner: string;
  readonly fields?: readonly ComparedField[];
}

export interface ComparedCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What one side of a comparison turned out to be. */
export interface ComparedSide {
  readonly asked: string;
  /** '' for the register as it stands. */
  readonly snapshotId: string;
  readonly at: string;
  readonly name: string;
  /** Days between the day that was asked for and the snapshot's; 0 where no day was asked for. */
  readonly distanceDays: number;
  /**
   * Put together from what stands now and the audit trail, without a snapshot: what people entered is in it; columns of the
   * team's own and what the register works out are taken as they stand now.
   */
  readonly trail?: true;
}

/** A column, or with no `field` a tab, that one side alone has. */
export interface ComparedColumn {
  readonly table: string;
  readonly field: string | null;
  readonly own?: true;
  readonly label: string;
  readonly knownBy: 'from' | 'to';
  /** Filled cells of the column; of a tab, its records. */
  readonly cells: number;
}

/** Records that came, changed and went, as many as `limit`; the counts are of all. */
export interface ComparedRecords {
  readonly added: readonly ComparedRecord[];
  readonly changed: readonly ComparedRecord[];
  readonly removed: readonly ComparedRecord[];
  readonly totals: ComparedCounts;
  /** Whether the lists leave something out. */
  readonly capped: boolean;
  /** Records that each list tells at most. */
  readonly limit: number;
}

export interface CompareReply extends ComparedRecords {
  /** Records of which the audit trail cannot tell for certain what they were; absent where it had not to. */
  readonly unsure?: number;
  readonly from: ComparedSide;
  readonly to: ComparedSide;
  readonly byTable: Readonly<Record<string, ComparedCounts>>;
  readonly byOwner: Readonly<Record<string, ComparedCounts>>;
  /** Most often changed first. */
  readonly byField: readonly {
    readonly table: string;
    readonly field: string;
    readonly own?: true;
    readonly label: string;
    readonly records: number;
  }[];
  readonly columns: readonly ComparedColumn[];
}

export interface CompareTabReply {
  /** Of the tab that was made. */
  readonly title: string;
  readonly totals: ComparedCounts;
  /** Rows of the tab, one for each field that changed and each record that came or went. */
  readonly rows: number;
  /** Rows that did not fit. */
  readonly left: number;
}
