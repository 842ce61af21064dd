import type { SnapshotEntry } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { Waiting } from '../common/Waiting';
import { ChangesTable } from './ChangesTable';
import { RestorePreview } from './RestorePreview';
import { useSnapshots } from './snapshotsContext';
import { useRestore, type Restore } from './useRestore';

interface RestorePanelProps {
  readonly snapshot: SnapshotEntry;
  readonly onBack: () => void;
}

/** What going back would change, told field by field; then, once it was confirmed, going back. */
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
      <Beside restore={restore} />
      {restore.result !== null ? (
        <Done restore={restore} />
      ) : restore.preview !== null ? (
        <RestorePreview snapshot={snapshot} restore={restore} preview={restore.preview} />
      ) : restore.busy ? (
        <Waiting text={words.previewing} />
      ) : (
        <Button onClick={() => void restore.look({})}>{t.common.retry}</Button>
      )}
      {restore.result === null && restore.running === null && (
        <div class="buttons">
          <Button onClick={onBack}>{words.backToList}</Button>
        </div>
      )}
    </section>
  );
}

function Done({ restore: { result } }: { readonly restore: Restore }) {
  const { t, words, close } = useSnapshots();
  if (result === null) return null;
  return (
    <Notice tone="good" title={words.restoredTitle} urgent>
      <ChangesTable changes={result.restored} />
      {result.held !== undefined && <p>{words.held(result.held)}</p>}
      <p>{words.safety(result.safetySnapshotId)}</p>
      <p>{words.kept}</p>
      <Button look="primary" onClick={close}>
        {t.common.close}
      </Button>
    </Notice>
  );
}

/** The new spreadsheet: how far it is written, then the way to it. */
function Beside({ restore: { beside, running } }: { readonly restore: Restore }) {
  const { words } = useSnapshots();
  if (beside === null) return running === 'beside' ? <Waiting text={words.besideRunning(0, 0)} /> : null;
  if (!beside.done) return <Waiting text={words.besideRunning(beside.progress.done, beside.progress.total)} />;
  return (
    <Notice tone="good" title={words.besideDone} urgent>
      <p>
        <a href={beside.url} target="_blank" rel="noopener noreferrer">
          {words.besideOpen}
        </a>
      </p>
      <p>{words.besideNote}</p>
    </Notice>
  );
}
