import type { CivilDate } from '../values/civilDate';
import type { Alphabet } from './alphabet';
import { passes, type SearchFilter } from './filter';
import { rankOf, RANKS, type Candidate } from './match';
import { parseQuery } from './query';

export interface SearchRequest {
  readonly text: string;
  readonly filter: SearchFilter;
  readonly limit: number;
  readonly today: CivilDate;
  readonly starred: ReadonlySet<string>;
  /** Ids of customers opened of late, the latest first. */
  readonly recent: readonly string[];
}

export interface Found<C extends Candidate> {
  /** The best, at most `limit`. */
  readonly hits: readonly C[];
  readonly total: number;
}

/**
 * Customers that fit the text and the filter: those whose name is the text first, then those that begin with it, then the
 * rest; among equals those opened of late and the starred ones, then as they stand. A text without words fits all.
 */
export function search<C extends Candidate>(
  candidates: readonly C[],
  alphabet: Alphabet,
  request: SearchRequest,
): Found<C> {
  const query = parseQuery(request.text, alphabet);
  const fits = passes(request.filter, request.today, request.starred);
  const favourites = favouritesOf(request);
  // One list per rank, cut at the limit: a letter that 15,000 names hold must not make 15,000 of them be sorted.
  const ranked = Array.from({ length: RANKS }, () => ({ loved: [] as C[], others: [] as C[] }));
  let total = 0;
  for (const candidate of candidates) {
    if (!fits(candidate.entry)) continue;
    const rank = rankOf(candidate, query, alphabet);
    if (rank === null) continue;
    total += 1;
    const list = ranked[rank];
    if (favourites.has(candidate.entry.id)) list?.loved.push(candidate);
    else if (list !== undefined && list.others.length < request.limit) list.others.push(candidate);
  }
  const place = ({ entry }: C): number => favourites.get(entry.id) ?? 0;
  const hits = ranked.flatMap(({ loved, others }) => [...loved.sort((a, b) => place(a) - place(b)), ...others]);
  return { total, hits: hits.slice(0, request.limit) };
}

/** Ids with their places: the latest opened first, then the starred. */
function favouritesOf({ recent, starred }: SearchRequest): ReadonlyMap<string, number> {
  return new Map([...new Set([...recent, ...starred])].map((id, place) => [id, place]));
}
