import { useState } from 'preact/hooks';
import type { SnapshotEntry } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { Waiting } from '../common/Waiting';
import { tabTitle } from '../compare/ComparedLists';
import { useSnapshots } from '../snapshots/snapshotsContext';
import type { FileWish } from './files';
import { useDownload } from './useDownload';

interface DownloadPanelProps {
  readonly snapshot: SnapshotEntry;
  readonly onBack: () => void;
}

const KINDS = ['file', 'xlsx', 'csv'] as const;

/** A snapshot as a file for an external disk: which one, and how far it is. */
export function DownloadPanel({ snapshot, onBack }: DownloadPanelProps) {
  const { words } = useSnapshots();
  const download = useDownload(snapshot.id);
  const [kind, setKind] = useState<FileWish['kind']>('file');
  const tables = Object.keys(snapshot.counts);
  const [table, setTable] = useState(tables[0] ?? 'customers');
  const busy = download.doing !== '';
  return (
    <section class="panel" aria-busy={busy}>
      <h2 class="big">{words.downloadTitle(snapshot.at)}</h2>
      <p>{words.downloadIntro}</p>
      <fieldset class="file-kinds">
        {KINDS.map((each) => (
          <label key={each} class="side">
            <input type="radio" name="file" checked={kind === each} disabled={busy} onChange={() => setKind(each)} />
            <span>{words[each]}</span>
          </label>
        ))}
      </fieldset>
      {kind === 'csv' && (
        <>
          <label>
            {words.csvTab}
            <select value={table} onChange={(event) => setTable(event.currentTarget.value)}>
              {tables.map((key) => (
                <option key={key} value={key}>
                  {tabTitle(key)}
                </option>
              ))}
            </select>
          </label>
          <p class="quiet">{words.csvNote}</p>
        </>
      )}
      {download.problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{download.problem}</p>
        </Notice>
      )}
      {busy && <Waiting text={download.doing} />}
      {download.saved !== '' && (
        <Notice tone="good" urgent>
          <p>{words.saved(download.saved)}</p>
        </Notice>
      )}
      <div class="buttons">
        <Button
          look="primary"
          busy={busy}
          onClick={() => void download.make(kind === 'csv' ? { kind, table } : { kind })}
        >
          {words.save}
        </Button>
        {!busy && <Button onClick={onBack}>{words.backToList}</Button>}
      </div>
    </section>
  );
}
