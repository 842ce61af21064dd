import { useContext, useEffect, useState } from 'preact/hooks';
import { isEmptyFilter, type SearchFilter } from '../../src/core/search/filter';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { ActiveContext, useKeys } from '../session/useKeys';
import { useSession } from '../session/session';
import { ChooseBar } from './ChooseBar';
import { Doors } from './Doors';
import { FilterBar } from './FilterBar';
import { useFinding } from './finding';
import { Results, type ResultGroup } from './Results';
import { SearchBox } from './SearchBox';
import { Summary } from './Summary';
import type { Shown } from './shown';
import { useChoosing } from './useChoosing';
import { useFavourites } from './useFavourites';
import { useSearch, type Search } from './useSearch';

const NO_FILTER: SearchFilter = {};
/** Customers that are shown; of whom several are chosen, more. */
const LIMIT = 30;
const MANY = 200;

/** The first view: find a customer while typing, or add one. */
export function FindView() {
  const { t, go, mayWrite } = useSession();
  const active = useContext(ActiveContext);
  const { over, refresh } = useFinding();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState(NO_FILTER);
  const [marked, setMarked] = useState(-1);
  const choosing = useChoosing();
  const { chosen, stop, toggle } = choosing;
  const search = useSearch(text, filter, chosen === null ? LIMIT : MANY);
  const typed = text.trim();
  const idle = typed === '' && isEmptyFilter(filter);
  const groups = useGroups(idle, active && idle, search.found);
  const customers = groups.flatMap((group) => group.customers);
  useKeys({ escape: () => (text !== '' ? setText('') : chosen !== null ? stop() : setFilter(NO_FILTER)) });
  useEffect(() => setMarked(-1), [text, filter, search.found]);
  useEffect(() => {
    if (active) refresh();
  }, [active, refresh]);

  const add = (): void => go({ name: 'add', typed: customers.length === 0 ? text : '' });
  const take = (customer: Shown): void =>
    chosen === null ? go({ name: 'customer', id: customer.id }) : toggle(customer);
  const enter = (): void => {
    // Enter opens what was found for the text that stands there, never for an earlier one; and nobody whom nothing chose.
    const first = !idle && search.foundFor === typed ? customers[0] : undefined;
    const meant = marked === -1 ? first : customers[marked];
    if (meant !== undefined) take(meant);
  };
  return (
    <main class="find">
      <h1 class="unseen">{t.find.title}</h1>
      <Doors />
      <SearchBox
        text={text}
        onText={setText}
        count={customers.length}
        marked={marked}
        onMark={setMarked}
        onEnter={enter}
        onAdd={mayWrite ? add : undefined}
      />
      <FilterBar filter={filter} onFilter={setFilter} />
      {over !== null && <p class="quiet">{t.find.overCap(over.customers, over.cap)}</p>}
      <Problem search={search} />
      <Summary search={search} idle={idle} favourites={idle && customers.length > 0} />
      {mayWrite && <ChooseBar choosing={choosing} shown={customers} />}
      <Results groups={groups} query={typed} marked={marked} chosen={chosen} onPress={take} />
      {search.found !== null && search.found.total > customers.length && (
        <p class="quiet">{t.find.more(customers.length, search.found.total)}</p>
      )}
      {search.found?.total === 0 && mayWrite && search.foundFor !== '' && (
        <Button onClick={add}>{t.find.addNamed(search.foundFor)}</Button>
      )}
    </main>
  );
}

function Problem({ search: { problem, retry } }: { readonly search: Search }) {
  const { t } = useSession();
  if (problem === '') return null;
  return (
    <Notice tone="bad" urgent>
      <p>{problem}</p>
      <Button onClick={retry}>{t.common.retry}</Button>
    </Notice>
  );
}

/** What was found; or, before anything is asked, the person's own customers. */
function useGroups(idle: boolean, ask: boolean, found: ReturnType<typeof useSearch>['found']): readonly ResultGroup[] {
  const { t } = useSession();
  const { recent, starred } = useFavourites(ask);
  if (!idle) return found === null || found.total === 0 ? [] : [{ title: '', customers: found.customers }];
  const groups = [
    { title: t.find.recent, customers: recent },
    { title: t.find.starred, customers: starred },
  ];
  return groups.filter((group) => group.customers.length > 0);
}
