import type { CustomerSheetReply, FieldAge, WireRecord } from '../../contract/replies';
import type { FieldValues } from '../../core/changeSet';
import { broughtBack } from '../../core/archive/archivedRecord';
import { RegisterError } from '../../core/registerError';
import type { LiveTable } from '../../core/schema/tables';
import { shownPhones } from '../../core/values/shownPhones';
import type { CellScalar } from '../../core/values/value';
import { ageOf, verifiableFields } from '../../core/verification/verification';
import { requireRole, unlessStale } from '../act';
import { customersNow } from '../archive/tabColumns';
import type { ChildTable } from '../children/childSort';
import { todayOf } from '../entryContext';
import { childColumns, childRecords, childRows, childTables } from '../glance/childRows';
import { openFindings, type OpenFinding } from '../glance/openFindings';
import { StaleViewError, type Deps, type StoredRecord, type View } from '../ports';
import { wireRecord } from '../wire';

/** How many records of each sort a customer's page shows at first. */
const SHOWN = 20;

/** Which customer, by id or by a row of a tab that is theirs; `show`: how many records of each sort, 20 if absent. */
export interface GetCustomer {
  readonly id?: string | undefined;
  readonly at?: { readonly table: LiveTable; readonly row: number } | undefined;
  readonly show?: number | undefined;
}

export type CustomerSheet = Omit<CustomerSheetReply, 'review'> & { readonly findings: readonly OpenFinding[] };

/**
 * One customer with contact persons, what happened (newest first), what Review says, and when key fields were confirmed.
 * Two reads. Throws `not-found` where there is no such customer, also where the row is nobody's.
 */
export function getCustomer(deps: Deps, request: GetCustomer): { readonly ok: true } & CustomerSheet {
  if (request.id === undefined && request.at === undefined) throw new RegisterError('bad-request', { path: 'id' });
  const sheet = unlessStale(() => readSheet(deps, request)) ?? readSheet(deps, request);
  return { ok: true, ...sheet };
}

function readSheet(deps: Deps, request: GetCustomer): CustomerSheet {
  const view = deps.store.read({
    ...childColumns,
    customers: { fields: ['id'] },
    archive: { fields: ['id', 'archivedAt'] },
    review: 'all',
  });
  requireRole(view, deps.actor, 'reader');
  const { located, tab } = locate(view, request);
  const id = String(located.fields['id']);
  const found = childTables.map((table) => ({ table, ...childRows(view, table, id, request.show ?? SHOWN) }));
  const full = deps.store.reread(view, {
    [tab]: { rows: [located.row] },
    ...Object.fromEntries(found.map(({ table, rows }) => [table, { rows }])),
  });
  const current = full.records(tab).find((record) => record.row === located.row);
  if (current?.fields['id'] !== id) throw new StaleViewError();
  const customer =
    tab === 'archive'
      ? broughtBack({ id, fields: current.fields }, customersNow(full, deps.clock)).fields
      : current.fields;
  const children = Object.fromEntries(
    found.map(({ table, rows }) => [table, childRecords(full, table, rows)]),
  ) as Readonly<Record<ChildTable, readonly WireRecord[]>>;
  const shown = [id, ...Object.values(children).flatMap((records) => records.map((record) => record.id))];
  return {
    customer: wireRecord(id, customer),
    ...(tab === 'archive' ? { archived: archivedOf(current.fields) } : {}),
    row: located.row,
    ...children,
    totals: Object.fromEntries(found.map(({ table, total }) => [table, total])),
    ages: agesOf(full, customer, deps),
    phones: phonesOf(full, customer, children.contacts),
    findings: openFindings(view.records('review'), new Set(shown)),
  };
}

interface Located {
  readonly located: StoredRecord;
  readonly tab: 'customers' | 'archive';
}

function locate(view: View, { id, at }: GetCustomer): Located {
  const wanted = id ?? (at === undefined ? '' : customerOn(view, at.table, at.row));
  const located = wanted === '' ? undefined : view.find('customers', wanted);
  if (located !== undefined) return { located, tab: 'customers' };
  const archived = wanted === '' ? undefined : view.find('archive', wanted);
  if ((archived?.fields['archivedAt'] ?? null) === null || archived === undefined)
    throw new RegisterError('not-found', { id: wanted });
  return { located: archived, tab: 'archive' };
}

function archivedOf(fields: FieldValues): NonNullable<CustomerSheetReply['archived']> {
  const text = (key: string): string => String(fields[key] ?? '');
  return { at: text('archivedAt'), by: text('archivedBy'), reason: text('archiveReason') };
}

/** The customer whose row it is, or on whom the record of the row hangs; '' where it is nobody's. */
function customerOn(view: View, table: LiveTable, row: number): string {
  const record = view.records(table).find((each) => each.row === row);
  return String(record?.fields[table === 'customers' || table === 'archive' ? 'id' : 'customerId'] ?? '');
}

/** Numbers of the customer, in fields of the team's own as well, and of the contact persons that are shown. */
function phonesOf(
  view: View,
  customer: FieldValues,
  contacts: readonly FieldValues[],
): Readonly<Record<string, string>> {
  const cells = (table: LiveTable, fields: FieldValues): readonly (CellScalar | undefined)[] =>
    view.schema
      .fields(table)
      .filter(({ kind }) => kind === 'phone' || kind === 'landline')
      .map(({ key }) => fields[key]);
  const all = [...cells('customers', customer), ...contacts.flatMap((contact) => cells('contacts', contact))];
  return shownPhones(all, view.settings.text.country);
}

/** When each filled key field was confirmed; null where nobody ever did, or its value changed since. */
function agesOf(view: View, fields: FieldValues, deps: Deps): Readonly<Record<string, FieldAge | null>> {
  const today = todayOf(deps.clock);
  const filled = verifiableFields(view.schema.fields('customers')).filter(({ key }) => (fields[key] ?? null) !== null);
  return Object.fromEntries(
    filled.map(({ key }) => {
      const age = ageOf(fields, key, today);
      return [key, age === null ? null : { on: age.on, by: age.by, how: age.how, months: age.months }];
    }),
  );
}
