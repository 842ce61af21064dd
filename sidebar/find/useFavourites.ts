import { useMemo } from 'preact/hooks';
import { useSession } from '../session/session';
import { useFinding } from './finding';
import { shownEntry, shownFound, type Shown } from './shown';
import { useServerSearch } from './useServerSearch';

export interface Favourites {
  /** The customers opened last, the latest first. */
  readonly recent: readonly Shown[];
  /** The starred ones that are not among them. */
  readonly starred: readonly Shown[];
}

const RECENT = 6;
const STARRED = 50;

/** Whom a person is likely to look for before a letter is typed. `wanted`: only then the server is asked where there is no index. */
export function useFavourites(wanted: boolean): Favourites {
  const { open } = useSession();
  const { index, candidates, over, preferences } = useFinding();
  const { recents, stars } = preferences;
  const ids = useMemo(() => [...new Set([...recents.slice(0, RECENT), ...stars.slice(0, STARRED)])], [recents, stars]);
  const asked = wanted && over !== null && ids.length > 0 ? { text: '', limit: ids.length, ids } : null;
  const { found } = useServerSearch(asked, 0);
  return useMemo(() => {
    const byId = new Map<string, Shown>();
    const known = new Set(ids);
    if (index !== null)
      for (const { entry } of candidates) if (known.has(entry.id)) byId.set(entry.id, shownEntry(entry, open));
    for (const customer of found?.customers ?? []) byId.set(customer.id, shownFound(customer, open));
    const pick = (list: readonly string[]): readonly Shown[] => list.flatMap((id) => byId.get(id) ?? []);
    const recent = pick(recents).slice(0, RECENT);
    const there = new Set(recent.map(({ id }) => id));
    return { recent, starred: pick(stars.filter((id) => !there.has(id))) };
  }, [index, candidates, found, ids, recents, stars, open]);
}
