import type { FieldValues, OwnCells, RowNotes } from '../changeSet';

/** What an entry about one record says. Before and after hold the same fields; a creation has no before. */
export interface RecordPayload {
  readonly op: 'create' | 'update' | 'remove';
  readonly after?: FieldValues;
  readonly before?: FieldValues | 'unknown';
  /** Cells of the team's own columns, by header text, of a record that went. */
  readonly own?: OwnCells;
  /** Notes on the cells of a record that went, as far as they were read. */
  readonly notes?: RowNotes;
  /** Texts as they stood before they were put into standard form. */
  readonly original?: Readonly<Record<string, string>>;
  /** Why values stand as they were typed and not in standard form, by field. */
  readonly declined?: Readonly<Record<string, string>>;
  /** Customers that it was said to be like, and why it was saved all the same. */
  readonly accepted?: { readonly duplicates: readonly string[]; readonly reason: string };
  readonly version: number;
  /** Beginning of the window in which it happened, where a sweep found it: 'YYYY-MM-DD HH:mm', '' where nobody knows. */
  readonly since?: string;
}

/** What any entry says: of a record (then `op` tells what became of it), or of the action. Damaged by hand, it may say anything. */
export type Payload = Partial<RecordPayload> & Readonly<Record<string, unknown>>;

/**
 * A whole payload; null where it was erased, damaged by hand or is not whole. The chain names an entry that was tampered with:
 * here it says nothing.
 */
export function payloadIn(text: string): Payload | null {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text) as Payload;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether a payload tells that a record came, changed or went. */
export function isRecordPayload(payload: Payload): payload is Payload & RecordPayload {
  return payload.op !== undefined;
}
