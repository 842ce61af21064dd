import { createHash } from 'node:crypto';

// What the bundle writes beside the values of a record, made again from outside: a register of 20,000 customers cannot be
// entered through the bundle in reasonable time. `checkedAgainst` holds these rules to records that the bundle made.

export type RecordValues = Readonly<Record<string, string | number | boolean>>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The `number`-th id of a table, `C-000042-L`, with its check character (ISO 7064 MOD 37,36). */
export function recordId(prefix: string, number: number): string {
  const digits = String(number).padStart(6, '0');
  let state = 36;
  for (const character of prefix + digits) {
    const sum = (state + CHARACTERS.indexOf(character)) % 36;
    state = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return `${prefix}-${digits}-${CHARACTERS.charAt((37 - state) % 36)}`;
}

/** Digest of what people entered. `entered` are the keys of those fields, in the order of the columns. */
export function recordDigest(entered: readonly string[], values: RecordValues): string {
  const pairs = entered.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]]));
  return sha256(JSON.stringify([values['id'] ?? '', ...pairs])).slice(0, 16);
}

export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** Cells of the Audit tab that say a record was taken from a list. */
export interface AuditRow extends AuditHead {
  readonly at: string;
  readonly actor: string;
  readonly origin: string;
  readonly action: string;
  readonly table: string;
  readonly recordId: string;
  readonly payload: string;
  readonly salt: string;
  readonly payloadDigest: string;
  readonly requestId: string;
}

/** The entry behind a head of the audit chain. */
export function auditRow(
  head: AuditHead,
  entry: Pick<AuditRow, 'at' | 'actor' | 'table' | 'recordId' | 'payload'>,
): AuditRow {
  const seq = head.seq + 1;
  const salt = sha256(`bench:${String(seq)}`).slice(0, 24);
  const requestId = `row:${sha256(entry.recordId).slice(0, 20)}`;
  const payloadDigest = sha256(`${salt}\n${entry.payload}`);
  const origin = 'import';
  const action = 'adopt';
  const { at, actor, table, recordId: id } = entry;
  const chained = [head.hash, seq, at, actor, origin, action, table, id, '', requestId, payloadDigest];
  return { ...entry, seq, origin, action, salt, requestId, payloadDigest, hash: sha256(JSON.stringify(chained)) };
}
