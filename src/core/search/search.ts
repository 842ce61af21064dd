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
  /** The candidates are asked for one by one: archived ones, too. */
  readonly asked?: boolean;
}

export interface Found<C extends Candidate> {
  /** The best, at most `limit`. */
  readonly hits: readonly C[];
  readonly total: number;
}

/**
 * Customers that fit the text and the filter: those whose name is the text first, then those that begin with it, then the
 * rest; among equals those opened of late and the starred ones, then as they stand. Archived ones come behind all others. A
 * text without words fits all but those, unless they are what is filtered by.
 */
export function search<C extends Candidate>(
  candidates: readonly C[],
  alphabet: Alphabet,
  request: SearchRequest,
): Found<C> {
  const query = parseQuery(request.text, alphabet);
  const fits = passes(request.filter, request.today, request.starred);
  const favourites = favouritesOf(request);
  const withArchived =
    query.words.length > 0 || query.phone !== '' || request.filter.archived === true || request.asked === true;
  // One list per rank, cut at the limit: a letter that 15,000 names hold must not make 15,000 of them be sorted.
  const ranked = Array.from({ length: 2 * RANKS }, () => ({ loved: [] as C[], others: [] as C[] }));
  let total = 0;
  for (const candidate of candidates) {
    const archived = candidate.entry.archived === true;
    if ((archived && !withArchived) || !fits(candidate.entry)) continue;
    const rank = rankOf(candidate, query, alphabet);
    if (rank === null) continue;
    total += 1;
    const list = ranked[archived ? RANKS + rank : rank];
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
