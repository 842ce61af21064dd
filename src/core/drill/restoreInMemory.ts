import type { RecordChange } from '../changeSet';
import { planRestore } from '../snapshots/planRestore';
import type { RecordSets, SnapshotRecord } from '../snapshots/snapshot';
import { compareRecords } from './compareRecords';
import { addFindings, noFindings, type DrillFindings } from './drillResult';

/** How a restore is planned: `planRestore`, or in a test one that loses something. */
export type RestorePlanner = (current: RecordSets, saved: RecordSets) => readonly RecordChange[];

/**
 * Restores a snapshot onto an empty register in memory, by the very plan that a real restore follows, and compares what then
 * stands with the snapshot. A table that the plan passes over is missing as a whole.
 */
export function drillInMemory(saved: RecordSets, plan: RestorePlanner = planRestore): DrillFindings {
  const restored = applied(plan({}, saved));
  let findings = noFindings;
  for (const [table, { records }] of Object.entries(saved)) {
    findings = addFindings(findings, compareRecords('memory', table, records, restored.get(table) ?? []));
  }
  return findings;
}

/** What stands on an empty register after these changes: all that can come of them are new records. */
function applied(changes: readonly RecordChange[]): ReadonlyMap<string, readonly SnapshotRecord[]> {
  const tables = new Map<string, SnapshotRecord[]>();
  for (const { op, table, id, fields, own } of changes) {
    if (op !== 'create') continue;
    const record: SnapshotRecord = own === undefined ? { id, fields } : { id, fields, own };
    const records = tables.get(table);
    if (records === undefined) tables.set(table, [record]);
    else records.push(record);
  }
  return tables;
}
