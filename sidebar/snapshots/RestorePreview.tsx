import { useState } from 'preact/hooks';
import type { ComparedRecord, RestorePreviewReply, SnapshotEntry } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Waiting } from '../common/Waiting';
import { ComparedLists, tabTitle } from '../compare/ComparedLists';
import { viewWords } from '../words/served';
import { ChangesTable } from './ChangesTable';
import { RestoreNotes } from './RestoreNotes';
import { useSnapshots } from './snapshotsContext';
import type { Restore, Scope } from './useRestore';

interface RestorePreviewProps {
  readonly snapshot: SnapshotEntry;
  readonly restore: Restore;
  readonly preview: RestorePreviewReply;
}

/** All of it, one tab or chosen records: what would change, and the buttons to do it. */
export function RestorePreview({ snapshot, restore, preview }: RestorePreviewProps) {
  const { words } = useSnapshots();
  const [table, setTable] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [sure, setSure] = useState(false);
  const scope: Scope = {
    ...(table === '' ? {} : { tables: [table] }),
    ...(chosen.size === 0 ? {} : { ids: [...chosen] }),
  };
  const choose = (next: string): void => {
    setTable(next);
    setChosen(new Set());
    setSure(false);
    void restore.look(next === '' ? {} : { tables: [next] });
  };
  return (
    <>
      <h2 class="big">{words.previewTitle(snapshot.at)}</h2>
      <label>
        {words.scope}
        <select
          value={table}
          disabled={restore.running !== null}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{words.whole}</option>
          {Object.keys(snapshot.counts).map((key) => (
            <option key={key} value={key}>
              {tabTitle(key)}
            </option>
          ))}
        </select>
      </label>
      {restore.busy && restore.running === null ? (
        <Waiting text={words.previewing} />
      ) : (
        <Planned {...{ restore, preview, chosen, setChosen, sure, setSure, scope }} />
      )}
    </>
  );
}

interface PlannedProps {
  readonly restore: Restore;
  readonly preview: RestorePreviewReply;
  readonly chosen: ReadonlySet<string>;
  readonly setChosen: (chosen: ReadonlySet<string>) => void;
  readonly sure: boolean;
  readonly setSure: (sure: boolean) => void;
  readonly scope: Scope;
}

function Planned({ restore, preview, chosen, setChosen, sure, setSure, scope }: PlannedProps) {
  const { words } = useSnapshots();
  const counts = Object.values(preview.changes);
  const nothing = counts.every(({ create, update, remove }) => create + update + remove === 0);
  return (
    <>
      {nothing ? <p>{words.nothingToDo}</p> : <ChangesTable changes={preview.changes} />}
      <RestoreNotes preview={preview} />
      {!nothing && <Records preview={preview} chosen={chosen} onChoose={setChosen} />}
      {chosen.size > 0 && <p role="status">{words.chosenOnly(chosen.size)}</p>}
      {counts.some(({ remove }) => remove > 0) && <p>{words.removeNote}</p>}
      {!nothing && (
        <label class="side">
          <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
          <span>{words.confirmLabel}</span>
        </label>
      )}
      <div class="buttons">
        {!nothing && (
          <Button
            look="danger"
            busy={restore.running === 'restore'}
            disabled={!sure || restore.running === 'beside'}
            onClick={() => void restore.restore(scope)}
          >
            {words.restore}
          </Button>
        )}
        {restore.beside === null && restore.running === null && (
          <Button title={words.besideNote} onClick={() => void restore.restoreBeside()}>
            {words.beside}
          </Button>
        )}
      </div>
      {restore.running === 'restore' && <Waiting text={words.restoring} />}
    </>
  );
}

interface RecordsProps {
  readonly preview: RestorePreviewReply;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The records one by one, each with a box: with some ticked, only those are restored. */
function Records({ preview, chosen, onChoose }: RecordsProps) {
  const { open, words } = useSnapshots();
  const { compare } = viewWords();
  const { added, changed, removed, totals } = preview;
  if (added === undefined || changed === undefined || removed === undefined || totals === undefined) return null;
  const toggle = ({ id }: ComparedRecord, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <>
      <p class="quiet">{words.chooseHint}</p>
      <ComparedLists
        open={open}
        found={{ added, changed, removed, totals, capped: preview.capped === true, limit: preview.limit ?? 0 }}
        titles={{ added: compare.back, removed: compare.gone }}
        before={(record) => (
          <input
            type="checkbox"
            aria-label={words.choose(record.name === '' ? record.id : record.name)}
            checked={chosen.has(record.id)}
            onChange={(event) => toggle(record, event.currentTarget.checked)}
          />
        )}
      />
    </>
  );
}
