import { closeDialog, DialogFrame, type DialogContext } from '../common/DialogFrame';
import { Notice } from '../common/Notice';
import { viewWords } from '../words/served';
import { SnapshotsContext } from './snapshotsContext';
import { SnapshotsPanel } from './SnapshotsPanel';

/** Menu ▸ Snapshots ▸ Restore…: what there is, one more, and back to one of them. */
export function SnapshotsDialog() {
  return <DialogFrame>{(context) => <Snapshots {...context} />}</DialogFrame>;
}

function Snapshots({ open, t }: DialogContext) {
  const words = viewWords().snapshots;
  if (open.state === 'none') {
    return (
      <Notice tone="warn" title={t.open.noneTitle}>
        <p>{t.open.noneText}</p>
      </Notice>
    );
  }
  return (
    <SnapshotsContext.Provider value={{ open, t, words, close: closeDialog, changed: () => undefined }}>
      <h1>{words.title}</h1>
      <SnapshotsPanel />
    </SnapshotsContext.Provider>
  );
}
