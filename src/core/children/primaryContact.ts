import type { FieldValues } from '../changeSet';

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
