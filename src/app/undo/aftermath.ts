import { auditEntry } from '../../core/audit/entry';
import { lastKnown } from '../../core/audit/history';
import type { FieldValues, RecordChange, ServiceUpdate } from '../../core/changeSet';
import { dayOf, planTotals } from '../../core/customers/planTotals';
import type { LiveTable } from '../../core/schema/tables';
import { closedLine, reviewLines, type ReviewLine } from '../reviewLines';
import type { View } from '../ports';
import { contactedCustomers, customersIn, type Ground } from './gather';

/** Totals of customers whose purchases or contacts come or go, as they are once the undo is done. */
export function totalsAfter({ view, effects }: Ground, changes: readonly RecordChange[]): readonly RecordChange[] {
  const affected = new Set(
    effects.flatMap(({ table, fields, whole }) => {
      if (table !== 'purchases' && table !== 'interactions') return [];
      return [...customersIn(fields['customerId'] ?? null), ...customersIn({ after: whole?.['customerId'] ?? null })];
    }),
  );
  if (affected.size === 0) return [];
  const interactions = after(view, 'interactions', changes);
  const contacted = contactedCustomers(effects);
  const customers = after(view, 'customers', changes).filter((fields) => affected.has(String(fields['id'] ?? '')));
  const settled = customers.map((fields) =>
    contacted.has(String(fields['id'] ?? '')) ? { ...fields, lastContactOn: lastKnownContact(view, fields) } : fields,
  );
  const totals = new Map(
    planTotals(settled, after(view, 'purchases', changes), interactions).map((total) => [total.id, total.fields]),
  );
  return settled.flatMap((fields, index): readonly RecordChange[] => {
    const id = String(fields['id'] ?? '');
    const now = customers[index] ?? {};
    const wanted: FieldValues = { lastContactOn: fields['lastContactOn'] ?? null, ...totals.get(id) };
    const changed = Object.entries(wanted).filter(([key, value]) => (now[key] ?? null) !== value);
    if (changed.length === 0 || view.find('customers', id) === undefined) return [];
    return [{ op: 'update', table: 'customers', id, fields: Object.fromEntries(changed), before: now }];
  });
}

/** The last contact that no interaction stands for: what a list that was adopted said. The interactions come on top. */
function lastKnownContact(view: View, customer: FieldValues): string | null {
  const id = String(customer['id'] ?? '');
  const lines = view
    .records('audit')
    .filter(({ fields }) => fields['recordId'] === id && fields['payload'] !== undefined);
  const known = lastKnown(
    lines.map(({ fields }) => auditEntry(fields)),
    'customers',
    id,
  );
  // History that cannot be read takes nothing away.
  if (known === null) return dayOf(customer['lastContactOn']) || null;
  return dayOf(known['lastContactOn']) || null;
}

/** Fields of a tab's records once the changes are done. */
function after(view: View, table: LiveTable, changes: readonly RecordChange[]): readonly FieldValues[] {
  const own = changes.filter((change) => change.table === table);
  const changed = new Map(own.map((change) => [change.id, change]));
  const standing = view.records(table).flatMap(({ fields }) => {
    const change = changed.get(String(fields['id'] ?? ''));
    if (change?.op === 'remove') return [];
    return [change === undefined ? fields : { ...fields, ...change.fields }];
  });
  return [...standing, ...own.flatMap(({ op, id, fields }) => (op === 'create' ? [{ ...fields, id }] : []))];
}

/** Puts what goes along with a record into its own change: a batch writes each row once. */
export function merged(changes: readonly RecordChange[], totals: readonly RecordChange[]): readonly RecordChange[] {
  const byId = new Map(totals.map((total) => [total.id, total]));
  const all = changes.map((change) => {
    const total = change.table === 'customers' && change.op === 'update' ? byId.get(change.id) : undefined;
    if (total === undefined) return change;
    byId.delete(change.id);
    return { ...change, fields: { ...change.fields, ...total.fields } };
  });
  const removes = all.findIndex(({ op }) => op === 'remove');
  const at = removes === -1 ? all.length : removes;
  // Rows shift once others above them go: what is written comes first.
  return [...all.slice(0, at), ...byId.values(), ...all.slice(at)];
}

/** Open lines of Review that have nothing to say any more: their record went, came back, or its field is as it was. */
export function settledLines(
  view: View,
  changes: readonly RecordChange[],
  how: { readonly at: string; readonly by: string },
): readonly { readonly line: ReviewLine; readonly update: ServiceUpdate }[] {
  const byId = new Map(changes.map((change) => [`${change.table} ${change.id}`, change]));
  return reviewLines(view).flatMap((line) => {
    const change = byId.get(`${line.table} ${line.recordId}`);
    if (line.status !== 'open' || change === undefined || !isSettled(line, change)) return [];
    return [{ line, update: closedLine(view, line.row, { status: 'settled', ...how }) }];
  });
}

function isSettled({ field, code }: ReviewLine, { op, fields }: RecordChange): boolean {
  if (op === 'remove') return true;
  if (op === 'create') return code === 'record-vanished';
  return field !== '' && field in fields;
}
