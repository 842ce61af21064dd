import { useState } from 'preact/hooks';
import type { SnapshotEntry } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { Waiting } from '../common/Waiting';
import { DrillButton } from '../drill/DrillButton';
import { memberName } from '../session/names';
import { viewWords } from '../words/served';
import { useSnapshots } from './snapshotsContext';
import { useSnapshotList } from './useSnapshotList';

/** What is done with a snapshot: the register goes back to it, or it becomes a file. */
export type SnapshotAct = 'restore' | 'download';

type OnChoose = (act: SnapshotAct, snapshot: SnapshotEntry) => void;

interface SnapshotListProps {
  readonly onChoose: OnChoose;
  readonly onOpenFile: () => void;
}

/** What can be gone back to, a button for one more, and the way to one that was kept as a file. */
export function SnapshotList({ onChoose, onOpenFile }: SnapshotListProps) {
  const { open, t, words } = useSnapshots();
  const list = useSnapshotList();
  const mayTake = open.role === 'owner' || open.role === 'entry';
  return (
    <>
      <p>{words.intro}</p>
      {mayTake && <TakeOne busy={list.busy} onTake={list.take} />}
      {open.role === 'owner' && (
        <div class="buttons">
          <Button look="quiet" onClick={onOpenFile}>
            {words.openFile}
          </Button>
        </div>
      )}
      <p role="status" class="good-text">
        {list.taken}
      </p>
      {list.problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{list.problem}</p>
          <Button onClick={() => void list.load()}>{t.common.retry}</Button>
        </Notice>
      )}
      {list.snapshots === null && list.busy && <Waiting text={t.common.loading} />}
      {list.snapshots?.length === 0 && <p class="quiet">{words.none}</p>}
      {list.snapshots !== null && list.snapshots.length > 0 && (
        <>
          <h2>{words.list}</h2>
          <ul class="snapshots">
            {list.snapshots.map((snapshot) => (
              <Entry key={snapshot.id} snapshot={snapshot} onChoose={onChoose} onProved={() => void list.load()} />
            ))}
          </ul>
        </>
      )}
      {open.role !== 'owner' && <p class="quiet">{words.onlyOwner}</p>}
    </>
  );
}

function TakeOne({ busy, onTake }: { readonly busy: boolean; readonly onTake: (name: string) => Promise<boolean> }) {
  const { words } = useSnapshots();
  const [name, setName] = useState('');
  return (
    <form
      class="take"
      onSubmit={(event) => {
        event.preventDefault();
        void onTake(name).then((taken) => {
          if (taken) setName('');
        });
      }}
    >
      <label>
        {words.name}
        <input
          type="text"
          maxLength={100}
          value={name}
          placeholder={words.namePlaceholder}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" look="primary" busy={busy}>
        {words.take}
      </Button>
    </form>
  );
}

/** Why it was taken; a code that the page does not know stands as it is. */
function reasonText(reason: string): string {
  const reasons: Readonly<Record<string, string>> = viewWords().snapshotReasons;
  return reasons[reason] ?? reason;
}

interface EntryProps {
  readonly snapshot: SnapshotEntry;
  readonly onChoose: OnChoose;
  readonly onProved: () => void;
}

function Entry({ snapshot, onChoose, onProved }: EntryProps) {
  const { open, t, words, compare } = useSnapshots();
  const records = Object.values(snapshot.counts).reduce((sum, count) => sum + count, 0);
  const facts = [
    reasonText(snapshot.reason),
    words.customers(snapshot.counts['customers'] ?? 0),
    words.records(records),
    snapshot.by === '' ? '' : words.by(memberName(open, snapshot.by)),
    snapshot.hold === true ? words.hold : '',
    snapshot.drill === undefined ? '' : `${words.lastDrill(snapshot.drill.at)}: ${snapshot.drill.result}`,
  ].filter((fact) => fact !== '');
  return (
    <li>
      <span>
        <b>{snapshot.at}</b> {snapshot.name}
        <small class="line-below">{facts.join(' · ')}</small>
      </span>
      <span class="snapshot-acts">
        {open.role === 'owner' && (
          <Button label={`${words.preview} ${snapshot.at}`} onClick={() => onChoose('restore', snapshot)}>
            {words.preview}
          </Button>
        )}
        {compare !== undefined && (
          <Button look="quiet" label={`${words.compare} ${snapshot.at}`} onClick={() => compare(snapshot.id)}>
            {words.compare}
          </Button>
        )}
        {open.role === 'owner' && (
          <>
            <Button
              look="quiet"
              label={`${words.download} ${snapshot.at}`}
              onClick={() => onChoose('download', snapshot)}
            >
              {words.download}
            </Button>
          </>
        )}
      </span>
      {open.role === 'owner' && (
        <DrillButton t={t} snapshotId={snapshot.id} of={snapshot.at} look="quiet" onDone={onProved} />
      )}
    </li>
  );
}
