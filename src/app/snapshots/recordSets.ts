import type { RecordSets, TableRecords } from '../../core/snapshots/snapshot';
import { recordTables } from '../../core/schema/tables';
import type { Deps, Query, View } from '../ports';

/** Everything a snapshot holds: every record table, whole. */
export const snapshotQuery: Query = Object.fromEntries([
  ...recordTables.map((table) => [table, 'all'] as const),
  ['snapshots', 'all'] as const,
]);

/** The records of a view that was read with `snapshotQuery`. Rows that are no records yet stay out. */
export function recordSets(view: View): RecordSets {
  return Object.fromEntries(
    recordTables.map((table) => [
      table,
      {
        fields: view.schema.fields(table).map((field) => field.key),
        records: view.records(table).flatMap(({ fields, own }) => {
          const id = String(fields['id'] ?? '');
          return id === '' ? [] : [{ id, fields, ...(Object.keys(own).length === 0 ? {} : { own }) }];
        }),
      },
    ]),
  );
}

/** Rows of the Import tab that wait for a person: one read more. None where somebody deleted the tab. */
export function heldRows({ store }: Deps, view: View): TableRecords {
  if (view.layout.tabs.import === undefined) return { fields: [], records: [] };
  const records = store.reread(view, { import: 'all' }).records('import');
  return {
    fields: view.schema.fields('import').map((field) => field.key),
    records: records.map(({ fields, own }) => ({
      id: String(fields['identity'] ?? ''),
      fields,
      ...(Object.keys(own).length === 0 ? {} : { own }),
    })),
  };
}
