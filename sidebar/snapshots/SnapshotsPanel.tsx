import { useState } from 'preact/hooks';
import type { SnapshotEntry } from '../../src/contract/replies';
import { DownloadPanel } from '../downloads/DownloadPanel';
import { OpenFilePanel } from './OpenFilePanel';
import { RestorePanel } from './RestorePanel';
import { SnapshotList, type SnapshotAct } from './SnapshotList';

type Place = { readonly act: SnapshotAct; readonly snapshot: SnapshotEntry } | { readonly act: 'list' | 'file' };

/** The list of snapshots, what is done with one of them, and one that comes from a file. */
export function SnapshotsPanel() {
  const [place, setPlace] = useState<Place>({ act: 'list' });
  const back = (): void => setPlace({ act: 'list' });
  const choose = (act: SnapshotAct, snapshot: SnapshotEntry): void => setPlace({ act, snapshot });
  switch (place.act) {
    case 'list':
      return <SnapshotList onChoose={choose} onOpenFile={() => setPlace({ act: 'file' })} />;
    case 'file':
      return <OpenFilePanel onOpened={(snapshot) => choose('restore', snapshot)} onBack={back} />;
    case 'restore':
      return <RestorePanel snapshot={place.snapshot} onBack={back} />;
    case 'download':
      return <DownloadPanel snapshot={place.snapshot} onBack={back} />;
  }
}
