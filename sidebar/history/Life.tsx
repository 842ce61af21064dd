import { useMemo, useState } from 'preact/hooks';
import type { HistoryEntry, HistoryReply } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { ChangeLines } from '../customer/ChangeLines';
import { memberName } from '../session/names';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { Filters } from './Filters';
import { choicesOf, filtered, NO_FILTER } from './historyModel';

interface LifeProps {
  readonly history: HistoryReply;
  /** Rows of the trail that were looked into, at most. */
  readonly looked: number;
  readonly loading: boolean;
  readonly onPick: (at: string) => void;
  readonly onOlder: () => void;
}

/** What was done to the record: when, by whom, from where, each field before and after. */
export function Life({ history, looked, loading, onPick, onOlder }: LifeProps) {
  const { open } = useSession();
  const { history: words } = viewWords();
  const [filter, setFilter] = useState(NO_FILTER);
  const { entries, total, outOfReach = 0 } = history;
  const choices = useMemo(() => choicesOf(entries, (email) => memberName(open, email)), [entries, open]);
  const shown = useMemo(() => filtered(entries, filter), [entries, filter]);
  return (
    <section class="history" aria-label={words.title('')}>
      {entries.length > 1 && <Filters filter={filter} choices={choices} onFilter={setFilter} />}
      {entries.length === 0 && <p class="quiet">{words.nothing}</p>}
      {entries.length > 0 && shown.length === 0 && (
        <p>
          {words.noneLeft} <Button onClick={() => setFilter(NO_FILTER)}>{words.showAll}</Button>
        </p>
      )}
      <ol class="timeline">
        {shown.map((entry) => (
          <Entry key={entry.seq} entry={entry} onPick={onPick} />
        ))}
      </ol>
      {looked < total && (
        <Button busy={loading} onClick={onOlder}>
          {words.more(looked, total)}
        </Button>
      )}
      {outOfReach > 0 && (
        <Notice tone="warn">
          <p>{words.outOfReach(outOfReach)}</p>
        </Notice>
      )}
    </section>
  );
}

function Entry({ entry, onPick }: { readonly entry: HistoryEntry; readonly onPick: (at: string) => void }) {
  const { open } = useSession();
  const { history: words } = viewWords();
  const { at } = entry;
  return (
    <li class="changes">
      <p class="when">
        <time>{at}</time> · {memberName(open, entry.by)} · {entry.where}
      </p>
      <ChangeLines change={entry} />
      <button type="button" class="text-link" onClick={() => onPick(at)} aria-label={`${words.asThen}: ${at}`}>
        {words.asThen}
      </button>
    </li>
  );
}
