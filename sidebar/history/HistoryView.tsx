import { useState } from 'preact/hooks';
import { Header } from '../common/Header';
import { LoadState, ReloadButton } from '../common/LoadedParts';
import { useLoading } from '../common/useLoading';
import { useKeys } from '../session/useKeys';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { Life } from './Life';
import { PickMoment } from './PickMoment';
import { Then } from './Then';

interface HistoryViewProps {
  readonly id: string;
  readonly name: string;
}

/** Rows of the trail that are looked into at first, and how many more with each press. */
const STEP = 100;
const MOST = 1000;

/** The life of a record: what was done to it, newest first; or, once a moment was picked, how it was then. */
export function HistoryView({ id, name }: HistoryViewProps) {
  const { t, back, saves } = useSession();
  const { history: words } = viewWords();
  const [limit, setLimit] = useState(STEP);
  const [at, setAt] = useState('');
  const loaded = useLoading('apiGetHistory', { id, limit }, saves);
  const leave = at === '' ? back : () => setAt('');
  useKeys({ escape: leave });
  return (
    <main class="life" aria-busy={loaded.loading}>
      <Header title={words.title(name)} back={at === '' ? t.common.back : words.then.back} onBack={leave} focus>
        {at === '' && <ReloadButton loaded={loaded} />}
      </Header>
      <PickMoment key={at} at={at} onPick={setAt} />
      {at === '' ? (
        <>
          <LoadState loaded={loaded} first={loaded.value === null} />
          {loaded.value !== null && (
            <Life
              history={loaded.value}
              looked={limit}
              loading={loaded.loading}
              onPick={setAt}
              onOlder={() => setLimit(Math.min(MOST, limit + STEP * 2))}
            />
          )}
        </>
      ) : (
        <Then key={at} id={id} at={at} />
      )}
    </main>
  );
}
