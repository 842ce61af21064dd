import type { FieldValues } from '../changeSet';
import type { CellScalar } from '../values/value';
import type { HistoryLine } from './entry';
import { isRecordPayload, payloadIn, type RecordPayload } from './payload';
import { wholeLines } from './wholeLines';

/** A record as the register last knew it, with its version, and when that was written ('YYYY-MM-DD HH:mm'). */
export interface LastState {
  readonly fields: FieldValues;
  readonly version: number;
  readonly at: string;
}

/**
 * The record as the register last knew it, or null where history does not tell (no creation on record, a payload erased, a
 * removal since). Lines of other records are passed over: of many records, each is looked up in its own (`byRecord`).
 */
export function lastState(lines: readonly HistoryLine[], table: string, id: string): LastState | null {
  let fields: Record<string, CellScalar> | null = null;
  let version = 0;
  let written = '';
  for (const { at, payload } of saidOf(lines, table, id)) {
    if (payload === null) return null;
    if (payload.op === 'remove') fields = null;
    else if (payload.op === 'create') fields = { ...(payload.after ?? {}) };
    else if (fields !== null) Object.assign(fields, payload.after ?? {});
    version = payload.version;
    written = at;
  }
  return fields === null ? null : { fields, version, at: written };
}

/** The fields alone. */
export function lastKnown(lines: readonly HistoryLine[], table: string, id: string): FieldValues | null {
  return lastState(lines, table, id)?.fields ?? null;
}

/** Payloads about one record in the order of their numbers, parts put together; null where one cannot be read. */
export function payloadsOf(
  lines: readonly HistoryLine[],
  table: string,
  id: string,
): readonly (RecordPayload | null)[] {
  return saidOf(lines, table, id).map(({ payload }) => payload);
}

function saidOf(
  lines: readonly HistoryLine[],
  table: string,
  id: string,
): readonly { readonly at: string; readonly payload: RecordPayload | null }[] {
  const own = lines.filter((line) => line.recordId === id && line.table === table);
  return wholeLines(own).flatMap(({ at, payload: text }) => {
    const payload = payloadIn(text);
    return payload === null || isRecordPayload(payload) ? [{ at, payload }] : [];
  });
}
