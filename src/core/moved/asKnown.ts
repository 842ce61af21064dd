import { lastKnown } from '../audit/history';
import type { HistoryLine } from '../audit/recordHistory';
import type { FieldValues } from '../changeSet';
import { recordDigest } from '../records/stamps';
import type { Schema } from '../schema/schema';
import type { LiveTable } from '../schema/tables';
import type { CellScalar } from '../values/value';
import { readStamps, VERIFIED } from '../verification/verification';

const VERIFIED_ON = 'lastVerifiedOn';

/**
 * A record as its own history has it, with its stamps, its version, its digest and what people confirmed; null where history
 * does not know it. What jobs compute (totals, flags, completeness) is no part of history.
 */
export function asKnown(
  lines: readonly HistoryLine[],
  table: LiveTable,
  id: string,
  schema: Schema,
): FieldValues | null {
  const fields = lastKnown(lines, table, id);
  if (fields === null) return null;
  const known: Record<string, CellScalar> = { ...fields, id };
  for (const { line, payload } of wholeLines(lines, table, id)) {
    if (payload['op'] === 'update' || payload['op'] === 'create') stamp(known, line, payload, schema, table);
    else if (line.action === 'verify-field') confirm(known, payload);
  }
  return { ...known, digest: recordDigest(table, known, schema) };
}

type Payload = Readonly<Record<string, unknown>>;

/** An entry of the record tells who wrote it last and when; one that brings stamps of its own (a restore) is believed. */
function stamp(
  known: Record<string, CellScalar>,
  line: HistoryLine,
  payload: Payload,
  schema: Schema,
  table: LiveTable,
): void {
  if (typeof payload['version'] === 'number') known['version'] = payload['version'];
  const after = (payload['after'] ?? {}) as FieldValues;
  if (schema.field(table, 'updatedAt') === undefined || 'updatedAt' in after) return;
  known['updatedAt'] = line.at;
  known['updatedBy'] = line.actor;
}

function confirm(known: Record<string, CellScalar>, { field, on, by, how, key }: Payload): void {
  if (typeof field !== 'string' || typeof on !== 'string') return;
  const stamps = { ...readStamps(known[VERIFIED]), [field]: { on, by, how, key } };
  const last = Object.values(stamps).map((each) => String(each.on));
  known[VERIFIED] = JSON.stringify(stamps);
  known[VERIFIED_ON] = last.reduce((a, b) => (a > b ? a : b));
}

function wholeLines(
  lines: readonly HistoryLine[],
  table: LiveTable,
  id: string,
): readonly { readonly line: HistoryLine; readonly payload: Payload }[] {
  const whole: HistoryLine[] = [];
  const own = lines.filter((line) => line.recordId === id && line.table === table).sort((a, b) => a.seq - b.seq);
  for (const line of own) {
    const continues = line.part !== '' && !line.part.startsWith('1/');
    const begun = continues ? whole.pop() : undefined;
    whole.push(begun === undefined ? line : { ...begun, payload: begun.payload + line.payload });
  }
  return whole.flatMap((line) => {
    const payload = payloadIn(line.payload);
    return payload === null ? [] : [{ line, payload }];
  });
}

/** An erased or damaged payload tells nothing; `lastKnown` has given the record up by then where it mattered. */
function payloadIn(text: string): Payload | null {
  try {
    const payload: unknown = JSON.parse(text);
    return typeof payload === 'object' ? (payload as Payload | null) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
