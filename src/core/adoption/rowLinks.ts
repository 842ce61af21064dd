import { textOf } from './cells';
import type { ColumnPlan } from './columnPlan';
import { customerIndex, type IndexedCustomer, type Match } from './customerIndex';
import { keysOf, SHARED_FIELDS, type CustomerKeys, type SharedField } from './customerKeys';
import type { Identities } from './rowIdentity';
import { hasNameOrWay, type RowReader } from './rowReader';
import type { AdoptionContext, CustomerRef, Known, ListShape, ListSort, SharedGroup, ShapeRow } from './types';

/** How a row stands to the customers before it. */
export interface RowLink {
  /** The customer it belongs to; null where it makes one of its own, or names none that is known. */
  readonly ref: CustomerRef | null;
  /** How many customers the row may mean, where that is not one; only for lists that refer to customers. */
  readonly several: number;
  /** The row (index) whose order this one goes on with: same order number, nothing about the customer. */
  readonly continues: number | null;
  /** What its customer shares with an earlier one: the row, or the id of one that the register has. */
  readonly shares: readonly { readonly field: SharedField; readonly other: number | string }[];
}

export interface RowLinks {
  /** The link of a row; depends on the rows before it and on what is known, not on the order of asking. */
  at(index: number): RowLink;
  /** Of the whole list. */
  groups(): readonly SharedGroup[];
}

interface Source {
  readonly shape: ListShape;
  readonly sort: ListSort;
  readonly plan: ColumnPlan;
  readonly reader: RowReader;
  readonly ctx: AdoptionContext;
  readonly known: Known;
  readonly identities: Identities;
}

const NONE: RowLink = { ref: null, several: 0, continues: null, shares: [] };

export function rowLinks(source: Source): RowLinks {
  const index = customerIndex();
  const holders = new Map<string, { readonly rows: number[]; readonly ids: string[] }>();
  const keepShared = (keys: CustomerKeys, ref: CustomerRef): void => {
    for (const field of SHARED_FIELDS) {
      for (const key of keys.shared[field]) {
        const handle = `${field}:${key}`;
        const held = holders.get(handle) ?? { rows: [], ids: [] };
        if (ref.kind === 'id') held.ids.push(ref.id);
        else held.rows.push(ref.row);
        holders.set(handle, held);
      }
    }
  };
  for (const customer of source.known.customers) {
    const indexed: IndexedCustomer = {
      ref: { kind: 'id', id: customer.id },
      keys: keysOf(customer.fields, customer.numbers ?? []),
    };
    index.add(indexed);
    keepShared(indexed.keys, indexed.ref);
  }
  const links: RowLink[] = [];
  const step = (at: number, row: ShapeRow): RowLink => {
    if (row.sort !== 'data') return NONE;
    if (source.sort === 'purchases')
      return referenceOf(source, row, (keys, text) => findReference(index, keys, text, source));
    const keys = source.reader.keys(row);
    const previous = source.sort === 'orders' ? continued(source, at, links) : null;
    if (previous !== null) return previous;
    if (source.sort === 'orders' && source.reader.has(row, 'purchases')) {
      const match = index.match(keys);
      if (match.found !== null) return { ...NONE, ref: match.found.ref };
    }
    if (!hasNameOrWay(source.reader.identifying(row))) return NONE;
    const ref: CustomerRef = { kind: 'row', row: row.row, identity: source.identities.at(at) };
    const shares = sharesOf(keys, holders);
    index.add({ ref, keys });
    keepShared(keys, ref);
    return { ...NONE, shares };
  };
  const at = (wanted: number): RowLink => {
    for (let next = links.length; next <= wanted; next += 1) {
      const row = source.shape.rows[next];
      if (row !== undefined) links.push(step(next, row));
    }
    return links[wanted] ?? NONE;
  };
  const groups = (): readonly SharedGroup[] => {
    at(source.shape.rows.length - 1);
    return groupsOf(holders);
  };
  return { at, groups };
}

/** Shared keys of a new customer, one finding a field; earlier rows go before what the register had. */
function sharesOf(
  keys: CustomerKeys,
  holders: ReadonlyMap<string, { readonly rows: readonly number[]; readonly ids: readonly string[] }>,
): RowLink['shares'] {
  return SHARED_FIELDS.flatMap((field) => {
    const held = keys.shared[field].flatMap((key) => holders.get(`${field}:${key}`) ?? []);
    const other = held.flatMap(({ rows }) => rows)[0] ?? held.flatMap(({ ids }) => ids)[0];
    return other === undefined ? [] : [{ field, other }];
  });
}

function groupsOf(
  holders: ReadonlyMap<string, { readonly rows: readonly number[]; readonly ids: readonly string[] }>,
): readonly SharedGroup[] {
  const groups = new Map<string, SharedGroup>();
  for (const [handle, { rows, ids }] of holders) {
    if (rows.length === 0 || rows.length + ids.length < 2) continue;
    const field = handle.slice(0, handle.indexOf(':'));
    const members = `${field} ${rows.join(',')} ${ids.join(',')}`;
    if (!groups.has(members)) groups.set(members, { field, rows, ids });
  }
  return [...groups.values()];
}

/** A row without a word about the customer goes on with the order of the row above, if it has its number. */
function continued({ plan, reader, shape, identities }: Source, at: number, links: readonly RowLink[]): RowLink | null {
  const row = shape.rows[at];
  const above = shape.rows[at - 1];
  const column = plan.fields.find(({ table, def }) => table === 'purchases' && def.key === 'orderNo');
  if (row === undefined || above?.sort !== 'data' || column === undefined || reader.has(row, 'customers')) return null;
  const order = textOf(row.cells[column.at]);
  if (order === '' || order !== textOf(above.cells[column.at])) return null;
  const link = links[at - 1] ?? NONE;
  const continues = link.continues ?? at - 1;
  if (link.ref !== null) return { ...NONE, ref: link.ref, continues };
  if (!hasNameOrWay(reader.identifying(above))) return null;
  return { ...NONE, ref: { kind: 'row', row: above.row, identity: identities.at(at - 1) }, continues };
}

function referenceOf(
  { plan, reader }: Source,
  row: ShapeRow,
  find: (keys: CustomerKeys, text: string) => Match,
): RowLink {
  const column = plan.fields.find(({ table, def }) => table === 'purchases' && def.key === 'customerId');
  const text = column === undefined ? '' : textOf(row.cells[column.at]);
  const match = find(reader.keys(row), text);
  return match.found === null ? { ...NONE, several: match.count } : { ...NONE, ref: match.found.ref };
}

function findReference(
  index: ReturnType<typeof customerIndex>,
  keys: CustomerKeys,
  text: string,
  { ctx }: Source,
): Match {
  const named = text === '' ? { found: null, count: 0 } : index.named(text, ctx.parse);
  if (named.found !== null) return named;
  const match = index.match(keys);
  return match.found === null && match.count === 0 ? named : match;
}
