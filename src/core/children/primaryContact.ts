import type { FieldValues, RecordChange } from '../changeSet';

/**
 * Contact persons of a customer that lose the mark 'primary' because another one gets it: a customer has one at most. Cells
 * typed by hand may have left several; all of them go. Nobody where the contact that is saved is not marked.
 */
export function formerPrimaries<R extends { readonly fields: FieldValues }>(
  contacts: readonly R[],
  saved: { readonly customerId: string; readonly id: string | null; readonly primary: boolean },
): readonly R[] {
  if (!saved.primary) return [];
  return contacts.filter(
    ({ fields }) =>
      fields['customerId'] === saved.customerId && fields['primary'] === true && fields['id'] !== saved.id,
  );
}

/**
 * Changes of contact persons with those that follow: where one of them gets the mark 'primary' back, whoever has it by now
 * loses it in the same batch, with an entry of its own. What the changes themselves say of a contact person stays. `contacts`
 * are those that stand, with `id`, `customerId` and `primary`.
 */
export function withOnePrimary(
  contacts: readonly { readonly fields: FieldValues }[],
  changes: readonly RecordChange[],
): readonly RecordChange[] {
  const own = new Map(changes.flatMap((change) => (change.table === 'contacts' ? [[change.id, change] as const] : [])));
  if (own.size === 0) return changes;
  const standing = new Map(contacts.map(({ fields }) => [String(fields['id'] ?? ''), fields]));
  const marked = new Set(
    [...own.values()].flatMap((change) => {
      const { primary, customerId } = { ...standing.get(change.id), ...change.fields } as FieldValues;
      const isTold = change.op !== 'remove' && ('primary' in change.fields || 'customerId' in change.fields);
      return isTold && primary === true ? [customerId ?? null] : [];
    }),
  );
  const lost = [...standing].filter(
    ([id, { primary, customerId }]) =>
      primary === true && marked.has(customerId ?? null) && own.get(id)?.fields['primary'] === undefined,
  );
  const mark = { fields: { primary: null }, before: { primary: true } };
  const followed = changes.map((change): RecordChange => {
    const isLost = change.op === 'update' && lost.some(([id]) => change.table === 'contacts' && id === change.id);
    if (!isLost || change.fields['customerId'] !== undefined || change.before === 'unknown') return change;
    return { ...change, fields: { ...change.fields, ...mark.fields }, before: { ...change.before, ...mark.before } };
  });
  const others = lost.filter(([id]) => !own.has(id));
  const added = others.map(([id]): RecordChange => ({ op: 'update', table: 'contacts', id, ...mark }));
  const removes = followed.findIndex(({ op }) => op === 'remove');
  const at = removes === -1 ? followed.length : removes;
  // Rows shift once others above them go: what is written comes first.
  return [...followed.slice(0, at), ...added, ...followed.slice(at)];
}
