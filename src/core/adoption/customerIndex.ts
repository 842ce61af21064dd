import { kinds } from '../values/kinds';
import { parseId } from '../values/ids';
import type { ParseContext } from '../values/value';
import { handlesOf, keysOf, numberKey, sameCustomer, SHARED_FIELDS, type CustomerKeys } from './customerKeys';
import type { CustomerRef } from './types';

/** A customer that rows can be matched with. */
export interface IndexedCustomer {
  readonly ref: CustomerRef;
  readonly keys: CustomerKeys;
}

/** What a search gives: the customer, or how many it may be (0 or several). */
export type Match = { readonly found: IndexedCustomer } | { readonly found: null; readonly count: number };

export interface CustomerIndex {
  add(customer: IndexedCustomer): void;
  /** The customer with these keys. A name that several have decides nothing. */
  match(keys: CustomerKeys): Match;
  /** The customer that a single cell names: by id, own number, phone, e-mail, or a name that only one has. */
  named(text: string, ctx: ParseContext): Match;
}

export function customerIndex(): CustomerIndex {
  const byHandle = new Map<string, IndexedCustomer[]>();
  const lookUp = (handles: readonly string[]): readonly IndexedCustomer[] => [
    ...new Set(handles.flatMap((handle) => byHandle.get(handle) ?? [])),
  ];
  return {
    add: (customer) => {
      const own = customer.ref.kind === 'id' ? [`id:${customer.ref.id}`] : [];
      for (const handle of [...own, ...handlesOf(customer.keys)]) {
        const others = byHandle.get(handle);
        if (others === undefined) byHandle.set(handle, [customer]);
        else others.push(customer);
      }
    },
    match: (keys) => {
      const same = lookUp(handlesOf(keys)).filter((other) => sameCustomer(keys, other.keys));
      const sure = same.filter((other) => sharesMoreThanName(keys, other.keys));
      return sure[0] === undefined ? only(same) : { found: sure[0] };
    },
    named: (text, ctx) => {
      for (const handles of spellings(text, ctx)) {
        const found = lookUp(handles);
        if (found.length > 0) return only(found);
      }
      return { found: null, count: 0 };
    },
  };
}

function only(customers: readonly IndexedCustomer[]): Match {
  const [first] = customers;
  return first !== undefined && customers.length === 1 ? { found: first } : { found: null, count: customers.length };
}

function sharesMoreThanName(a: CustomerKeys, b: CustomerKeys): boolean {
  const pairs = [
    [a.numbers, b.numbers],
    [a.landlines, b.landlines],
    ...SHARED_FIELDS.map((field) => [a.shared[field], b.shared[field]]),
  ];
  return pairs.some(([mine = [], others = []]) => mine.some((key) => others.includes(key)));
}

/** What the text may be, surest first. */
function* spellings(text: string, ctx: ParseContext): Generator<readonly string[]> {
  if (parseId(text).ok) yield [`id:${String(valueOf('id', text, ctx))}`];
  yield [`number:${numberKey(text)}`];
  const fields = {
    phone: valueOf('phone', text, ctx),
    email: valueOf('email', text, ctx),
    landline: valueOf('landline', text, ctx),
  };
  yield handlesOf(keysOf(fields, []));
  yield handlesOf(keysOf({ name: valueOf('customerName', text, ctx) }, []));
}

function valueOf(kind: 'id' | 'phone' | 'landline' | 'email' | 'customerName', text: string, ctx: ParseContext) {
  const parsed = kinds[kind].parse(text, ctx);
  return parsed.ok ? parsed.value : null;
}
