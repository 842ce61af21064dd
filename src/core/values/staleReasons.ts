import { cleanCode } from './unicode';
import { ok, refuse, type Kind } from './value';

/** Reasons of a stale flag as JSON, written by the staleness job; words are made of them at the edge. */
export const staleReasons: Kind = {
  name: 'staleReasons',
  cell: 'text',
  parse: (input) => {
    if (input === null || (typeof input === 'string' && cleanCode(input) === '')) return ok(null);
    const list = typeof input === 'string' ? listIn(input) : null;
    return list === null ? refuse('json-unreadable', { text: String(input) }) : ok(list);
  },
  format: (value) => (value === null ? '' : String(value)),
};

/** The JSON list in its shortest spelling, or null where the text holds none. */
function listIn(text: string): string | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? JSON.stringify(parsed) : null;
  } catch {
    // Not JSON: the caller's answer says so.
    return null;
  }
}
