import type { HistoryLine } from '../audit/entry';
import { payloadIn } from '../audit/payload';
import { wholeLines } from '../audit/wholeLines';
import type { FieldValues } from '../changeSet';
import { effectiveTimes } from './effectiveTimes';

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
  const whole = wholeLines(lines.filter((line) => line.recordId === id));
  const times = effectiveTimes(whole.map((line) => line.at));
  return whole.flatMap((line, index): readonly Step[] => {
    const { seq, actor, table } = line;
    const head = { seq, at: times[index] ?? line.at, actor, table };
    const payload = payloadIn(line.payload);
    if (payload === null) return [{ ...head, op: 'erased', after: {}, before: 'unknown', version: 0 }];
    const { op, after = {}, before = {}, version = 0, since } = payload;
    if (op === undefined) return [];
    return [{ ...head, op, after, before, version, ...(since === undefined ? {} : { since }) }];
  });
}
