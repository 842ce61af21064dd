import type { LiveTable } from '../schema/tables';
import type { CellScalar } from '../values/value';

/**
 * Why something is not taken back by itself.
 *
 * - `changed-since`: the field was changed by a later action, or by hand.
 * - `edited-since`: a record that the action made was edited since; taking the action back would remove it.
 * - `children-since`: others added records to a customer that the action made.
 * - `gone-since`: a record that the action changed is not there any more.
 * - `in-use`: a record that the action removed is there again.
 * - `unknown-before`: history does not know what stood there.
 * - `field-gone`: the register has no such field any more.
 * - `erased`: what the entry said was erased.
 */
export type ConflictWhy =
  | 'changed-since'
  | 'edited-since'
  | 'children-since'
  | 'gone-since'
  | 'in-use'
  | 'unknown-before'
  | 'field-gone'
  | 'erased';

/** Something that an undo leaves as it stands unless a person says otherwise. */
export interface UndoConflict {
  readonly table: LiveTable;
  readonly id: string;
  /** '' where it is about the whole record. */
  readonly field: string;
  readonly why: ConflictWhy;
  /** Absent where they are not known, or where it is about the whole record. */
  readonly wasBefore?: CellScalar;
  readonly actionMade?: CellScalar;
  readonly now?: CellScalar;
  /** Who wrote it last and when, as far as history tells; '' else. */
  readonly by: string;
  readonly at: string;
  /** Fields that were edited, for `edited-since`. */
  readonly fields?: readonly string[];
  /** Records that were added, for `children-since`. */
  readonly count?: number;
}

/** `mine`: what the action replaced comes back all the same; `keep`: what stands now stays. */
export type UndoChoice = 'mine' | 'keep';

/** By `conflictKey`. */
export type UndoChoices = Readonly<Record<string, UndoChoice>>;

/** What choices are named by: table, id, and the field where it is about one. */
export function conflictKey({ table, id, field }: Pick<UndoConflict, 'table' | 'id' | 'field'>): string {
  return field === '' ? `${table} ${id}` : `${table} ${id} ${field}`;
}

/** Whether a person may say `mine`: the others have nothing that could come back, or would leave records without a customer. */
export function isChoosable({ why }: Pick<UndoConflict, 'why'>): boolean {
  return why === 'changed-since' || why === 'edited-since';
}
