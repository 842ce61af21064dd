import type { HistoryLine } from '../audit/entry';
import { lastKnown } from '../audit/history';
import { payloadIn, type Payload } from '../audit/payload';
import { wholeLines } from '../audit/wholeLines';
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
  const own = lines.filter((line) => line.recordId === id && line.table === table);
  const fields = lastKnown(own, table, id);
  if (fields === null) return null;
  const known: Record<string, CellScalar> = { ...fields, id };
  for (const line of wholeLines(own)) {
    const payload = payloadIn(line.payload);
    if (payload === null) continue;
    if (payload.op === 'update' || payload.op === 'create') stamp(known, line, payload, schema, table);
    else if (line.action === 'verify-field') confirm(known, payload);
  }
  return { ...known, digest: recordDigest(table, known, schema) };
}

/** An entry of the record tells who wrote it last and when; one that brings stamps of its own (a restore) is believed. */
function stamp(
  known: Record<string, CellScalar>,
  line: HistoryLine,
  payload: Payload,
  schema: Schema,
  table: LiveTable,
): void {
  const { version, after = {} } = payload;
  if (typeof version === 'number') known['version'] = version;
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
