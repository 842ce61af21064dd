import { useEffect, useRef } from 'preact/hooks';
import type { FoundCustomer } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { masked } from '../common/masked';
import { useSession } from '../session/session';
import { memberName, optionLabelOf } from '../session/names';
import type { Search } from './useSearch';

interface ResultsProps {
  readonly search: Search;
  readonly typed: string;
  readonly marked: number;
  readonly onOpen: (id: string) => void;
  readonly onAdd: (() => void) | undefined;
}

/** What was found, with enough to tell one customer from another. */
export function Results({ search, typed, marked, onOpen, onAdd }: ResultsProps) {
  const { t } = useSession();
  const { found } = search;
  const customers = found?.customers ?? [];
  const total = found?.total ?? 0;
  return (
    <>
      <p class="summary" role="status">
        {summaryOf(search, typed, t)}
      </p>
      <ul class="results" id="find-results" role="listbox" aria-label={t.find.results}>
        {customers.map((customer, i) => (
          <Result key={customer.id} customer={customer} at={i} marked={i === marked} onOpen={onOpen} />
        ))}
      </ul>
      {total > customers.length && <p class="quiet">{t.find.more(customers.length, total)}</p>}
      {found !== null && total === 0 && onAdd !== undefined && (
        <Button onClick={onAdd}>{t.find.addNamed(search.foundFor)}</Button>
      )}
    </>
  );
}

function summaryOf(search: Search, typed: string, t: ReturnType<typeof useSession>['t']): string {
  if (typed === '') return t.find.hint;
  if (search.found !== null) {
    return search.found.total === 0 ? t.find.none(search.foundFor) : t.find.found(search.found.total);
  }
  return search.searching ? t.find.searching : '';
}

interface ResultProps {
  readonly customer: FoundCustomer;
  readonly at: number;
  readonly marked: boolean;
  readonly onOpen: (id: string) => void;
}

function Result({ customer, at, marked, onOpen }: ResultProps) {
  const { open, t } = useSession();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (marked) item.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  const second = [customer.company, masked(customer.phone)].filter((text) => text !== '').join(' · ');
  return (
    <li
      ref={item}
      id={`result-${String(at)}`}
      role="option"
      aria-selected={marked}
      class={marked ? 'result marked' : 'result'}
      onClick={() => onOpen(customer.id)}
    >
      <span class="result-name">{customer.name === '' ? t.find.unnamed : customer.name}</span>
      <span class="chips">
        {customer.stale && <span class="chip warn">{t.find.stale}</span>}
        {customer.stage !== '' && (
          <span class={`chip stage-${customer.stage}`}>{optionLabelOf(open, 'stage', customer.stage)}</span>
        )}
      </span>
      <span class="result-second">{second}</span>
      <span class="result-owner">{memberName(open, customer.owner)}</span>
    </li>
  );
}
