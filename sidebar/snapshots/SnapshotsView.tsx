import { useMemo } from 'preact/hooks';
import { Header } from '../common/Header';
import { useSession } from '../session/session';
import { useKeys } from '../session/useKeys';
import { viewWords } from '../words/served';
import { SnapshotsContext, type SnapshotsSession } from './snapshotsContext';
import { SnapshotsPanel } from './SnapshotsPanel';

/** Snapshots in the sidebar: what there is to go back to. */
export function SnapshotsView() {
  const { open, t, back, go, saved } = useSession();
  const words = viewWords().snapshots;
  useKeys({ escape: back });
  const session = useMemo(
    (): SnapshotsSession => ({
      open,
      t,
      words,
      compare: (from) => go({ name: 'compare', from }),
      close: back,
      changed: saved,
    }),
    [open, t, words, go, back, saved],
  );
  return (
    <main class="snapshots-view">
      <Header title={words.title} back={t.common.back} onBack={back} focus />
      <SnapshotsContext.Provider value={session}>
        <SnapshotsPanel />
      </SnapshotsContext.Provider>
    </main>
  );
}
