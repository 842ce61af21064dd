import type { ServerApi } from '../../../src/contract/api';
import type { FoundCustomer, WireRecord } from '../../../src/contract/replies';
import { changedPreferences, noPreferences, type Preferences } from '../../../src/core/preferences/preferences';
import { indexDelta } from '../../../src/core/search/delta';
import { entryOf, phoneNumbers } from '../../../src/core/search/entry';
import { fullAlphabet, groupsFor } from '../../../src/core/search/fullAlphabet';
import { candidateOf } from '../../../src/core/search/match';
import { search } from '../../../src/core/search/search';
import type { CivilDate } from '../../../src/core/values/civilDate';
import { TODAY } from './openReply';

/** What finding keeps between two calls. */
export interface FindingState {
  preferences: Preferences;
  /** Customers up to which the index is given. */
  cap: number;
}

export const freshFinding = (): FindingState => ({ preferences: noPreferences, cap: 20_000 });

/** The functions by which customers are found, over the customers of a fake register. */
export function findingFunctions(
  customers: ReadonlyMap<string, WireRecord>,
  state: FindingState,
): Pick<ServerApi, 'apiFindCustomers' | 'apiSearchIndex' | 'apiGetPreferences' | 'apiSavePreferences'> {
  const entries = () => [...customers.values()].map((record, at) => entryOf(record, at + 2));
  return {
    apiFindCustomers: ({ text, filter, limit = 50, ids }) => {
      const candidates = entries()
        .filter(({ id }) => ids?.includes(id) !== false)
        .map((entry) => {
          const record = customers.get(entry.id) ?? { id: '' };
          const numbers = phoneNumbers(record['phone']);
          return { ...candidateOf(entry, fullAlphabet(), { texts: [String(record['email'] ?? '')], numbers }), record };
        });
      const { hits, total } = search(candidates, fullAlphabet(), {
        text,
        filter: filter ?? {},
        limit,
        today: TODAY as CivilDate,
        starred: new Set(state.preferences.stars),
        recent: ids ?? state.preferences.recents,
      });
      return { ok: true, customers: hits.map(({ entry, record }) => found(record, entry.tags, entry.row)), total };
    },
    apiSearchIndex: ({ have }) => ({
      ok: true,
      delta: customers.size > state.cap ? null : indexDelta(entries(), have, groupsFor),
      customers: customers.size,
      cap: state.cap,
    }),
    apiGetPreferences: () => ({ ok: true, preferences: state.preferences }),
    apiSavePreferences: (steps) => {
      state.preferences = changedPreferences(state.preferences, steps);
      return { ok: true, preferences: state.preferences };
    },
  };
}

function found(record: WireRecord, tags: readonly string[], row: number): FoundCustomer {
  const text = (key: string): string => String(record[key] ?? '');
  return {
    id: record.id,
    name: text('name'),
    company: text('company'),
    phone: text('phone'),
    email: text('email'),
    tags,
    stage: text('stage'),
    owner: text('owner'),
    stale: record['stale'] === true,
    nextContactOn: text('nextContactOn'),
    row,
    version: Number(record['version']),
  };
}
