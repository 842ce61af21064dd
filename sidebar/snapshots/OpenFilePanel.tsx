import { useRef } from 'preact/hooks';
import type { SnapshotEntry } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { Waiting } from '../common/Waiting';
import { useSnapshots } from './snapshotsContext';
import { useSnapshotFile, type OpenedFile } from './useSnapshotFile';

interface OpenFilePanelProps {
  readonly onOpened: (snapshot: SnapshotEntry) => void;
  readonly onBack: () => void;
}

/** A snapshot that was kept as a file: it is checked, brought into the vault, and is a snapshot like any other from then on. */
export function OpenFilePanel({ onOpened, onBack }: OpenFilePanelProps) {
  const { t, words } = useSnapshots();
  const input = useRef<HTMLInputElement>(null);
  const { doing, problem, opened, open } = useSnapshotFile();
  const chosen = (): void => {
    const file = input.current?.files?.[0];
    if (file !== undefined) void open(file);
  };
  return (
    <section class="panel" aria-busy={doing !== ''}>
      <h2 class="big">{words.openFileTitle}</h2>
      <p>{words.openFileIntro}</p>
      <label>
        {words.chooseFile}
        <input ref={input} type="file" accept=".gz,.jsonl,application/gzip" disabled={doing !== ''} onChange={chosen} />
      </label>
      {problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{problem}</p>
          <Button onClick={chosen}>{t.common.retry}</Button>
        </Notice>
      )}
      {doing !== '' && <Waiting text={doing} />}
      {opened !== null && <Opened opened={opened} onOpened={onOpened} />}
      {doing === '' && (
        <div class="buttons">
          <Button onClick={onBack}>{words.backToList}</Button>
        </div>
      )}
    </section>
  );
}

interface OpenedProps {
  readonly opened: OpenedFile;
  readonly onOpened: (snapshot: SnapshotEntry) => void;
}

function Opened({ opened: { snapshot, trail }, onOpened }: OpenedProps) {
  const { words } = useSnapshots();
  return (
    <Notice tone={trail === 'same' ? 'good' : 'warn'} title={words.fileReady(snapshot.at)} urgent>
      <p>{trail === 'same' ? words.trailSame : words.trailUnknown}</p>
      <p>{words.fileKept(snapshot.name)}</p>
      <Button look="primary" onClick={() => onOpened(snapshot)}>
        {words.preview}
      </Button>
    </Notice>
  );
}
