import type { Selection, StoredTrigger } from '../types';
import { freshQuotas, type QuotaState } from './quotas';

/** A cached value with the time it expires; the order of insertion is the order of eviction. */
export interface CachedValue {
  readonly key: string;
  readonly value: string;
  readonly expiresAt: number;
}

/** A mail that the script sent; it is kept here and goes nowhere. */
export interface SentMail {
  /** Milliseconds since 1970 on the virtual clock. */
  readonly at: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** Everything of a host that is not a spreadsheet; plain JSON, saved as state.json. */
export interface HostState {
  readonly version: 1;
  /** The virtual clock, milliseconds since 1970. */
  now: number;
  readonly owner: string;
  readonly userLocale: string;
  readonly registerId: string;
  /** State of the seeded generator. */
  random: number;
  callCount: number;
  executionCount: number;
  triggers: StoredTrigger[];
  /** Key: `document`, `script` or `user <email>`. */
  readonly properties: Record<string, Record<string, string>>;
  readonly caches: Record<string, CachedValue[]>;
  readonly quotas: QuotaState;
  selection: Selection;
  /** Mails sent, oldest first; a folder of before there were any has none. */
  outbox?: SentMail[];
  /** Scopes that a person did not grant, by e-mail: people may grant some of those asked for (apps-script/concepts/scopes). */
  withheld?: Record<string, readonly string[]>;
}

export function freshState(
  facts: Pick<HostState, 'now' | 'owner' | 'userLocale' | 'registerId' | 'random'>,
): HostState {
  return {
    version: 1,
    ...facts,
    callCount: 0,
    executionCount: 0,
    triggers: [],
    properties: {},
    caches: {},
    quotas: freshQuotas(),
    selection: { sheetId: 0, row: 0, column: 0, rowCount: 1, columnCount: 1 },
  };
}
