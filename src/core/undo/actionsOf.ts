import type { AuditLine } from '../audit/entry';
import { isContinued } from '../audit/wholeLines';
import type { LiveTable } from '../schema/tables';
import { isRecordLine } from './auditLine';

/** One thing that somebody did: a save, a paste of many rows, an import, a restore, an undo. */
export interface RegisterAction {
  /** Number of its first audit entry, as text. */
  readonly id: string;
  /** When its last entry was written. */
  readonly at: string;
  readonly actor: string;
  readonly origin: string;
  readonly action: string;
  readonly requestId: string;
  /** Its entries in the order of their numbers, the one that tells of the action as a whole included. */
  readonly lines: readonly AuditLine[];
  /** Records that it touched, each once, in the order in which it came to them. */
  readonly records: readonly { readonly table: LiveTable; readonly id: string }[];
  /** Id of the action that took this one back, and is in force itself; null where none is. */
  readonly undoneBy: string | null;
  /** Id of the action that this one took back. */
  readonly undoes: string | null;
}

/** What the entry that ends an undo is called. Its `recordId` is the id of the action that was taken back. */
export const UNDO = 'undo';

/** What the entry is called that ends an action which was left half done. It is no name of what was done. */
export const STOP = 'stop';

/** Request ids of pastes that were taken in by several goes begin with this: others may have acted in between. */
export const LONG_PREFIX = 'long:';

/** Request ids of entries that adopted a row of a list begin with this. */
const ROW_PREFIX = 'row:';

/**
 * Audit entries put together to actions, oldest first: those of one request by one person. The entries of an adoption carry
 * the rows' identities in place of its request: they belong to the adoption whose closing entry comes next. An entry without
 * a request stands for itself. `lines` may begin anywhere; an action that began before them comes without what it did there.
 */
export function actionsOf(lines: readonly AuditLine[]): readonly RegisterAction[] {
  const groups = new Map<string, AuditLine[]>();
  const order = [...lines].sort((a, b) => a.seq - b.seq);
  const runs = new Map<string, number>();
  let key = '';
  for (const line of order) {
    if (!isContinued(line) || !groups.has(key)) key = keyOf(line, runs);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return withUndone([...groups.values()].map(actionOf));
}

/** A run of an adoption ends with its closing entry; `runs` counts them by person. */
function keyOf(line: AuditLine, runs: Map<string, number>): string {
  const run = runs.get(line.actor) ?? 0;
  if (line.requestId.startsWith(ROW_PREFIX)) return `run ${line.actor} ${String(run)}`;
  if (isAdoptionsEnd(line)) {
    runs.set(line.actor, run + 1);
    return `run ${line.actor} ${String(run)}`;
  }
  return line.requestId === '' ? `seq ${String(line.seq)}` : `request ${line.actor} ${line.requestId}`;
}

function isAdoptionsEnd({ action, table }: AuditLine): boolean {
  return action === 'adopt' && table === '';
}

function actionOf(lines: readonly AuditLine[]): RegisterAction {
  const [first] = lines;
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) throw new Error('an action without entries');
  const records = new Map<string, { readonly table: LiveTable; readonly id: string }>();
  for (const line of lines) {
    const key = `${line.table} ${line.recordId}`;
    if (isRecordLine(line) && !records.has(key))
      records.set(key, { table: line.table as LiveTable, id: line.recordId });
  }
  const end = lines.find((line) => line.action === UNDO && line.table === '');
  const { at, actor, requestId } = last;
  const { action } = lines.filter((line) => line.action !== STOP).pop() ?? last;
  return {
    id: String(first.seq),
    at,
    actor,
    origin: first.origin,
    action,
    requestId,
    lines,
    records: [...records.values()],
    undoneBy: null,
    undoes: end === undefined ? null : end.recordId,
  };
}

/** An undo that was taken back itself leaves what it had taken back in force: the newest decide. */
function withUndone(actions: readonly RegisterAction[]): readonly RegisterAction[] {
  const undoneBy = new Map<string, string>();
  for (const { id, undoes } of [...actions].reverse()) {
    if (undoes !== null && !undoneBy.has(id) && !undoneBy.has(undoes)) undoneBy.set(undoes, id);
  }
  return actions.map((action) => ({ ...action, undoneBy: undoneBy.get(action.id) ?? null }));
}
