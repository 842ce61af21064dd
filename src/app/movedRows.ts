import type { ActionEntry, ChangeSet, FieldValues, ServiceRows } from '../core/changeSet';
import { lastKnown } from '../core/audit/history';
import type { Deps, MovedRow, View } from './ports';
import { historyOf } from './history';
import { seal } from './seal';

/**
 * Names in Review and in the audit trail each record that a write hit because its row had moved at that instant, with the
 * record's values from history. The record that was meant is told as not changed. Putting the values back is left to a
 * person.
 */
export function reportMovedRows(deps: Deps, changes: ChangeSet, moved: readonly MovedRow[]): void {
  const view = deps.store.read({ audit: { fields: ['seq', 'table', 'recordId', 'part'] } });
  const history = historyOf(
    deps,
    view,
    moved.filter((row) => row.found !== '').map((row) => ({ table: row.table, id: row.found })),
  );
  const rows: FieldValues[] = moved.map((row) => {
    const known = row.found === '' ? null : lastKnown(history, row.table, row.found);
    return {
      key: `overwritten:${row.table}:${row.found}:${deps.clock.now()}`,
      status: 'open',
      foundAt: deps.clock.now(),
      table: row.table,
      recordId: row.found,
      code: 'overwritten',
      facts: JSON.stringify({ by: row.id, row: row.row }),
      text: JSON.stringify(overwrittenFields(changes, row, known)),
    };
  });
  const entries: ActionEntry[] = moved.map((row) => ({
    action: 'row-moved',
    table: row.table,
    recordId: row.found,
    payload: { meant: row.id, hit: row.found, row: row.row, action: changes.action },
  }));
  const review: ServiceRows = { table: 'review', rows };
  const report: ChangeSet = {
    kind: 'edited',
    action: 'row-moved',
    origin: changes.origin,
    changes: [],
    entries,
    added: [review],
  };
  deps.store.commit(view, sealReport(deps, view, report));
}

function sealReport(deps: Deps, view: View, report: ChangeSet): ReturnType<typeof seal> {
  return seal(report, {
    view,
    stamp: { actor: deps.actor === '' ? 'unknown' : deps.actor, at: deps.clock.now() },
    requestId: deps.uuid(),
    seed: deps.uuid(),
    system: {},
  });
}

/** What history says the hit record held in the fields that were written over. */
function overwrittenFields(changes: ChangeSet, row: MovedRow, known: FieldValues | null): FieldValues | 'unknown' {
  if (known === null) return 'unknown';
  const change = changes.changes.find((each) => each.table === row.table && each.id === row.id);
  const keys = Object.keys(change?.fields ?? {});
  return Object.fromEntries(keys.map((key) => [key, known[key] ?? null]));
}
