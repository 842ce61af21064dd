import { useMemo, useState } from 'preact/hooks';
import type { ActionEntry } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Header } from '../common/Header';
import { LoadState, ReloadButton } from '../common/LoadedParts';
import { Unfinished } from '../session/Unfinished';
import { useKeys } from '../session/useKeys';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { ActionItem } from './ActionItem';
import { ActionFilter } from './ActionFilter';
import { byDay, dayTitle } from './days';
import { useActions, type Narrowed } from './useActions';

/** What was done to the register, day by day, and the way to take any of it back. */
export function ActionsView() {
  const { t, back, saved } = useSession();
  const { actions: words } = viewWords();
  const [narrowed, setNarrowed] = useState<Narrowed>({ mine: false, kind: '' });
  const loaded = useActions(narrowed);
  const unfinished = loaded.value?.unfinished;
  useKeys({ escape: back });
  return (
    <main class="action-list" aria-busy={loaded.loading}>
      <Header title={words.title} back={t.common.back} onBack={back} focus>
        <ReloadButton loaded={loaded} />
      </Header>
      <ActionFilter narrowed={narrowed} onChange={setNarrowed} />
      <LoadState loaded={loaded} first={loaded.value === null} />
      {unfinished !== undefined && <Unfinished key={unfinished.requestId} action={unfinished} onDone={saved} />}
      {loaded.value !== null && <Days actions={loaded.value.actions} isAll={narrowed.kind === '' && !narrowed.mine} />}
      {loaded.value?.more === true && (
        <Button busy={loaded.olderBusy} onClick={() => void loaded.older()}>
          {words.older}
        </Button>
      )}
    </main>
  );
}

function Days({ actions, isAll }: { readonly actions: readonly ActionEntry[]; readonly isAll: boolean }) {
  const { open } = useSession();
  const { actions: words } = viewWords();
  const [shown, setShown] = useState('');
  const days = useMemo(() => byDay(actions), [actions]);
  if (days.length === 0) return <p class="quiet">{isAll ? words.none : words.noneHere}</p>;
  return (
    <>
      {days.map(({ day, entries }) => (
        <section key={day} class="action-day" aria-label={dayTitle(day, open.today, words)}>
          <h2>{dayTitle(day, open.today, words)}</h2>
          <ul>
            {entries.map((entry) => (
              <ActionItem
                key={entry.id}
                entry={entry}
                isOpen={shown === entry.id}
                onToggle={() => setShown(shown === entry.id ? '' : entry.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
