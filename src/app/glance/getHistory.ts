import type { HistoryLine } from '../../core/audit/entry';
import { recordHistory, type RecordedAction } from '../../core/audit/recordHistory';
import { isContinued } from '../../core/audit/wholeLines';
import { RegisterError } from '../../core/registerError';
import { isTabKey } from '../../core/schema/tables';
import { requireRole, unlessStale } from '../act';
import { placeOf, sameEntries } from '../past/auditEntries';
import { olderLines } from '../past/olderLines';
import type { Deps, StoredRecord, View } from '../ports';

/** How many rows of the trail are looked into at most unless the request says otherwise. */
const SHOWN = 100;
/** Looking takes no lock: where rows move between its two reads, it looks again. */
const ATTEMPTS = 3;

export interface RecordHistory {
  /** Newest first. */
  readonly actions: readonly RecordedAction[];
  /** Rows of the trail about the record, of which the newest were looked into. */
  readonly total: number;
  /** Entries that lie where this person cannot look, at most; some of them may be about the record. */
  readonly outOfReach: number;
  /** Whose schema and lists say what the fields are. */
  readonly view: View;
}

interface Asked {
  readonly id: string;
  readonly limit?: number | undefined;
}

/**
 * What was ever done to a record, be it a customer or a child, as far as the audit trail tells; also to one that is gone. Two
 * reads, one where nothing is on record, and one more for each vault that older entries about it were moved to.
 */
export function getHistory(deps: Deps, asked: Asked): RecordHistory {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const history = unlessStale(() => look(deps, asked));
    if (history !== null) return history;
  }
  throw new RegisterError('busy');
}

function look(deps: Deps, { id, limit = SHOWN }: Asked): RecordHistory {
  const view = deps.store.read({ audit: { fields: ['seq', 'recordId'] } });
  requireRole(view, deps.actor, 'reader');
  const all = view
    .records('audit')
    .filter(({ fields }) => fields['recordId'] === id)
    .sort((a, b) => Number(a.fields['seq'] ?? 0) - Number(b.fields['seq'] ?? 0));
  const wanted = all.slice(-limit);
  const lines = wanted.length === 0 ? [] : sameEntries(deps.store.reread(view, rowsQuery(wanted)), wanted.map(placeOf));
  const older = wanted.length < limit ? olderLines(deps, view, id, lines) : { lines: [], closed: [] };
  const shownLines = whole([...older.lines, ...lines].slice(-limit));
  const shown = (table: string, field: string): boolean =>
    isTabKey(table) && view.schema.field(table, field)?.computed !== true;
  return {
    actions: [...recordHistory(shownLines, id, shown)].reverse(),
    total: all.length + older.lines.length,
    outOfReach: older.closed.reduce((sum, { from, to }) => sum + to - from + 1, 0),
    view,
  };
}

function rowsQuery(records: readonly StoredRecord[]): Parameters<Deps['store']['reread']>[1] {
  return { audit: { rows: records.map(({ row }) => row) } };
}

/** The first line may be the end of a payload whose beginning lies before it. */
function whole(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  const begins = lines.findIndex((line) => !isContinued(line));
  return begins < 0 ? [] : lines.slice(begins);
}
