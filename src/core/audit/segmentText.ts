import { entryHash, payloadDigest, type AuditHead } from './chain';
import type { AuditEntry } from './entry';

/** Newer forms are refused by number. */
export const SEGMENT_FORMAT = 1;

/**
 * Entries of a stretch of the trail as text: a line that says what it is, then one JSON array an entry. What follows from the
 * rest is left out (number, payload digest, hash); of an entry whose payload was erased, the digest stands in its place.
 * The entries have to hold: `before` is the head that they are chained behind.
 */
export function segmentText(entries: readonly AuditEntry[], before: AuditHead): string {
  const about = { format: SEGMENT_FORMAT, from: before.seq + 1, before: before.hash, entries: entries.length };
  const lines = entries.map(
    ({ at, actor, origin, action, table, recordId, part, requestId, payload, salt, ...rest }) => {
      const erased = payload === '' && salt === '';
      const said = erased ? [rest.payloadDigest] : [salt, payload];
      return JSON.stringify([at, actor, origin, action, table, recordId, part, requestId, ...said]);
    },
  );
  return `${[JSON.stringify(about), ...lines].join('\n')}\n`;
}

/** The entries of a segment's text, their hashes worked out anew; null where the text is none, or of a newer form. */
export function segmentEntries(text: string): readonly AuditEntry[] | null {
  try {
    const [first = '', ...lines] = text.split('\n');
    const about = JSON.parse(first) as { format: number; from: number; before: string; entries: number };
    if (about.format !== SEGMENT_FORMAT || lines.pop() !== '' || lines.length !== about.entries) return null;
    return chained(lines, about);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function chained(
  lines: readonly string[],
  about: { readonly from: number; readonly before: string },
): readonly AuditEntry[] {
  let hash = about.before;
  return lines.map((line, index) => {
    const [
      at = '',
      actor = '',
      origin = '',
      action = '',
      table = '',
      recordId = '',
      part = '',
      requestId = '',
      ...said
    ] = JSON.parse(line) as string[];
    const [salt = '', payload = ''] = said.length === 1 ? [] : said;
    const digest = said.length === 1 ? (said[0] ?? '') : payloadDigest(salt, payload);
    const seq = about.from + index;
    const open = {
      seq,
      at,
      actor,
      origin,
      action,
      table,
      recordId,
      part,
      requestId,
      payload,
      salt,
      payloadDigest: digest,
    };
    hash = entryHash(hash, open);
    return { ...open, hash };
  });
}
