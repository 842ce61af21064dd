import * as z from 'zod/mini';
import { nextContacts } from '../core/search/filter';
import type { IndexDelta } from '../core/search/delta';
import type { Preferences } from '../core/preferences/preferences';
import { later } from './schema';

const recordId = later(() => z.string().check(z.minLength(1), z.maxLength(60)));
const short = later(() => z.string().check(z.minLength(1), z.maxLength(320)));
const ids = later(() => z.array(recordId()).check(z.maxLength(500)));
const filterName = later(() => z.string().check(z.minLength(1), z.maxLength(60)));

/** What customers are narrowed down by; all that is given has to fit. */
export const CustomerFilter = later(() =>
  z.object({
    /** E-mail address of a member. */
    owner: z.optional(short()),
    stage: z.optional(short()),
    tag: z.optional(short()),
    stale: z.optional(z.literal(true)),
    /** Next contact before today; within seven days or before; none planned. */
    next: z.optional(z.enum(nextContacts)),
    /** Only customers that the caller has starred. */
    starred: z.optional(z.literal(true)),
    /** Only archived customers; absent: they come behind the others, and only where a text is looked for. */
    archived: z.optional(z.literal(true)),
  }),
);

export const FindCustomersRequest = later(() =>
  z.object({
    /** Every word has to be found; '' fits all. */
    text: z.string().check(z.maxLength(200)),
    limit: z.optional(z.number().check(z.minimum(1), z.maximum(200))),
    filter: z.optional(CustomerFilter()),
    /** Only these customers, in this order. */
    ids: z.optional(ids()),
  }),
);

export const SearchIndexRequest = later(() =>
  z.object({
    /** What the page has: digests of its buckets by number. Absent: nothing yet. */
    have: z.optional(
      z.object({
        version: z.number(),
        buckets: z.record(z.string().check(z.maxLength(12)), z.string().check(z.maxLength(20))),
        rows: z.string().check(z.maxLength(20)),
      }),
    ),
  }),
);

export const GetPreferencesRequest = later(() => z.object({}));

/** Single steps, so that two sidebars of one person do not wipe out what the other did. */
export const SavePreferencesRequest = later(() =>
  z.object({
    star: z.optional(ids()),
    unstar: z.optional(ids()),
    /** Customers that were opened, the latest last. */
    opened: z.optional(ids()),
    saveFilters: z.optional(z.array(z.object({ name: filterName(), filter: CustomerFilter() })).check(z.maxLength(30))),
    dropFilters: z.optional(z.array(filterName()).check(z.maxLength(30))),
  }),
);

export interface FoundCustomer {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  /** Masked: '138****8000'. */
  readonly phone: string;
  readonly email: string;
  readonly tags: readonly string[];
  readonly stage: string;
  readonly owner: string;
  readonly stale: boolean;
  /** A day, or '' where none is planned. */
  readonly nextContactOn: string;
  readonly row: number;
  readonly version: number;
  /** Stands in Archive; `row` is its row there. */
  readonly archived?: true;
}
export interface FindReply {
  readonly customers: readonly FoundCustomer[];
  /** How many fit in all; `customers` holds the best of them. */
  readonly total: number;
}
export interface SearchIndexReply {
  /** What the page lacks; null where there are more customers than `search.browserCap` allows in a browser. */
  readonly delta: IndexDelta | null;
  readonly customers: number;
  readonly cap: number;
}
export interface PreferencesReply {
  readonly preferences: Preferences;
}
