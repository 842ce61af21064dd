import type { FieldValues, OwnCells, RowNotes } from '../changeSet';
import { recordDigest } from '../records/stamps';
import type { Schema } from '../schema/schema';
import type { CellScalar } from '../values/value';
import { restOf, restText, type FieldThen, type Rest } from './rest';
import { restInForce, type CustomersNow, type RestNow } from './restInForce';

/** A customer as it stands in its row: every field, computed ones too, the team's own cells by header text, and all notes. */
export interface WholeCustomer {
  readonly id: string;
  readonly fields: FieldValues;
  readonly own: OwnCells;
  readonly notes: RowNotes;
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

/** Without notes: nobody wrote any. */
export const NO_NOTES: RowNotes = { fields: {}, own: {} };

/**
 * The customer's row in Archive: the same id, version and stamps. `columns` are the fields that Archive has a column for; what
 * has none there goes into `rest`, as do the team's own cells, notes on them, and a digest that did not hold, so that an edit
 * which nobody has looked at yet is found after the customer came back.
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
  const notes = { fields: withoutColumn(customer.notes.fields, columns), own: customer.notes.own };
  const rest: Rest = {
    fields: Object.fromEntries(others),
    own: filled(customer.own),
    notes,
    was: fieldsThen([...others.map(([key]) => key), ...Object.keys(notes.fields)], schema),
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

/** A customer who comes back, with what of it had to be read anew. */
export type BroughtBack = WholeCustomer & Pick<RestNow, 'issues' | 'original'>;

/**
 * The customer as it was when it was archived, field for field and note for note. A row that somebody edited in Archive comes
 * back with those edits. Fields that came since stay empty; those that are of another kind by now read their values anew.
 */
export function broughtBack(
  archived: Pick<WholeCustomer, 'id' | 'fields'> & { readonly notes?: RowNotes },
  now: CustomersNow,
): BroughtBack {
  const { id } = archived;
  const rest = restOf(archived.fields['rest']);
  const { fields: others, own, notes: otherNotes, issues, original } = restInForce(rest, now);
  const stays = Object.entries(filled(archived.fields)).filter(
    ([key]) => !ARCHIVE_ONLY.includes(key) && key !== 'digest',
  );
  const fields: Record<string, CellScalar> = { ...Object.fromEntries(stays), ...others, id };
  const digest = 'digest' in rest ? (rest.digest ?? null) : recordDigest('customers', fields, now.context.schema);
  if (digest !== null) fields['digest'] = digest;
  const kept = Object.entries(archived.notes?.fields ?? {}).filter(([key]) => now.columns.has(key));
  const notes = { fields: { ...Object.fromEntries(kept), ...otherNotes.fields }, own: otherNotes.own };
  return { id, fields, own, notes, issues, original };
}

/** What the team's own fields among some are. */
function fieldsThen(keys: readonly string[], schema: Schema): Readonly<Record<string, FieldThen>> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const field = schema.field('customers', key);
      if (field?.own !== true) return [];
      const { kind, list, en, zh } = field;
      return [[key, { kind, ...(list === undefined ? {} : { list }), en, zh }] as const];
    }),
  );
}

function withoutColumn(notes: RowNotes['fields'], columns: ReadonlySet<string>): RowNotes['fields'] {
  return Object.fromEntries(Object.entries(notes).filter(([key]) => !columns.has(key)));
}

function filled(values: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
}
