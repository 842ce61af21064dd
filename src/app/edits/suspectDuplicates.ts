import type { FieldValues, RecordChange } from '../../core/changeSet';
import { matchingKeys, matchingFields } from '../../core/customers/matchingKeys';
import { duplicatePool } from '../../core/duplicates/nearDuplicates';
import { ASK_AT } from '../../core/duplicates/weights';
import type { Issue } from '../../core/issue';
import type { RowPlan } from '../../core/edits/planRow';
import type { LiveTable } from '../../core/schema/tables';
import { archivedIn } from '../archive/archivedIn';
import { knownPairs, pairOf } from '../customers/acceptDuplicates';
import { duplicateFields } from '../customers/duplicates';
import type { View } from '../ports';
import type { DrainRequest } from './drainRequest';

/** A row that was typed, pasted or swept, as it is about to be written. */
export interface PlannedChange {
  readonly row: { readonly table: LiveTable; readonly row: number };
  readonly plan: RowPlan;
  readonly change: Pick<RecordChange, 'id' | 'op'>;
}

/** So many rows at most are looked at closely as well: somebody typed them, a paste of hundreds is an import. */
const MOST_TYPED = 20;

/** Fields whose change may make a duplicate; where a customer lives only weighs with them. */
const TELLING = ['name', 'company', 'birthDate', ...matchingFields.map(({ key }) => key)];

/** Columns that are read of every customer: for telling whose a record is, and duplicates where customers changed. */
export function customerColumns({ changed, single }: Pick<DrainRequest, 'changed' | 'single'>): readonly string[] {
  const rows = changed.filter(({ table }) => table === 'customers').flatMap((each) => each.rows).length;
  if (rows === 0 || (single !== null && !TELLING.includes(single.field))) return ['id', 'name', 'phone', 'landline'];
  return rows <= MOST_TYPED ? duplicateFields : ['id', 'name', ...matchingFields.map(({ key }) => key)];
}

/**
 * What the form would have asked before saving stands in Review instead: cells are written already. For each customer that
 * is new, or got a new phone, e-mail, account or registration number, the plan gets an issue for another one that has it;
 * where few rows changed, also for those who are as alike as the form asks about. A pair is told of once.
 */
export function withDuplicates<C extends PlannedChange>(view: View, changed: readonly C[]): readonly C[] {
  const customers = changed.filter(({ row }) => row.table === 'customers');
  const suspects = customers.filter(({ plan }) => TELLING.some((key) => plan.changed.includes(key)));
  if (suspects.length === 0) return changed;
  const records = recordsBehind(view, customers);
  const told = new Set(knownPairs(view, null));
  const found = new Map<string, Issue[]>();
  const tell: Tell = (id, other, field, score) => {
    if (told.has(pairOf(id, other))) return;
    told.add(pairOf(id, other));
    const facts = { other, field, ...(score === undefined ? {} : { score }) };
    found.set(id, [...(found.get(id) ?? []), { code: 'duplicate-suspected', field, facts }]);
  };
  tellSharedKeys(records, suspects, tell);
  if (customers.length <= MOST_TYPED) tellNear(records, suspects, tell);
  return changed.map((each) => {
    const issues = found.get(each.change.id);
    return issues === undefined ? each : { ...each, plan: { ...each.plan, issues: [...each.plan.issues, ...issues] } };
  });
}

type Tell = (id: string, other: string, field: string, score?: number) => void;

/** Others that are told of for one key or one record: each line of Review is work for somebody. */
const MOST_OTHERS = 3;

function tellSharedKeys(
  records: ReadonlyMap<string, FieldValues>,
  suspects: readonly PlannedChange[],
  tell: Tell,
): void {
  const holders = holdersOf(records);
  for (const { change, plan } of suspects) {
    for (const { field, key } of matchingKeys(plan.values).filter((each) => plan.changed.includes(each.field))) {
      const others = (holders.get(key) ?? []).filter((id) => id !== change.id);
      for (const other of others.slice(0, MOST_OTHERS)) tell(change.id, other, field);
    }
  }
}

function tellNear(records: ReadonlyMap<string, FieldValues>, suspects: readonly PlannedChange[], tell: Tell): void {
  const pool = duplicatePool();
  for (const [id, fields] of records) pool.add({ id, fields });
  for (const { change, plan } of suspects) {
    const near = pool.near(plan.values, { exceptId: change.id, threshold: ASK_AT, limit: MOST_OTHERS });
    for (const other of near) tell(change.id, other.id, 'name', other.score);
  }
}

/** Every customer as it is once the plan is written, archived ones too: they can be brought back. */
function recordsBehind(view: View, customers: readonly PlannedChange[]): ReadonlyMap<string, FieldValues> {
  const rows = new Set(customers.map(({ row }) => row.row));
  const records = new Map<string, FieldValues>();
  for (const { row, fields } of view.records('customers')) {
    const id = String(fields['id'] ?? '');
    if (id !== '' && !rows.has(row)) records.set(id, fields);
  }
  for (const { fields } of archivedIn(view)) records.set(String(fields['id']), fields);
  for (const { change, plan } of customers) records.set(change.id, plan.values);
  return records;
}

/** Who has a key, in the order of the sheet. */
function holdersOf(records: ReadonlyMap<string, FieldValues>): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const [id, fields] of records) {
    for (const { key } of matchingKeys(fields)) {
      const ids = holders.get(key);
      if (ids === undefined) holders.set(key, [id]);
      else if (!ids.includes(id)) ids.push(id);
    }
  }
  return holders;
}
