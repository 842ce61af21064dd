import type { FieldValues } from '../changeSet';
import type { RecordSets } from '../snapshots/snapshot';
import type { RecordDiff } from './comparison';

/** Whom a record is about: what a person knows it by, and the e-mail of who looks after that customer ('' for nobody). */
export interface Whose {
  readonly name: string;
  readonly owner: string;
}

const CUSTOMERS = ['customers', 'archive'] as const;

/** Tells of records whose they are. A child belongs to its customer, who is looked up in the later set first. */
export function whoseIn(
  from: RecordSets,
  to: RecordSets,
): (diff: Pick<RecordDiff, 'table' | 'before' | 'after'>) => Whose {
  let customers: ReadonlyMap<string, FieldValues> | null = null;
  const customer = (id: string): FieldValues => {
    customers ??= customersOf(from, to);
    return customers.get(id) ?? {};
  };
  return ({ table, before, after }) => {
    const fields = after?.fields ?? before?.fields ?? {};
    if (table === 'customers' || table === 'archive') return { name: nameOf(fields), owner: text(fields, 'owner') };
    const parent = customer(text(fields, 'customerId'));
    const own = table === 'contacts' ? text(fields, 'name') : '';
    return { name: own === '' ? nameOf(parent) : own, owner: text(parent, 'owner') };
  };
}

function customersOf(from: RecordSets, to: RecordSets): ReadonlyMap<string, FieldValues> {
  const known = new Map<string, FieldValues>();
  for (const set of [from, to])
    for (const table of [...CUSTOMERS].reverse())
      for (const { id, fields } of set[table]?.records ?? []) known.set(id, fields);
  return known;
}

function nameOf(fields: FieldValues): string {
  return text(fields, 'name') || text(fields, 'company');
}

function text(fields: FieldValues, key: string): string {
  return String(fields[key] ?? '');
}
