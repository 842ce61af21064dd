import type { FieldValues } from '../changeSet';
import { kinds } from '../values/kinds';
import { parseId } from '../values/ids';
import { formatId } from '../values/ids';
import type { ParseContext } from '../values/value';
import type { Resolve } from './planRow';

/**
 * Finds the customer that a child row means: by id, by a phone or by a name, where exactly one customer has it. Two with the
 * same name are an issue, never a guess. Archived customers are found by their ids alone: what is like them is somebody else's.
 */
export function customerResolver(
  customers: readonly FieldValues[],
  ctx: ParseContext,
  archived: readonly FieldValues[] = [],
): Resolve {
  const ids = new Set([...customers, ...archived].map((customer) => String(customer['id'] ?? '')));
  const byKey = new Map<string, Set<string>>();
  const add = (key: string, id: string): void => {
    byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
  };
  for (const customer of customers) {
    const id = String(customer['id'] ?? '');
    if (id === '') continue;
    for (const [field, kind] of keyed) {
      const value = customer[field] ?? null;
      for (const key of value === null ? [] : (kinds[kind].keys?.(value) ?? [])) add(`${kind}:${key}`, id);
    }
  }
  return (text) => {
    const id = parseId(text);
    if (id.ok) {
      const standard = formatId(id.value.prefix, id.value.number);
      if (ids.has(standard)) return { ok: true, id: standard };
    }
    const found = matching(text, byKey, ctx);
    if (found.size === 1) return { ok: true, id: [...found][0] ?? '' };
    const facts = { text: text.slice(0, 200), count: found.size };
    return { ok: false, issue: { code: found.size === 0 ? 'customer-unknown' : 'customer-ambiguous', facts } };
  };
}

const keyed = [
  ['phone', 'phone'],
  ['landline', 'phone'],
  ['name', 'customerName'],
] as const;

function matching(
  text: string,
  byKey: ReadonlyMap<string, ReadonlySet<string>>,
  ctx: ParseContext,
): ReadonlySet<string> {
  for (const kind of ['phone', 'customerName'] as const) {
    const parsed = kinds[kind].parse(text, ctx);
    if (!parsed.ok || parsed.value === null) continue;
    const found = (kinds[kind].keys?.(parsed.value) ?? []).flatMap((key) => [...(byKey.get(`${kind}:${key}`) ?? [])]);
    if (found.length > 0) return new Set(found);
  }
  return new Set();
}
