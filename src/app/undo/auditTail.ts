import { entryHead, type AuditLine } from '../../core/audit/entry';
import { RegisterError } from '../../core/registerError';
import { actionsOf, type RegisterAction } from '../../core/undo/actionsOf';
import { entriesOn } from '../past/auditEntries';
import type { Deps, Query, View } from '../ports';
import { olderSince } from './olderEntries';

/** What tells actions apart; the payloads are read of those that matter. */
export const LINE_COLUMNS = [
  'seq',
  'at',
  'actor',
  'origin',
  'action',
  'table',
  'recordId',
  'part',
  'requestId',
] as const;

/** What the first read asks of the Audit tab: where which entry stands. */
export const numbersQuery = { audit: { fields: ['seq'] } } as const satisfies Query;

/** Entries that are read whole in one go; of more, first what tells actions apart is looked at. */
const MANY = 2_000;

/** An action with all its payloads, and the whole entries behind it about the same records. */
export interface FoundAction {
  readonly action: RegisterAction;
  /** The action that took it back and is in force. */
  readonly undoneBy: RegisterAction | null;
  readonly later: readonly AuditLine[];
}

/**
 * Finds an action by its id. One read where the trail behind it is short, two where it is long, and one for each vault where
 * its entries were moved there. `view` was read with `numbersQuery`. Throws `action-unknown` where no action begins with that
 * entry.
 */
export function findAction(deps: Deps, view: View, actionId: string): FoundAction {
  const seq = Number(actionId);
  const entries = view.records('audit').filter(({ fields }) => Number(fields['seq'] ?? 0) >= seq - 1);
  const isThere = entries.some(({ fields }) => Number(fields['seq'] ?? 0) === seq);
  if (!isThere || entries.length > MANY) return findInLong(deps, view, actionId);
  const lines = linesAt(
    deps,
    view,
    entries.map(({ row }) => row),
  );
  return foundIn(lines, actionId);
}

function linesAt(deps: Deps, view: View, rows: readonly number[]): readonly AuditLine[] {
  return entriesOn(deps.store.reread(view, { audit: { rows } }), rows);
}

function findInLong(deps: Deps, view: View, actionId: string): FoundAction {
  const columns = deps.store.reread(view, { audit: { fields: LINE_COLUMNS } });
  const lines = columns.records('audit').map(({ fields }) => entryHead(fields));
  const { action, undoneBy, later } = foundIn([...olderSince(deps, view, lines, Number(actionId)), ...lines], actionId);
  const seqs = new Set([...action.lines, ...later].map((line) => line.seq));
  const rows = columns
    .records('audit')
    .flatMap(({ row, fields }) => (seqs.has(Number(fields['seq'] ?? 0)) ? [row] : []));
  const whole = rows.length === 0 ? [] : linesAt(deps, columns, rows);
  const payloads = new Map(whole.map(({ seq, payload = '' }) => [seq, payload]));
  const filled = (line: AuditLine): AuditLine => ({ ...line, payload: line.payload ?? payloads.get(line.seq) ?? '' });
  return { action: { ...action, lines: action.lines.map(filled) }, undoneBy, later: later.map(filled) };
}

function foundIn(lines: readonly AuditLine[], actionId: string): FoundAction {
  const actions = actionsOf(lines);
  const action = actions.find(({ id }) => id === actionId);
  if (action === undefined) throw new RegisterError('action-unknown', { actionId });
  const own = new Set(action.lines.map((line) => line.seq));
  const records = new Set(action.records.map(({ table, id }) => `${table} ${id}`));
  const first = Number(action.id);
  return {
    action,
    undoneBy: actions.find(({ id }) => id === action.undoneBy) ?? null,
    later: lines.filter(
      (line) => line.seq > first && !own.has(line.seq) && records.has(`${line.table} ${line.recordId}`),
    ),
  };
}
