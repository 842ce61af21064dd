import type { UndoConflictReply } from '../../src/contract/replies';
import { viewWords } from '../words/served';

interface ConflictsProps {
  readonly conflicts: readonly UndoConflictReply[];
  readonly total: number;
  /** Keys of those that are given up. */
  readonly mine: ReadonlySet<string>;
  readonly onChange: (mine: ReadonlySet<string>) => void;
}

/** What was changed since: it stays unless the person chooses otherwise, one by one. */
export function Conflicts({ conflicts, total, mine, onChange }: ConflictsProps) {
  const { actions: words } = viewWords();
  const choose = (key: string, isMine: boolean): void => {
    const next = new Set(mine);
    if (isMine) next.add(key);
    else next.delete(key);
    onChange(next);
  };
  return (
    <section class="undo-conflicts">
      <h3>{words.conflicts(total)}</h3>
      <p class="quiet">{words.conflictsText}</p>
      {conflicts.map((conflict) => (
        <Conflict key={conflict.key} conflict={conflict} isMine={mine.has(conflict.key)} onChoose={choose} />
      ))}
      {total > conflicts.length && <p class="quiet">{words.more(conflicts.length, total)}</p>}
    </section>
  );
}

interface ConflictProps {
  readonly conflict: UndoConflictReply;
  readonly isMine: boolean;
  readonly onChoose: (key: string, isMine: boolean) => void;
}

function Conflict({ conflict, isMine, onChoose }: ConflictProps) {
  const { actions: words } = viewWords();
  const { key, id, name, label, why, message, choosable, wasBefore, now, by, at } = conflict;
  const about = [name === '' ? id : name, label].filter((part) => part !== '').join(' · ');
  const isField = why === 'changed-since';
  return (
    <fieldset class="undo-conflict">
      <legend>{about}</legend>
      <p class="quiet">{isField ? words.since(by, at) : message}</p>
      {choosable &&
        [false, true].map((value) => (
          <label key={String(value)} class="side">
            <input type="radio" name={key} checked={isMine === value} onChange={() => onChoose(key, value)} />
            <span>
              {value ? (isField ? words.takeBack : words.removeIt) : words.keep}
              {isField && <b>: {value ? wasBefore : now}</b>}
            </span>
          </label>
        ))}
    </fieldset>
  );
}
