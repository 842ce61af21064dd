import { useSession } from '../session/session';
import type { Search } from './useSearch';

interface SummaryProps {
  readonly search: Search;
  /** Nothing was asked. */
  readonly idle: boolean;
  /** The person's own customers stand below. */
  readonly favourites: boolean;
}

/** One line for eyes and screen readers: how many there are, or what to do. */
export function Summary({ search, idle, favourites }: SummaryProps) {
  const { t } = useSession();
  const { found, foundFor, searching } = search;
  const text = (): string => {
    if (idle) return favourites ? '' : t.find.hint;
    if (found !== null) return found.total === 0 ? t.find.none(foundFor) : t.find.found(found.total);
    return searching ? t.find.searching : '';
  };
  return (
    <p class="summary" role="status">
      {text()}
    </p>
  );
}
