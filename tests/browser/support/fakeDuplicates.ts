import type { DuplicateHit, WireRecord } from '../../../src/contract/replies';
import type { FieldValues } from '../../../src/core/changeSet';

/** Customers whose phone ends with the digits that were typed, and those with the same name. */
export function twinsOf(customers: Iterable<WireRecord>, fields: FieldValues, exceptId?: string): DuplicateHit[] {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const phone = text(fields['phone']).replace(/\D/g, '');
  const hits: DuplicateHit[] = [];
  for (const one of customers) {
    if (one.id === exceptId) continue;
    const samePhone = phone.length >= 11 && text(one['phone']).endsWith(phone);
    const sameName = text(fields['name']) !== '' && one['name'] === text(fields['name']);
    if (!samePhone && !sameName) continue;
    const shown: Record<string, string> = text(one['phone']) === '' ? {} : { phone: '138****8000' };
    hits.push({
      id: one.id,
      name: text(one['name']),
      company: text(one['company']),
      isCompany: one['kind'] === 'company',
      score: samePhone ? 0.93 : 0.62,
      reasons: [
        ...(samePhone ? [{ code: 'same-phone' as const, facts: { field: 'phone', shown: '138****8000' } }] : []),
        ...(sameName ? [{ code: 'same-name' as const, facts: {} }] : []),
      ],
      fields: samePhone ? ['phone'] : [],
      shown,
      owner: text(one['owner']),
      row: 3,
    });
  }
  return hits;
}
