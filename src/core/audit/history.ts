import type { FieldValues, OwnCells } from '../changeSet';
import type { CellScalar } from '../values/value';

/** What an entry about one record says. Before and after hold the same fields; a creation has no before. */
export interface RecordPayload {
  readonly op: 'create' | 'update' | 'remove';
  readonly after?: FieldValues;
  readonly before?: FieldValues | 'unknown';
  /** Cells of the team's own columns, by header text, of a record that went. */
  readonly own?: OwnCells;
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

/** A row of the Audit tab as far as history is concerned. */
export interface HistoryEntry {
  readonly seq: number;
  readonly table: string;
  readonly recordId: string;
  readonly part: string;
  readonly payload: string;
}

/**
 * The record's fields as the register last knew them, or null where history does not tell (no creation on record, a payload
 * erased, a removal since). Entries of other records are passed over; parts of one payload are put together.
 */
export function lastKnown(entries: readonly HistoryEntry[], table: string, id: string): FieldValues | null {
  let fields: Record<string, CellScalar> | null = null;
  for (const payload of payloadsOf(entries, table, id)) {
    if (payload === null) return null;
    if (payload.op === 'remove') fields = null;
    else if (payload.op === 'create') fields = { ...(payload.after ?? {}) };
    else if (fields !== null) Object.assign(fields, payload.after ?? {});
  }
  return fields;
}

/** Payloads about one record in the order of their numbers, parts put together; null where one cannot be read. */
export function payloadsOf(entries: readonly HistoryEntry[], table: string, id: string): (RecordPayload | null)[] {
  const own = entries.filter((entry) => entry.recordId === id && entry.table === table).sort((a, b) => a.seq - b.seq);
  const texts: string[] = [];
  for (const entry of own) {
    const continues = entry.part !== '' && !entry.part.startsWith('1/');
    if (continues) texts.push((texts.pop() ?? '') + entry.payload);
    else texts.push(entry.payload);
  }
  return texts.map(parsePayload).filter((payload) => payload === null || 'op' in payload);
}

function parsePayload(text: string): RecordPayload | null {
  try {
    const payload: unknown = JSON.parse(text);
    return typeof payload === 'object' ? (payload as RecordPayload | null) : null;
  } catch (error) {
    // A payload that was erased or damaged by hand ends what history knows; the chain names the entry.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
