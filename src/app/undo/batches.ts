import type { RecordChange } from '../../core/changeSet';
import type { View } from '../ports';

/** Cells of one batch, and records that one takes away. */
const BATCH_CELLS = 20_000;
const BATCH_REMOVES = 1_000;
/** Columns of an audit entry. */
const ENTRY_CELLS = 13;

/**
 * Changes cut into batches, at least one. What comes and changes goes first. Rows are taken away from below, so that those
 * that are still to go stand where the view found them.
 */
export function batchesOf(changes: readonly RecordChange[], view: View): readonly (readonly RecordChange[])[] {
  const stay = changes.filter(({ op }) => op !== 'remove');
  const batches: RecordChange[][] = [];
  let cells = Infinity;
  for (const change of stay) {
    const size = Object.keys(change.fields).length + ENTRY_CELLS;
    if (cells + size > BATCH_CELLS) {
      batches.push([]);
      cells = 0;
    }
    batches[batches.length - 1]?.push(change);
    cells += size;
  }
  const going = fromBelow(
    changes.filter(({ op }) => op === 'remove'),
    view,
  );
  const last = batches[batches.length - 1];
  if (last !== undefined && going.length + last.length <= BATCH_REMOVES) last.push(...going);
  else
    for (let from = 0; from < going.length; from += BATCH_REMOVES)
      batches.push(going.slice(from, from + BATCH_REMOVES));
  return batches.length === 0 ? [[]] : batches;
}

/** Table by table as they come, the lowest row of each first. */
function fromBelow(going: readonly RecordChange[], view: View): readonly RecordChange[] {
  const rows = new Map(going.map((change) => [change, view.find(change.table, change.id)?.row ?? 0]));
  const tables = [...new Set(going.map(({ table }) => table))];
  return tables.flatMap((table) =>
    going.filter((change) => change.table === table).sort((a, b) => (rows.get(b) ?? 0) - (rows.get(a) ?? 0)),
  );
}
