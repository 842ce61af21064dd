import { fromCell, toCell, type CodecContext } from '../records/cellCodec';
import type { FieldDef } from '../schema/field';
import { cellOf, setCell } from '../snapshots/cellOf';
import type { SnapshotRecord } from '../snapshots/snapshot';
import type { CellScalar } from '../values/value';
import type { DrillColumns } from './units';

/** How values become cells and cells values: the register's own codec, or in a test one that loses something. */
export interface DrillCodec {
  toCell(field: FieldDef, value: CellScalar): CellScalar;
  fromCell(field: FieldDef, cell: CellScalar | undefined): CellScalar;
}

export function registerCodec(context: CodecContext): DrillCodec {
  return {
    toCell: (field, value) => toCell(field, value, context),
    fromCell: (field, cell) => fromCell(field, cell, context),
  };
}

/** Turns records of one table into rows of a scratch spreadsheet and back. A field of which nothing is known keeps its values. */
export interface ScratchRows {
  readonly width: number;
  readonly header: readonly string[];
  readonly rowOf: (record: SnapshotRecord) => readonly CellScalar[];
  /** Null for an empty row. Cells that trail may be left out, as the service leaves them out. */
  readonly recordOf: (cells: readonly (CellScalar | undefined)[]) => SnapshotRecord | null;
}

export function scratchRows(
  columns: DrillColumns,
  fieldOf: (key: string) => FieldDef | undefined,
  codec: DrillCodec,
): ScratchRows {
  const fields = columns.fields.map((key) => ({ key, field: fieldOf(key) }));
  return {
    width: 1 + fields.length + columns.own.length,
    header: ['id', ...columns.fields, ...columns.own],
    rowOf: ({ id, fields: values, own = {} }) => [
      id,
      ...fields.map(({ key, field }) => {
        const value = cellOf(values, key);
        return field === undefined ? value : codec.toCell(field, value);
      }),
      ...columns.own.map((label) => cellOf(own, label)),
    ],
    recordOf: (cells) => {
      if (cells.every((cell) => isEmpty(cell))) return null;
      const values: Record<string, CellScalar> = {};
      fields.forEach(({ key, field }, index) => {
        const cell = cells[index + 1];
        setCell(values, key, field === undefined ? (cell ?? null) : codec.fromCell(field, cell));
      });
      const own: Record<string, CellScalar> = {};
      columns.own.forEach((label, index) => {
        const cell = cells[1 + fields.length + index];
        if (!isEmpty(cell)) setCell(own, label, cell ?? null);
      });
      return { id: String(cells[0] ?? ''), fields: values, ...(Object.keys(own).length === 0 ? {} : { own }) };
    },
  };
}

function isEmpty(cell: CellScalar | undefined): boolean {
  return cell === undefined || cell === null || cell === '';
}
