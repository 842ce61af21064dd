import type { CellNotes, RecordChange } from '../changeSet';
import type { Schema } from '../schema/schema';
import { archivedRecord, broughtBack, MOST_REST, type ArchivedBy, type WholeCustomer } from './archivedRecord';
import { isRestWhole } from './rest';

/** Notes on the cells of a row as they stand, by field. */
export type NotesOfRow = Readonly<Record<string, string>>;

/** A customer or an archived one with all that its row holds. */
export interface MovingRecord extends WholeCustomer {
  readonly notes?: NotesOfRow;
}

/** Why one customer of several is passed over; the others go on. */
export type ArchiveRefusal =
  | 'not-found'
  | 'archive-id-in-use' // the id stands in the other tab already
  | 'archive-too-long' // more in columns of the team's own than one cell holds
  | 'archive-needs-set-up' // something has to go into the column `rest`, which the register does not have yet
  | 'archive-damaged'; // what stands in `rest` cannot be read any more

export type MovePlan =
  | { readonly ok: true; readonly changes: readonly [RecordChange, RecordChange] }
  | { readonly ok: false; readonly code: ArchiveRefusal };

/** What a tab has columns for. */
export interface Columns {
  /** Field keys. */
  readonly fields: ReadonlySet<string>;
  readonly schema: Schema;
}

/**
 * Takes a customer out of Customers and puts it into Archive under the same id and version, in one batch; contacts, purchases
 * and all that hangs on the customer stays where it is. Notes on cells go along.
 */
export function planArchive(customer: MovingRecord, by: ArchivedBy, archive: Columns): MovePlan {
  const { id } = customer;
  const columns = new Set([...archive.fields].filter((key) => key !== 'rest'));
  const fields = archivedRecord(customer, by, archive.schema, columns);
  const rest = fields['rest'];
  if (typeof rest === 'string' && rest.length > MOST_REST) return { ok: false, code: 'archive-too-long' };
  if (rest !== undefined && !archive.fields.has('rest')) return { ok: false, code: 'archive-needs-set-up' };
  return {
    ok: true,
    changes: [
      { op: 'remove', table: 'customers', id, fields: {}, before: customer.fields, own: customer.own },
      { op: 'create', table: 'archive', id, fields, before: {}, notes: movedNotes(customer.notes, columns) },
    ],
  };
}

/**
 * The way back: the customer stands in Customers as it did, field for field, and in Archive no more. What was edited in Archive
 * meanwhile comes along. `customers` are the columns that Customers has.
 */
export function planUnarchive(archived: MovingRecord, customers: Columns): MovePlan {
  const { id } = archived;
  if (!isRestWhole(archived.fields['rest'])) return { ok: false, code: 'archive-damaged' };
  const { fields, own } = broughtBack(id, archived.fields, customers.schema);
  if (Object.keys(fields).some((key) => !customers.fields.has(key))) return { ok: false, code: 'archive-needs-set-up' };
  const notes = movedNotes(archived.notes, customers.fields);
  return {
    ok: true,
    changes: [
      { op: 'remove', table: 'archive', id, fields: {}, before: archived.fields, own: archived.own },
      { op: 'create', table: 'customers', id, fields, before: {}, own, notes },
    ],
  };
}

/** Notes go from cell to cell as they are, our own paragraphs with them. */
function movedNotes(notes: NotesOfRow = {}, columns: ReadonlySet<string>): CellNotes {
  return Object.fromEntries(
    Object.entries(notes).flatMap(([field, existing]) =>
      existing === '' || !columns.has(field) ? [] : [[field, { issue: null, existing, whole: true as const }]],
    ),
  );
}
