import { useEffect } from 'preact/hooks';
import { Button } from '../common/Button';
import { Header } from '../common/Header';
import { Notice } from '../common/Notice';
import { Waiting } from '../common/Waiting';
import { useKeys } from '../session/useKeys';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { ChooseSides } from './ChooseSides';
import { CompareResult } from './CompareResult';
import { useCompare } from './useCompare';

/** Two dates side by side. `from`: the snapshot that one came from; it is compared with now at once. */
export function CompareView({ from }: { readonly from?: string | undefined }) {
  const { t, back } = useSession();
  const { compare: words } = viewWords();
  const compare = useCompare();
  useKeys({ escape: back });
  useEffect(() => {
    // One call at a time: the list is fetched once the comparison that one came for is there.
    if (from === undefined) void compare.load();
    else void compare.compare({ from, to: 'now' }).then(() => compare.load());
  }, [from]);
  return (
    <main class="compare" aria-busy={compare.busy}>
      <Header title={words.title} back={t.common.back} onBack={back} focus />
      {compare.problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{compare.problem}</p>
          {compare.snapshots === null && <Button onClick={() => void compare.load()}>{t.common.retry}</Button>}
        </Notice>
      )}
      {compare.found !== null ? (
        <CompareResult compare={compare} found={compare.found} />
      ) : compare.snapshots === null ? (
        compare.busy && <Waiting text={t.common.loading} />
      ) : (
        <ChooseSides
          snapshots={compare.snapshots}
          busy={compare.busy}
          onCompare={(sides) => void compare.compare(sides)}
        />
      )}
    </main>
  );
}
