import { useEffect, useMemo, useRef } from 'preact/hooks';
import { emptyIndex } from '../../src/core/search/localIndex';
import { parseQuery } from '../../src/core/search/query';
import { optionLabelOf } from '../session/names';
import { useSession } from '../session/session';
import { useFinding } from './finding';
import { Marked, type Marks } from './Marked';
import type { Shown } from './shown';
import type { Choosing } from './useChoosing';

/** Customers under one heading; a heading of '' is not shown. */
export interface ResultGroup {
  readonly title: string;
  readonly customers: readonly Shown[];
}

interface ResultsProps {
  readonly groups: readonly ResultGroup[];
  /** The text whose words are marked. */
  readonly query: string;
  /** Place of the chosen one, counted through all groups. */
  readonly marked: number;
  /** Those who are chosen; null where a press opens. */
  readonly chosen: Choosing['chosen'];
  readonly onPress: (customer: Shown) => void;
}

/** Customers, with enough to tell one from another. */
export function Results({ groups, query, marked, chosen, onPress }: ResultsProps) {
  const { t } = useSession();
  const { alphabet } = useFinding().index ?? emptyIndex;
  const marks = useMemo(() => ({ query: parseQuery(query, alphabet), alphabet }), [query, alphabet]);
  const begins = groups.map((_, at) => groups.slice(0, at).reduce((sum, group) => sum + group.customers.length, 0));
  return (
    <div
      class="results"
      id="find-results"
      role="listbox"
      aria-label={t.find.results}
      aria-multiselectable={chosen !== null}
    >
      {groups.map(({ title, customers }, g) => (
        <div key={title} role="group" aria-label={title === '' ? t.find.results : title}>
          {title !== '' && (
            <p class="results-title" aria-hidden="true">
              {title}
            </p>
          )}
          {customers.map((customer, i) => {
            const at = (begins[g] ?? 0) + i;
            return (
              <Result
                key={customer.id}
                customer={customer}
                at={at}
                marked={at === marked}
                query={query}
                marks={marks}
                chosen={chosen === null ? undefined : chosen.has(customer.id)}
                onPress={onPress}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface ResultProps {
  readonly customer: Shown;
  readonly at: number;
  readonly marked: boolean;
  readonly query: string;
  readonly marks: Marks;
  /** Undefined where nobody is being chosen. */
  readonly chosen: boolean | undefined;
  readonly onPress: (customer: Shown) => void;
}

function Result({ customer, at, marked, query, marks, chosen, onPress }: ResultProps) {
  const { open, t } = useSession();
  const { preferences } = useFinding();
  const item = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marked) item.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  const { id, name, stage, stale, archived, nextContactOn } = customer;
  const overdue = archived !== true && nextContactOn !== '' && nextContactOn < open.today;
  return (
    <div
      ref={item}
      id={`result-${String(at)}`}
      role="option"
      aria-selected={chosen ?? marked}
      aria-disabled={chosen !== undefined && archived === true ? true : undefined}
      class={marked ? 'result marked' : 'result'}
      onClick={() => onPress(customer)}
    >
      <span class="result-name">
        {chosen !== undefined && <span class={chosen ? 'pick on' : 'pick'} aria-hidden="true" />}
        {name === '' ? t.find.unnamed : <Marked text={name} marks={marks} />}
        {preferences.stars.includes(id) && (
          <span class="star on">
            <span aria-hidden="true"> ★</span>
            <span class="unseen"> {t.find.isStarred}</span>
          </span>
        )}
      </span>
      <span class="chips">
        {archived === true && <span class="chip archived">{t.find.archived}</span>}
        {stale && <span class="chip warn">{t.find.stale}</span>}
        {stage !== '' && <span class={`chip stage-${stage}`}>{optionLabelOf(open, 'stage', stage)}</span>}
      </span>
      <Second customer={customer} query={query} marks={marks} />
      <span class="result-owner">
        {overdue ? <span class="overdue">{t.find.due(nextContactOn)}</span> : customer.ownerName}
      </span>
    </div>
  );
}

interface SecondProps {
  readonly customer: Shown;
  readonly query: string;
  readonly marks: Marks;
}

/** Company, phone and the tags that were asked for, on one line. */
function Second({ customer, query, marks }: SecondProps) {
  const { t } = useSession();
  const { company, phone, tails, tags } = customer;
  const asked = query.toLowerCase();
  const number = phone === '' ? (tails[0] ?? '') : '';
  const parts = [
    company === '' ? null : <Marked text={company} marks={marks} />,
    phone === '' ? null : phone,
    number === '' ? null : t.find.phoneEnding(tails.find((tail) => query.includes(tail)) ?? number),
    ...tags.filter((tag) => asked !== '' && tag.toLowerCase().includes(asked)).map((tag) => <mark>{tag}</mark>),
  ].filter((part) => part !== null);
  return (
    <span class="result-second">
      {parts.map((part, i) => (
        <span key={i}>
          {i > 0 && ' · '}
          {part}
        </span>
      ))}
    </span>
  );
}
