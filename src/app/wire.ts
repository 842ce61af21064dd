import type { FieldValues } from '../core/changeSet';
import type { WireRecord } from '../contract/replies';

/** A record as it goes to the pages: what is empty is left out. */
export function wireRecord(id: string, fields: FieldValues): WireRecord {
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return { ...present, id };
}
