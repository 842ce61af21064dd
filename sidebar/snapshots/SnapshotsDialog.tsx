import { useState } from 'preact/hooks';
import type { SnapshotEntry } from '../../src/contract/replies';
import { DialogFrame, type DialogContext } from '../common/DialogFrame';
import { Notice } from '../common/Notice';
import { servedDialogWords } from '../words/served';
import { RestorePanel } from './RestorePanel';
import { SnapshotsContext } from './snapshotsContext';
import { SnapshotList } from './SnapshotList';

/** Menu ▸ Snapshots ▸ Restore…: what there is, one more, and back to one of them. */
export function SnapshotsDialog() {
  return <DialogFrame>{(context) => <Snapshots {...context} />}</DialogFrame>;
}

function Snapshots({ open, t }: DialogContext) {
  const words = servedDialogWords().snapshots;
  const [chosen, setChosen] = useState<SnapshotEntry | null>(null);
  if (open.state === 'none') {
    return (
      <Notice tone="warn" title={t.open.noneTitle}>
        <p>{t.open.noneText}</p>
      </Notice>
    );
  }
  return (
    <SnapshotsContext.Provider value={{ open, t, words }}>
      <h1>{words.title}</h1>
      {chosen === null ? (
        <SnapshotList onChoose={setChosen} />
      ) : (
        <RestorePanel snapshot={chosen} onBack={() => setChosen(null)} />
      )}
    </SnapshotsContext.Provider>
  );
}
