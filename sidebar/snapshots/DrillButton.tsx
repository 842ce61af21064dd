import { useRef, useState } from 'preact/hooks';
import type { SnapshotEntry } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { refusalText, useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSnapshots } from './snapshotsContext';

/** Proves a snapshot: it is restored into memory and into a scratch spreadsheet and compared; goes on until that is done. */
export function DrillButton({
  snapshot,
  onProved,
}: {
  readonly snapshot: SnapshotEntry;
  readonly onProved: () => void;
}) {
  const { t, words } = useSnapshots();
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  const [said, setSaid] = useState('');
  const run = async (): Promise<void> => {
    const request = { requestId: ids.current.idFor(snapshot.id), snapshotId: snapshot.id };
    for (;;) {
      const outcome = await call('apiRunDrill', request);
      if (outcome.kind === 'busy') return;
      if (outcome.kind === 'failed') { setSaid(outcome.message); return; }
      const { reply } = outcome;
      if (!reply.ok) { setSaid(refusalText(reply, t)); return; }
      if (reply.done) break;
      setSaid(words.drilling(reply.progress.done, reply.progress.total));
    }
    ids.current.settled();
    setSaid('');
    onProved();
  };
  return (
    <>
      <Button look="quiet" busy={busy} label={`${words.drill} ${snapshot.at}`} onClick={() => void run()}>
        {words.drill}
      </Button>
      {said !== '' && (
        <small class="line-below" role="status">
          {said}
        </small>
      )}
    </>
  );
}
