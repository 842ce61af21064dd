import type { EntryHead } from '../../core/audit/entry';
import { lastState } from '../../core/audit/history';
import type { ActionEntry, ChangeSet, FieldValues, ServiceUpdate } from '../../core/changeSet';
import { versionOf } from '../../core/records/stamps';
import { recordTables, type LiveTable } from '../../core/schema/tables';
import { commitChanges } from '../act';
import { historyOf, type History } from '../history';
import { liveCounts, standingIds } from '../liveCounts';
import { auditEntries } from '../past/auditEntries';
import { wholeTrail } from '../past/olderLines';
import type { Deps, Query, View } from '../ports';
import { reviewKey, reviewRow } from '../review';
import { closedLine } from '../reviewLines';
import { auditHead, systemKeys } from '../systemState';
import { goneSince, lastLook } from './lastLook';

const ACTION = 'vanished';
const RETURNED = 'put-back';

/** Records named in one run; a tab that was emptied is told of in slices. */
export const AT_ONCE = 500;

/** So many are an action each, to be put back one by one; more went together and come back together. */
const EACH = 50;

const query: Query = {
  ...Object.fromEntries(recordTables.map((table) => [table, { fields: ['id'] }])),
  audit: { fields: ['seq', 'at', 'table', 'recordId', 'part', 'action'] },
  review: { fields: ['key', 'status'] },
};

/**
 * Tells of records that the audit trail knows and that stand on no row any more: rows deleted by hand fire no edit trigger.
 * Each gets an entry with all that it held and the window in which it went, and a line in Review, once; by its entry it can be
 * put back. One that was told of and stands again (somebody pressed Ctrl+Z) is on record again, and its line is closed. The
 * count of live rows is right behind it. Gives the number of records that are newly missing. Two reads and a write; one read where all is as it should be.
 */
export function tellVanished(deps: Deps): number {
  const view = deps.store.read(query);
  // Records of which nothing is told in the tab any more are looked for only where some are missing.
  const trail = countsNow(view) === null ? auditEntries(view) : wholeTrail(deps, view);
  const last = lastEntries(trail);
  const missing = missingRecords(view, last);
  const told = missing.slice(0, AT_ONCE);
  const back = [...last.values()].filter(
    ({ table, id, action }) => action === ACTION && view.find(table, id) !== undefined,
  );
  const window: Window = { looked: lastLook(view, back.length > 0), now: deps.clock.now() };
  const gone = vanishedChange(view, told, historyOf(deps, view, told), window);
  const returned = back.length === 0 ? nothing : returnedChange(deps, view, back, window);
  const counts = gone.lines.length >= AT_ONCE ? null : countsNow(view);
  const entries = [...gone.entries, ...returned.entries];
  if (entries.length === 0 && counts === null) return 0;
  // Who deleted a row is not known: it must not be taken for the one whose timer this is.
  const unknown: Deps = { ...deps, actor: '' };
  const added = gone.lines.length === 0 ? [] : [{ table: 'review' as const, rows: gone.lines }];
  const change: ChangeSet = {
    kind: 'computed',
    action: ACTION,
    origin: 'sweep',
    changes: [],
    entries,
    added,
    updated: returned.closed,
  };
  const system = counts === null ? {} : { [systemKeys.counts]: counts };
  commitChanges(unknown, view, change, { requestId: deps.uuid(), system });
  return gone.lines.length;
}

/** The System cell as it should be; null where it is. */
function countsNow(view: View): string | null {
  const said = liveCounts(view);
  const counts = recordTables.map((table) => [table, standingIds(view, table).size] as const);
  const fits = said !== null && counts.every(([table, count]) => (said[table] ?? 0) === count);
  return fits ? null : JSON.stringify(Object.fromEntries(counts.filter(([, count]) => count > 0)));
}

interface Known {
  readonly table: LiveTable;
  readonly id: string;
}

/** When all records were last where they belong, and now. */
interface Window {
  readonly looked: string;
  readonly now: string;
}

interface Gone {
  readonly entries: readonly ActionEntry[];
  readonly lines: readonly FieldValues[];
}

