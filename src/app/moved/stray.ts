import type { CellNotes, FieldValues, OwnCells } from '../../core/changeSet';
import type { LiveTable } from '../../core/schema/tables';
import type { History } from '../history';
import type { MovedRow, SealedCommit, View } from '../ports';

/** A row whose digest is not the one that its own history gives it; `id` is '' where it has none. */
export interface ForeignRow {
  readonly table: LiveTable;
  readonly row: number;
  readonly id: string;
  readonly fields: FieldValues;
}

/** A part of a batch that went elsewhere than it was meant to, with the cells that it brought. */
export interface Stray extends MovedRow {
  readonly fields: FieldValues;
  readonly notes: CellNotes;
  readonly own: OwnCells;
}

/** What a repair is planned from: the view that the batch was planned on, and everything concerned as it stands now. */
export interface RepairFacts {
  readonly strays: readonly Stray[];
  readonly before: View;
  readonly now: View;
  readonly history: History;
  /** Action of the batch that went wrong, for the trail. */
  readonly action: string;
}

/** What the batch wrote where rows or columns had moved. */
export function straysOf(sealed: SealedCommit, moved: readonly MovedRow[]): readonly Stray[] {
  const updates = new Map(
    sealed.updates.map((update) => [`${update.table} ${update.id} ${String(update.row)}`, update]),
  );
  const creates = new Map(sealed.creates.map((create) => [`${create.table} ${String(create.fields['id'])}`, create]));
  return moved.map((each): Stray => {
    const { table, id, row } = each;
    const written =
      each.how === 'deleted'
        ? undefined
        : (updates.get(`${table} ${id} ${String(row)}`) ?? creates.get(`${table} ${id}`));
    return { ...each, fields: written?.fields ?? {}, notes: written?.notes ?? {}, own: written?.own ?? {} };
  });
}

/** Cells of one record that are to be written so that it is as it should be. */
export interface Mend {
  readonly table: LiveTable;
  readonly id: string;
  readonly row: number;
  fields: Record<string, FieldValues[string]>;
  own: Record<string, OwnCells[string]>;
  notes: CellNotes;
}

/** Mends by record: several strays may have met on one. */
export class Mends {
  private readonly byRecord = new Map<string, Mend>();

  at(table: LiveTable, id: string, row: number): Mend {
    const key = `${table} ${id === '' ? String(row) : id}`;
    const mend = this.byRecord.get(key) ?? { table, id, row, fields: {}, own: {}, notes: {} };
    this.byRecord.set(key, mend);
    return mend;
  }

  all(): readonly Mend[] {
    return [...this.byRecord.values()].filter(
      ({ fields, own }) => Object.keys(fields).length > 0 || Object.keys(own).length > 0,
    );
  }
}
