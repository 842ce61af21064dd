import type { FieldValues, OwnCells } from '../changeSet';
import { recordDigest } from '../records/stamps';
import type { Schema } from '../schema/schema';
import type { CellScalar } from '../values/value';
import { restOf, restText, type Rest } from './rest';

/** A customer as it stands in its row: every field, computed ones too, and the team's own cells by header text. */
export interface WholeCustomer {
  readonly id: string;
  readonly fields: FieldValues;
  readonly own: OwnCells;
}

/** Who archives, when by the register's wall clock ('YYYY-MM-DD HH:mm'), and why in a person's words. */
export interface ArchivedBy {
  readonly at: string;
  readonly actor: string;
  readonly reason: string;
}

/** What only Archive has. */
const ARCHIVE_ONLY = ['archivedAt', 'archivedBy', 'archiveReason', 'rest'];

/** Characters that a cell holds (support.google.com/drive/answer/37603: 50,000). */
export const MOST_REST = 50_000;

/**
 * The customer's row in Archive: the same id, version and stamps. `columns` are the fields that Archive has a column for; what
 * has none there goes into `rest`, as do the team's own cells, and a digest that did not hold, so that an edit which nobody
 * has looked at yet is found after the customer came back.
 */
export function archivedRecord(
  customer: WholeCustomer,
  by: ArchivedBy,
  schema: Schema,
  columns: ReadonlySet<string>,
): FieldValues {
  const fields = filled(customer.fields);
  const kept = Object.entries(fields).filter(([key]) => columns.has(key) && key !== 'digest');
  const others = Object.entries(fields).filter(([key]) => !columns.has(key) && key !== 'digest');
  const digest = fields['digest'] ?? null;
  const holds = digest === recordDigest('customers', { ...fields, id: customer.id }, schema);
  const rest: Rest = {
    fields: Object.fromEntries(others),
    own: filled(customer.own),
    ...(holds ? {} : { digest }),
  };
  const record: Record<string, CellScalar> = {
    ...Object.fromEntries(kept),
    id: customer.id,
    archivedAt: by.at,
    archivedBy: by.actor,
    archiveReason: by.reason,
  };
  const text = restText(rest);
  if (text !== null) record['rest'] = text;
  record['digest'] = recordDigest('archive', record, schema);
  return record;
}

/**
 * The customer as it was when it was archived, field for field. A row that somebody edited in Archive comes back with those
 * edits. Fields that came since stay empty.
 */
export function broughtBack(id: string, archived: FieldValues, schema: Schema): WholeCustomer {
  const rest = restOf(archived['rest']);
  const stays = Object.entries(filled(archived)).filter(([key]) => !ARCHIVE_ONLY.includes(key) && key !== 'digest');
  const fields: Record<string, CellScalar> = { ...Object.fromEntries(stays), ...rest.fields, id };
  const digest = 'digest' in rest ? (rest.digest ?? null) : recordDigest('customers', fields, schema);
  if (digest !== null) fields['digest'] = digest;
  return { id, fields, own: rest.own };
}

function filled(values: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
}
