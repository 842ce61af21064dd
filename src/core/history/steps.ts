import type { RecordPayload } from '../audit/history';
import type { HistoryLine } from '../audit/recordHistory';
import type { FieldValues } from '../changeSet';
import { effectiveTimes } from './effectiveTimes';
import { wholeLines } from './wholeLines';

/** What one entry of the trail did to a record. */
export interface Step {
  readonly seq: number;
  /** When it took effect, 'YYYY-MM-DD HH:mm'. */
  readonly at: string;
  readonly actor: string;
  readonly table: string;
  /** 'erased': what it said is gone, or was damaged by hand. */
  readonly op: 'create' | 'update' | 'remove' | 'erased';
  readonly after: FieldValues;
  readonly before: FieldValues | 'unknown';
  readonly version: number;
  /** Beginning of the window in which it happened, where a sweep found it; '' where nobody knows. Absent: it happened then. */
  readonly since?: string;
}

/** The steps of a record in the order of the trail. Entries that tell of no field of it (a confirmation) are none. */
export function stepsOf(lines: readonly HistoryLine[], id: string): readonly Step[] {
  const whole = wholeLines(lines, id);
  const times = effectiveTimes(whole.map((line) => line.at));
  return whole.flatMap((line, index): readonly Step[] => {
    const { seq, actor, table } = line;
    const head = { seq, at: times[index] ?? line.at, actor, table };
    const payload = payloadOf(line.payload);
    if (payload === null) return [{ ...head, op: 'erased', after: {}, before: 'unknown', version: 0 }];
    const { op, after = {}, before = {}, version = 0, since } = payload;
    if (op === undefined) return [];
    return [{ ...head, op, after, before, version, ...(since === undefined ? {} : { since }) }];
  });
}

function payloadOf(text: string): Partial<RecordPayload> | null {
  try {
    const payload: unknown = JSON.parse(text);
    return typeof payload === 'object' && payload !== null ? payload : null;
  } catch (error) {
    // Erased, or damaged by hand: the chain names the entry.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
