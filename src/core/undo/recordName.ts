import type { FieldValues } from '../changeSet';

/** Fields that say what a record is, the most telling first. */
const telling = ['name', 'company', 'item', 'summary', 'text', 'at', 'on'] as const;

/** What a person knows a record by; '' where none of its fields says. */
export function recordName(fields: FieldValues): string {
  for (const key of telling) {
    const value = fields[key] ?? null;
    if (value !== null && value !== '') return String(value).replace(/\s+/g, ' ').trim().slice(0, 60);
  }
  return '';
}
