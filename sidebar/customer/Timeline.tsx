import { useMemo, useState } from 'preact/hooks';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { Waiting } from '../common/Waiting';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { useGlance } from './glance';
import { TimelineEntry } from './TimelineEntry';
import { entriesFor, filters, totalOf, type Filter } from './timelineModel';
import { useHistory } from './useHistory';

/** Entries that are shown at first, and how many more with each press. */
const FIRST = 8;
const STEP = 20;

interface TimelineProps {
  readonly loading: boolean;
  /** Loads more than what was loaded. */
  readonly onShowMore: () => void;
}

/** What happened with the customer, newest first, in one list: contacts, purchases, cases, feedback, changes. */
export function Timeline({ loading, onShowMore }: TimelineProps) {
  const { t } = useSession();
  const { sheet, customer } = useGlance();
  const [filter, setFilter] = useState<Filter>('all');
  const [askedChanges, setAskedChanges] = useState(false);
  const [limit, setLimit] = useState(FIRST);
  const history = useHistory(customer.id, sheet.customer['version'], askedChanges);
  const { entries, truncated } = useMemo(
    () => entriesFor(filter, sheet, history.entries),
    [filter, sheet, history.entries],
  );
  const words = t.glance;
  const choose = (chosen: Filter): void => {
    setFilter(chosen);
    setLimit(FIRST);
    if (chosen === 'changes') setAskedChanges(true);
  };
  const more = (): void => {
    if (limit + STEP > entries.length && truncated) onShowMore();
    setLimit(limit + STEP);
  };
  const waits = filter === 'changes' && history.entries === null && history.problem === '';
  const shown = Math.min(limit, entries.length);
  return (
    <section class="history">
      <h2>{words.timeline}</h2>
      <div class="filters" role="group" aria-label={words.timeline}>
        {filters.map((one) => (
          <FilterButton key={one} filter={one} chosen={filter === one} onChoose={choose} />
        ))}
      </div>
      {waits && <Waiting text={t.common.loading} />}
      {history.problem !== '' && filter === 'changes' && (
        <Notice tone="bad" urgent>
          <p>{history.problem}</p>
        </Notice>
      )}
      {filter === 'changes' && <WholeHistory />}
      {entries.length === 0 && !waits && <p class="quiet">{words.nothing}</p>}
      <ol class="timeline">
        {entries.slice(0, limit).map((entry) => (
          <TimelineEntry key={entry.key} entry={entry} named={filter === 'all'} />
        ))}
      </ol>
      {(shown < entries.length || truncated) && (
        <Button busy={loading} onClick={more}>
          {words.showMore} ({words.ofAll(shown, Math.max(entries.length, totalOf(filter, sheet, history.entries)))})
        </Button>
      )}
    </section>
  );
}

interface FilterButtonProps {
  readonly filter: Filter;
  readonly chosen: boolean;
  readonly onChoose: (filter: Filter) => void;
}

function FilterButton({ filter, chosen, onChoose }: FilterButtonProps) {
  const { t } = useSession();
  const { sheet } = useGlance();
  const count = filter === 'all' || filter === 'changes' ? 0 : (sheet.totals[filter] ?? 0);
  return (
    <button type="button" class="filter" aria-pressed={chosen} onClick={() => onChoose(filter)}>
      {filter === 'all' ? t.glance.all : t.glance.filters[filter]}
      {count > 0 && <small> {count}</small>}
    </button>
  );
}

function WholeHistory() {
  const { go } = useSession();
  const { customer } = useGlance();
  const open = (): void => go({ name: 'history', id: customer.id, title: customer.name });
  return (
    <p>
      <button type="button" class="text-link" onClick={open}>
        {viewWords().history.open}
      </button>
    </p>
  );
}
