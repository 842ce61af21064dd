import * as z from 'zod/mini';
import type { HealthCode, HealthFacts, HealthLevel, RemedyCode } from '../core/health/finding';
import { later } from './schema';

export const GetHealthRequest = later(() => z.object({}));

/** Something that was looked at, and how it stands. */
export interface HealthLine {
  readonly code: HealthCode;
  readonly level: HealthLevel;
  /** What is so, in a sentence. */
  readonly text: string;
  /** What to do, in a sentence; '' where there is nothing to do. */
  readonly remedy: string;
  /** The same as a code: pages have a button for some. */
  readonly action: RemedyCode;
  readonly facts: HealthFacts;
}

export interface HealthJob {
  readonly name: string;
  readonly title: string;
  /** '' for one that runs when something waits for it. */
  readonly every: 'hour' | 'day' | 'week' | 'month' | '';
  /** Wall-clock time of the last run that succeeded; '' before the first. */
  readonly last: string;
  /** Whole hours past the time at which it was due; 0 where it is not late. */
  readonly lateHours: number;
  /** Rounds in which it did not run. */
  readonly missed: number;
  /** A failure that lasts; `since` is wall-clock time. */
  readonly failing: {
    readonly code: string;
    readonly text: string;
    readonly since: string;
    readonly count: number;
  } | null;
}

export interface HealthReply {
  /** That of the worst finding. */
  readonly level: HealthLevel;
  /** Wall-clock time of the look. */
  readonly at: string;
  /** What is wrong first. */
  readonly findings: readonly HealthLine[];
  readonly jobs: readonly HealthJob[];
  readonly triggers: {
    /** Who installed them; '' for nobody. */
    readonly by: string;
    readonly member: boolean;
    readonly role: string;
    /** Minutes since the hourly run was last heard of; null where it never was. */
    readonly heardMinutes: number | null;
    /** The caller's own triggers that are missing; null where they are another person's and cannot be seen. */
    readonly missing: readonly string[] | null;
  };
  /** Of today and yesterday. */
  readonly locks: { readonly waits: number; readonly refused: number; readonly longestSeconds: number };
  /** Counts by code and day (UTC) of the last week, newest day first. */
  readonly errors: readonly { readonly day: string; readonly code: string; readonly count: number }[];
  readonly quotas: {
    readonly triggerMinutes: number;
    readonly editMinutes: number;
    /** Of a consumer account, a day. */
    readonly triggerLimit: number;
    /** Recipients that may be written to today; null where it cannot be asked. */
    readonly mailsLeft: number | null;
  };
  /** Null where the tabs could not be listed. */
  readonly cells: {
    readonly used: number;
    readonly limit: number;
    readonly percent: number;
    readonly perDay: number;
    /** Day on which the limit is reached at this pace; '' where it is not in sight. */
    readonly fullOn: string;
    readonly largest: string;
  } | null;
  readonly chain: {
    readonly at: string;
    readonly entries: number;
    readonly broken: { readonly seq: number; readonly row: number } | null;
  } | null;
  readonly drill: {
    readonly at: string;
    readonly ok: boolean;
    readonly snapshot: string;
    readonly records: number;
    readonly seconds: number;
    readonly differences: number;
  } | null;
  readonly snapshots: { readonly last: string; readonly everyHours: number };
  readonly vaults: readonly {
    readonly vault: string;
    readonly reachable: boolean;
    /** E-mail of its owner in Google's sense; '' where it could not be asked. */
    readonly owner: string;
    /** E-mails; null where it could not be asked. */
    readonly canOpen: readonly string[] | null;
  }[];
  /** Who may restore, and so is to be able to open vaults. */
  readonly mayOpen: readonly string[];
}
