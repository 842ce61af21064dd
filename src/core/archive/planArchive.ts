import type { CellNotes, RecordChange, RowNotes } from '../changeSet';
import type { Schema } from '../schema/schema';
import {
  archivedRecord,
  broughtBack,
  MOST_REST,
  type ArchivedBy,
  type BroughtBack,
  type WholeCustomer,
} from './archivedRecord';
import { isRestWhole } from './rest';
import type { CustomersNow } from './restInForce';

/** A customer or an archived one with all that its row holds. */
export type MovingRecord = WholeCustomer;

/** Why one customer of several is passed over; the others go on. */
export type ArchiveRefusal =
  | 'not-found'
  | 'archive-id-in-use' // the id stands in the other tab already
  | 'archive-too-long' // more in columns of the team's own, notes included, than one cell holds
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
  const { id, own, notes } = customer;
  const columns = new Set([...archive.fields].filter((key) => key !== 'rest'));
  const fields = archivedRecord(customer, by, archive.schema, columns);
  const rest = fields['rest'];
  if (typeof rest === 'string' && rest.length > MOST_REST) return { ok: false, code: 'archive-too-long' };
  if (rest !== undefined && !archive.fields.has('rest')) return { ok: false, code: 'archive-needs-set-up' };
  const there: RowNotes = { fields: onColumns(notes.fields, columns), own: {} };
  return {
    ok: true,
    changes: [
      { op: 'remove', table: 'customers', id, fields: {}, before: customer.fields, own, rowNotes: notes },
      { op: 'create', table: 'archive', id, fields, before: {}, rowNotes: there },
    ],
  };
}

/** How an archived customer comes back, and what became of values whose field is of another kind by now. */
export type ReturnPlan = MovePlan & { readonly issues?: BroughtBack['issues'] };

/**
 * The way back: the customer stands in Customers as it did, field for field, and in Archive no more. What was edited in Archive
 * meanwhile comes along; a value that its field no longer takes stays as text, and a note on its cell says why.
 */
export function planUnarchive(archived: MovingRecord, now: CustomersNow): ReturnPlan {
  const { id } = archived;
  if (!isRestWhole(archived.fields['rest'])) return { ok: false, code: 'archive-damaged' };
  const { fields, own, notes: rowNotes, issues, original } = broughtBack(archived, now);
  if ([fields, rowNotes.fields].some((cells) => Object.keys(cells).some((key) => !now.columns.has(key))))
    return { ok: false, code: 'archive-needs-set-up' };
  const notes: CellNotes = Object.fromEntries(
    Object.entries(issues).flatMap(([key, issue]) => {
      const existing = rowNotes.fields[key] ?? '';
      return issue === null && existing === '' ? [] : [[key, { issue, existing }] as const];
    }),
  );
  const { fields: before, own: there, notes: noted } = archived;
  const typed = Object.keys(original).length === 0 ? {} : { original };
  return {
    ok: true,
    issues,
    changes: [
      { op: 'remove', table: 'archive', id, fields: {}, before, own: there, rowNotes: noted },
      { op: 'create', table: 'customers', id, fields, before: {}, own, rowNotes, notes, ...typed },
    ],
  };
}

function onColumns(notes: RowNotes['fields'], columns: ReadonlySet<string>): RowNotes['fields'] {
  return Object.fromEntries(Object.entries(notes).filter(([key]) => columns.has(key)));
}
