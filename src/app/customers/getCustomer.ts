import type { CustomerSheetReply, WireRecord } from '../../contract/replies';
import type { IssueCode } from '../../core/issue';
import { RegisterError } from '../../core/registerError';
import type { LiveTable } from '../../core/schema/tables';
import { requireRole } from '../act';
import { StaleViewError, type Deps, type Query, type StoredRecord, type View } from '../ports';
import { unlessStale } from '../act';
import { wireRecord } from '../wire';

/** How many interactions and purchases a customer's page shows. */
const SHOWN = 20;

/** A finding in Review about this customer; the edge words it. */
export interface OpenFinding {
  readonly field: string;
  readonly code: IssueCode;
  readonly facts: Readonly<Record<string, string | number>>;
}
export type CustomerSheet = Omit<CustomerSheetReply, 'review'> & { readonly findings: readonly OpenFinding[] };

/** One customer with contact persons, the last interactions and purchases, and what Review says. Two reads. */
export function getCustomer(deps: Deps, request: { readonly id: string }): { readonly ok: true } & CustomerSheet {
  const sheet = unlessStale(() => readSheet(deps, request.id)) ?? readSheet(deps, request.id);
  return { ok: true, ...sheet };
}

const children: Readonly<Partial<Record<LiveTable, string>>> = {
  interactions: 'at',
  purchases: 'on',
  contacts: 'name',
};

function readSheet(deps: Deps, id: string): CustomerSheet {
  const view = deps.store.read({
    customers: { fields: ['id'] },
    ...Object.fromEntries(Object.entries(children).map(([table, when]) => [table, { fields: ['customerId', when] }])),
    review: 'all',
  });
  requireRole(view, deps.actor, 'reader');
  const located = view.find('customers', id);
  if (located === undefined) throw new RegisterError('not-found', { id });
  const rows = (table: LiveTable): readonly number[] => childRows(view, table, id);
  const query: Query = {
    customers: { rows: [located.row] },
    interactions: { rows: rows('interactions') },
    purchases: { rows: rows('purchases') },
    contacts: { rows: rows('contacts') },
  };
  const full = deps.store.reread(view, query);
  const current = full.records('customers').find((record) => record.row === located.row);
  if (current?.fields['id'] !== id) throw new StaleViewError();
  return {
    customer: wireRecord(id, current.fields),
    row: located.row,
    interactions: childRecords(full, 'interactions', rows('interactions')),
    purchases: childRecords(full, 'purchases', rows('purchases')),
    contacts: childRecords(full, 'contacts', rows('contacts')),
    findings: findingsOf(view.records('review'), id),
  };
}

/** Rows of the latest children, newest first; a day that cannot be read comes last. */
function childRows(view: View, table: LiveTable, id: string): readonly number[] {
  const when = children[table] ?? 'id';
  return view
    .records(table)
    .filter((record) => record.fields['customerId'] === id)
    .sort((a, b) => String(b.fields[when] ?? '').localeCompare(String(a.fields[when] ?? '')) || b.row - a.row)
    .slice(0, SHOWN)
    .map((record) => record.row);
}

function childRecords(view: View, table: LiveTable, rows: readonly number[]): readonly WireRecord[] {
  const byRow = new Map(view.records(table).map((record) => [record.row, record]));
  return rows.flatMap((row) => {
    const record = byRow.get(row);
    return record === undefined ? [] : [wireRecord(String(record.fields['id'] ?? ''), record.fields)];
  });
}

function findingsOf(review: readonly StoredRecord[], id: string): readonly OpenFinding[] {
  return review
    .filter(({ fields }) => fields['recordId'] === id && fields['status'] === 'open')
    .map(({ fields }) => ({
      field: String(fields['field'] ?? ''),
      code: String(fields['code'] ?? '') as IssueCode,
      facts: factsIn(String(fields['facts'] ?? '{}')),
    }));
}

/** Facts of a line; none where its cell was damaged by hand. */
function factsIn(text: string): OpenFinding['facts'] {
  try {
    const facts: unknown = JSON.parse(text);
    return typeof facts === 'object' && facts !== null ? (facts as OpenFinding['facts']) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
