import { useMemo } from 'preact/hooks';
import { isEmptyFilter, type SearchFilter } from '../../src/core/search/filter';
import { needsServer } from '../../src/core/search/query';
import { search } from '../../src/core/search/search';
import type { CivilDate } from '../../src/core/values/civilDate';
import { useSession } from '../session/session';
import { useFinding } from './finding';
import { shownEntry, shownFound, type Shown } from './shown';
import { useServerSearch, type ServerQuery } from './useServerSearch';

export interface Search {
  /** Null where there is nothing to show yet, or nothing was asked. */
  readonly found: { readonly customers: readonly Shown[]; readonly total: number } | null;
  /** The text that `found` is about. */
  readonly foundFor: string;
  readonly searching: boolean;
  readonly problem: string;
  readonly retry: () => void;
}

/** Without the index every pause in typing asks the server; with it, only what the index cannot know. */
const PAUSE = 250;
/** A text as long as this that nobody's name holds may be an account or a registration number. */
const WORTH_ASKING = 3;

/** Searches as one types, for the best `limit` customers: in the index at once, on the server where that knows more or where there is no index. */
export function useSearch(text: string, filter: SearchFilter, limit: number): Search {
  const { open } = useSession();
  const { index, candidates, preferences } = useFinding();
  const wanted = text.trim();
  const idle = wanted === '' && isEmptyFilter(filter);
  const local = useMemo(() => {
    if (index === null || idle) return null;
    const { hits, total } = search(candidates, index.alphabet, {
      text: wanted,
      filter,
      limit,
      today: open.today as CivilDate,
      starred: new Set(preferences.stars),
      recent: preferences.recents,
    });
    return { customers: hits.map(({ entry }) => shownEntry(entry, open)), total };
  }, [index, candidates, preferences, idle, wanted, filter, limit, open]);

  const asks = !idle && (local === null || needsServer(wanted) || (local.total === 0 && wanted.length >= WORTH_ASKING));
  const query: ServerQuery | null = asks ? { text: wanted, limit, filter: { ...filter } } : null;
  const server = useServerSearch(query, PAUSE);
  const remote = useMemo(
    () =>
      server.found === null
        ? null
        : { customers: server.found.customers.map((found) => shownFound(found, open)), total: server.found.total },
    [server.found, open],
  );

  const { searching, problem, retry } = server;
  const answered = JSON.stringify(server.foundFor) === JSON.stringify(query);
  if (local !== null && !(asks && answered)) {
    const waiting = asks && searching;
    // What the index lacks is not said to be missing while the server is still being asked.
    const found = waiting && local.total === 0 ? null : local;
    return { found, foundFor: wanted, searching: waiting, problem: asks ? problem : '', retry };
  }
  return { found: remote, foundFor: server.foundFor?.text ?? '', searching, problem, retry };
}
