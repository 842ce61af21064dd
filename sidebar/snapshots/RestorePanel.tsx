import { useState } from 'preact/hooks';
import type { SnapshotEntry } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { closeDialog } from '../common/DialogFrame';
import { Notice } from '../common/Notice';
import { Waiting } from '../common/Waiting';
import { ChangesTable } from './ChangesTable';
import { useSnapshots } from './snapshotsContext';
import { useRestore, type Restore } from './useRestore';

interface RestorePanelProps {
  readonly snapshot: SnapshotEntry;
  readonly onBack: () => void;
}

/** What going back would change, counted; then, once it was confirmed, going back. */
export function RestorePanel({ snapshot, onBack }: RestorePanelProps) {
  const { t, words } = useSnapshots();
  const restore = useRestore(snapshot.id);
  return (
    <section class="panel" aria-busy={restore.busy}>
      {restore.problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{restore.problem}</p>
        </Notice>
      )}
      {restore.result !== null ? (
        <Notice tone="good" title={words.restoredTitle} urgent>
          <ChangesTable changes={restore.result.restored} />
          <p>{words.safety(restore.result.safetySnapshotId)}</p>
          <p>{words.kept}</p>
          <Button look="primary" onClick={closeDialog}>
            {t.common.close}
          </Button>
        </Notice>
      ) : (
        <Before snapshot={snapshot} restore={restore} />
      )}
      {restore.result === null && !restore.restoring && (
        <div class="buttons">
          <Button onClick={onBack}>{words.backToList}</Button>
        </div>
      )}
    </section>
  );
}

function Before({ snapshot, restore }: { readonly snapshot: SnapshotEntry; readonly restore: Restore }) {
  const { t, words } = useSnapshots();
  const [sure, setSure] = useState(false);
  if (restore.changes === null) {
    return restore.busy ? (
      <Waiting text={words.previewing} />
    ) : (
      <Button onClick={() => void restore.preview()}>{t.common.retry}</Button>
    );
  }
  const counts = Object.values(restore.changes);
  if (counts.every(({ create, update, remove }) => create + update + remove === 0)) return <p>{words.nothingToDo}</p>;
  return (
    <>
      <h2 class="big">{words.previewTitle(snapshot.at)}</h2>
      <ChangesTable changes={restore.changes} />
      {counts.some(({ remove }) => remove > 0) && <p>{words.removeNote}</p>}
      <label class="side">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
        <span>{words.confirmLabel}</span>
      </label>
      <div class="buttons">
        <Button look="danger" busy={restore.restoring} disabled={!sure} onClick={() => void restore.restore()}>
          {words.restore}
        </Button>
      </div>
      {restore.restoring && <Waiting text={words.restoring} />}
    </>
  );
}
