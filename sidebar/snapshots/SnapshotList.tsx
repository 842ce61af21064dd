import { useState } from 'preact/hooks';
import type { SnapshotEntry } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { Waiting } from '../common/Waiting';
import { memberName } from '../session/names';
import { servedDialogWords } from '../words/served';
import { useSnapshots } from './snapshotsContext';
import { useSnapshotList } from './useSnapshotList';

/** What can be gone back to, and a button for one more. */
export function SnapshotList({ onChoose }: { readonly onChoose: (snapshot: SnapshotEntry) => void }) {
  const { open, t, words } = useSnapshots();
  const list = useSnapshotList();
  const mayTake = open.role === 'owner' || open.role === 'entry';
  return (
    <>
      <p>{words.intro}</p>
      {mayTake && <TakeOne busy={list.busy} onTake={list.take} />}
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
              <Entry key={snapshot.id} snapshot={snapshot} onChoose={onChoose} />
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

interface EntryProps {
  readonly snapshot: SnapshotEntry;
  readonly onChoose: (snapshot: SnapshotEntry) => void;
}

function Entry({ snapshot, onChoose }: EntryProps) {
  const { open, words } = useSnapshots();
  const records = Object.values(snapshot.counts).reduce((sum, count) => sum + count, 0);
  const facts = [
    servedDialogWords().snapshotReasons[snapshot.reason] ?? snapshot.reason,
    words.customers(snapshot.counts['customers'] ?? 0),
    words.records(records),
    snapshot.by === '' ? '' : words.by(memberName(open, snapshot.by)),
  ].filter((fact) => fact !== '');
  return (
    <li>
      <span>
        <b>{snapshot.at}</b> {snapshot.name}
        <small class="line-below">{facts.join(' · ')}</small>
      </span>
      {open.role === 'owner' && (
        <Button label={`${words.preview} ${snapshot.at}`} onClick={() => onChoose(snapshot)}>
          {words.preview}
        </Button>
      )}
    </li>
  );
}