function vanishedChange(view: View, missing: readonly Known[], history: History, { looked, now }: Window): Gone {
  const lost = missing.flatMap((each) => {
    const last = lastState(history.of(each.table, each.id), each.table, each.id);
    return last === null ? [] : [{ ...each, last }];
  });
  const first = auditHead(view).seq + 1;
  const entries: ActionEntry[] = [];
  const lines: FieldValues[] = [];
  lost.forEach(({ table, id, last: { fields: before, version, at } }, index) => {
    const since = goneSince(looked, at, now);
    const own = lost.length > EACH ? {} : { requestId: `vanished:${id}:${String(first + index)}` };
    entries.push({ action: ACTION, table, recordId: id, payload: { op: 'remove', before, version, since }, ...own });
    const { name = before['item'] ?? before['summary'] ?? before['text'] ?? '', owner = '' } = before;
    const action = lost.length > EACH ? first : first + index;
    const facts = { action, records: lost.length > EACH ? lost.length : 1, since, until: now };
    lines.push(
      reviewRow({
        table,
        recordId: id,
        field: '',
        text: String(name),
        owner: String(owner),
        at: now,
        issue: { code: 'record-vanished', facts },
      }),
    );
  });
  return { entries, lines };
}

interface Returned {
  readonly entries: readonly ActionEntry[];
  readonly closed: readonly ServiceUpdate[];
}
const nothing: Returned = { entries: [], closed: [] };

/** Records that stand again are on record as they stand; what was changed in them meanwhile the sweep finds as ever. */
function returnedChange(deps: Deps, view: View, back: readonly LastEntry[], { looked, now }: Window): Returned {
  const rows: Record<string, { readonly rows: number[] }> = {};
  for (const { table, id } of back) {
    const row = view.find(table, id)?.row;
    if (row !== undefined) (rows[table] ??= { rows: [] }).rows.push(row);
  }
  const full = deps.store.reread(view, rows);
  const entries = back.flatMap(({ table, id, at }): ActionEntry[] => {
    const fields = full.find(table, id)?.fields;
    if (fields === undefined) return [];
    const since = goneSince(looked, at, now);
    const payload = { op: 'create', after: fields, version: versionOf(fields), since };
    return [{ action: RETURNED, table, recordId: id, payload }];
  });
  const issue = { code: 'record-vanished' } as const;
  const keys = new Set(back.map(({ table, id }) => reviewKey({ table, recordId: id, field: '', issue })));
  const closing = { status: 'settled', at: now, by: 'unknown' } as const;
  const closed = view
    .records('review')
    .filter(({ fields }) => fields['status'] === 'open' && keys.has(String(fields['key'] ?? '')))
    .map(({ row }) => closedLine(view, row, closing));
  return { entries, closed };
}

interface LastEntry extends Known {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
}

function lastEntries(trail: readonly EntryHead[]): ReadonlyMap<string, LastEntry> {
  const last = new Map<string, LastEntry>();
  for (const { seq, at, action, table: name, recordId: id } of trail) {
    const table = recordTables.find((each) => each === name);
    if (table === undefined || id === '' || (last.get(`${table} ${id}`)?.seq ?? -1) > seq) continue;
    last.set(`${table} ${id}`, { seq, at, action, table, id });
  }
  return last;
}

/** Actions that take records away, as a rule: those whose last entry is of these are looked at behind all others. */
const TAKING = ['restore', 'undo', 'archive', 'unarchive', 'row-moved'];

/**
 * Records with an entry of their own and no row, but for those that were told of before, and customers who stand in the archive
 * or came back from there.
 */
function missingRecords(view: View, last: ReadonlyMap<string, LastEntry>): readonly LastEntry[] {
  const stands = ({ table, id }: Known): boolean =>
    view.find(table, id) !== undefined ||
    (table === 'customers' && view.find('archive', id) !== undefined) ||
    (table === 'archive' && view.find('customers', id) !== undefined);
  const missing = [...last.values()].filter((each) => each.action !== ACTION && !stands(each));
  const rank = ({ action }: LastEntry): number => (TAKING.includes(action) ? 1 : 0);
  return missing.sort((a, b) => rank(a) - rank(b));
}
