import { useState } from 'preact/hooks';
import type { SnapshotEntry } from '../../src/contract/replies';
import { DownloadPanel } from '../downloads/DownloadPanel';
import { RestorePanel } from './RestorePanel';
import { SnapshotList, type SnapshotAct } from './SnapshotList';

/** The list of snapshots, and what is done with one of them. */
export function SnapshotsPanel() {
  const [chosen, setChosen] = useState<{ readonly act: SnapshotAct; readonly snapshot: SnapshotEntry } | null>(null);
  const back = (): void => setChosen(null);
  if (chosen === null) return <SnapshotList onChoose={(act, snapshot) => setChosen({ act, snapshot })} />;
  return chosen.act === 'restore' ? (
    <RestorePanel snapshot={chosen.snapshot} onBack={back} />
  ) : (
    <DownloadPanel snapshot={chosen.snapshot} onBack={back} />
  );
}
