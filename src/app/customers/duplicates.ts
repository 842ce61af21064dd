import type { DuplicateHit } from '../../contract/replies';
import type { FieldValues } from '../../core/changeSet';
import { sharesKeys } from '../../core/customers/matchingKeys';
import { mask } from '../../core/records/mask';
import type { View } from '../ports';

/** Columns of the customers tab that telling duplicates needs. */
export const duplicateFields = ['id', 'name', 'phone', 'landline', 'email', 'creditCode'] as const;

/** Customers on the sheet that share a phone, an e-mail or a registration number; masked, since they may be others' own. */
export function duplicatesOf(view: View, fields: FieldValues, exceptId: string | null): readonly DuplicateHit[] {
  const records = view.records('customers').map((record) => ({ ...record, id: String(record.fields['id'] ?? '') }));
  return sharesKeys(fields, records, exceptId)
    .filter(({ record }) => record.id !== '')
    .map(({ record, fields: shared }) => ({
      id: record.id,
      name: String(record.fields['name'] ?? ''),
      fields: shared,
      shown: Object.fromEntries(shared.map((field) => [field, mask(String(record.fields[field] ?? ''))])),
      row: record.row,
    }));
}
