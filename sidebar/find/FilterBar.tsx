import { useState } from 'preact/hooks';
import { isEmptyFilter, sameFilter, type SearchFilter } from '../../src/core/search/filter';
import { Button } from '../common/Button';
import { memberName, optionLabelOf } from '../session/names';
import { useSession, type Session } from '../session/session';
import { FilterPanel } from './FilterPanel';
import { useFinding } from './finding';

interface FilterProps {
  readonly filter: SearchFilter;
  readonly onFilter: (filter: SearchFilter) => void;
}

/** Saved filters, what the list is narrowed down by now, and the way to change it. */
export function FilterBar({ filter, onFilter }: FilterProps) {
  const session = useSession();
  const { t } = session;
  const { preferences } = useFinding();
  const [shown, setShown] = useState(false);
  return (
    <div class="filters">
      <div class="filter-chips">
        <button
          type="button"
          class="filter-chip opens"
          aria-expanded={shown}
          aria-controls="filter-panel"
          onClick={() => setShown(!shown)}
        >
          {t.find.filter}
        </button>
        {preferences.filters.map((saved) => {
          const on = sameFilter(saved.filter, filter);
          return (
            <button
              key={saved.name}
              type="button"
              class={on ? 'filter-chip saved on' : 'filter-chip saved'}
              aria-pressed={on}
              onClick={() => onFilter(on ? {} : saved.filter)}
            >
              {saved.name}
            </button>
          );
        })}
        {chipsOf(filter, session).map(({ key, text }) => (
          <button
            key={key}
            type="button"
            class="filter-chip on"
            aria-label={t.find.remove(text)}
            onClick={() => onFilter(without(filter, key))}
          >
            {text} <span aria-hidden="true">×</span>
          </button>
        ))}
        {!shown && Object.keys(filter).length > 1 && (
          <Button look="quiet" onClick={() => onFilter({})}>
            {t.find.clear}
          </Button>
        )}
      </div>
      {shown && <FilterPanel filter={filter} onFilter={onFilter} empty={isEmptyFilter(filter)} />}
    </div>
  );
}

type FilterKey = keyof SearchFilter;

/** The filter without one of its parts. */
function without(filter: SearchFilter, gone: FilterKey): SearchFilter {
  return Object.fromEntries(Object.entries(filter).filter(([key]) => key !== gone));
}

function chipsOf(
  filter: SearchFilter,
  { open, t }: Session,
): readonly { readonly key: FilterKey; readonly text: string }[] {
  const texts: Readonly<Record<FilterKey, string | undefined>> = {
    owner: filter.owner === undefined ? undefined : memberName(open, filter.owner),
    stage: filter.stage === undefined ? undefined : optionLabelOf(open, 'stage', filter.stage),
    tag: filter.tag,
    next: filter.next === undefined ? undefined : `${t.find.next}: ${t.find.nexts[filter.next]}`,
    stale: filter.stale === undefined ? undefined : t.find.staleOnly,
    starred: filter.starred === undefined ? undefined : t.find.starredOnly,
    archived: filter.archived === undefined ? undefined : t.find.archivedOnly,
  };
  return Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [{ key: key as FilterKey, text }]));
}
