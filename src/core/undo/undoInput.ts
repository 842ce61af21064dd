import type { FieldValues, OwnCells } from '../changeSet';
import type { LiveTable } from '../schema/tables';
import type { Step } from './auditLine';
import type { UndoChoices } from './conflict';

/** A record as it stands. */
export interface Standing {
  readonly fields: FieldValues;
  readonly own: OwnCells;
}

export interface UndoInput {
  /** What the action did, oldest first. */
  readonly steps: readonly Step[];
  /** What was done to the same records after it; steps of this very undo must not be among them. */
  readonly later: readonly Step[];
  readonly current: (table: LiveTable, id: string) => Standing | undefined;
  /** Child records that stand, of the customers that the action made. */
  readonly children: readonly { readonly table: LiveTable; readonly id: string; readonly customerId: string }[];
  /** What the register has of a field: `entered` by people, `computed`, or no such field any more. */
  readonly sortOfField: (table: LiveTable, key: string) => 'entered' | 'computed' | 'gone';
  /** The record before the action, from elsewhere, where history does not know; null where nothing does. */
  readonly elsewhere?: (table: LiveTable, id: string) => FieldValues | null;
  readonly choices?: UndoChoices;
}
