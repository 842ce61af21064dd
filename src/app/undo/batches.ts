import type { RecordChange } from '../../core/changeSet';
import type { View } from '../ports';

/** Cells of one batch, and rows that it takes away. */
const BATCH_CELLS = 20_000;
const BATCH_REMOVES = 1_000;
/** Columns of an audit entry, and roughly those of a record that it keeps whole. */
const ENTRY_CELLS = 13;

/**
 * Changes cut into batches, at least one. What comes and changes goes first. Rows are taken away from below, so that those
 * that are still to go stand where the view found them; a record that moves between two tabs leaves one in the batch in which
 * it comes to the other.
 */
export function batchesOf(changes: readonly RecordChange[], view: View): readonly (readonly RecordChange[])[] {
  const going = fromBelow(
    changes.filter(({ op }) => op === 'remove'),
    view,
  );
  const leaving = new Set(going.map(({ id }) => id));
  const moving = new Map(changes.flatMap((change) => (isMove(change, leaving) ? [[change.id, change] as const] : [])));
  const staying = changes.filter((change) => change.op !== 'remove' && !isMove(change, leaving));
  const units = [
    ...staying.map((change) => [change]),
    ...going.map((change) => {
      const arrival = moving.get(change.id);
      moving.delete(change.id);
      return arrival === undefined ? [change] : [arrival, change];
    }),
  ];
  return cut(units);
}

function isMove({ op, id }: RecordChange, leaving: ReadonlySet<string>): boolean {
  return op === 'create' && leaving.has(id);
}

function cut(units: readonly (readonly RecordChange[])[]): readonly (readonly RecordChange[])[] {
  const batches: RecordChange[][] = [[]];
  let cells = 0;
  let removes = 0;
  for (const unit of units) {
    const size = unit.reduce((sum, { fields }) => sum + Object.keys(fields).length + ENTRY_CELLS, 0);
    const rows = unit.filter(({ op }) => op === 'remove').length;
    if (cells > 0 && (cells + size > BATCH_CELLS || removes + rows > BATCH_REMOVES)) {
      batches.push([]);
      cells = 0;
      removes = 0;
    }
    batches[batches.length - 1]?.push(...unit);
    cells += size;
    removes += rows;
  }
  return batches;
}

/** Table by table as they come, the lowest row of each first. */
function fromBelow(going: readonly RecordChange[], view: View): readonly RecordChange[] {
  const rows = new Map(going.map((change) => [change, view.find(change.table, change.id)?.row ?? 0]));
  const tables = [...new Set(going.map(({ table }) => table))];
  return tables.flatMap((table) =>
    going.filter((change) => change.table === table).sort((a, b) => (rows.get(b) ?? 0) - (rows.get(a) ?? 0)),
  );
}
