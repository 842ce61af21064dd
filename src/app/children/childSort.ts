import type { FieldValues } from '../../core/changeSet';
import type { EntryTable } from '../../core/schema/tables';
import type { WireRecord } from '../../contract/replies';
import type { ParsedFields } from '../../core/records/parseFields';
import type { Scene } from '../act';
import type { StoredRecord } from '../ports';

/** Tables whose records hang on a customer. */
export type ChildTable = Exclude<EntryTable, 'customers'>;

/** What a save came to, for the reply. */
export interface SavedChild {
  readonly record: WireRecord;
  /** The customer as it is now; empty where this sort leaves customers alone. */
  readonly customer: FieldValues;
  readonly normalised: ParsedFields['normalised'];
  /** Another person's change to other fields was merged with this one. */
  readonly merged: boolean;
  /** Ids of other records of the sort that changed along. */
  readonly also: readonly string[];
}

/** A record as it is about to be saved. */
export interface ChildDraft {
  readonly id: string | null;
  readonly customerId: string;
  readonly values: FieldValues;
}

/** One sort of child record: what differs from sort to sort in the saving of them. */
export interface ChildSort<R extends object> {
  readonly table: ChildTable;
  readonly action: string;
  /** Columns of the table that the first read brings, beside the id and the customer. */
  readonly columns: readonly string[];
  /** What a new record starts with where the request does not say. */
  defaults(scene: Scene): FieldValues;
  /**
   * What is written, with what follows from it (an amount, a time). `before`: the record as it stood; empty for a new one.
   */
  completed(values: FieldValues, before: FieldValues, now: string): FieldValues;
  /** Fields of the customer that change with a new record; absent: the customer's row is not even read. */
  onCustomer?(customer: FieldValues, values: FieldValues): FieldValues;
  /** Other records of the table that change along, and what changes in them. */
  also?(records: readonly StoredRecord[], draft: ChildDraft): readonly StoredRecord[];
  readonly alsoFields?: FieldValues;
  reply(saved: SavedChild): R;
}

/** A blank that a form sends for a new record says nothing: the default stands. */
export function withoutBlanks(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}

/** A 'no' is an empty cell: values as they will be read again. */
export function asStored(values: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === false ? null : value]));
}

/** Texts as they were typed, of the values that were put into standard form. */
export function originalsOf(parsed: ParsedFields): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(parsed.normalised).map(([field, { from }]) => [field, from]));
}
