import type { Selection, StoredTrigger } from '../types';
import { freshQuotas, type QuotaState } from './quotas';

/** A cached value with the time it expires; the order of insertion is the order of eviction. */
export interface CachedValue {
  readonly key: string;
  readonly value: string;
  readonly expiresAt: number;
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
