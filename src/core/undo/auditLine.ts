import type { AuditLine } from '../audit/entry';
import { isRecordPayload, payloadIn, type RecordPayload } from '../audit/payload';
import { wholeLines } from '../audit/wholeLines';
import { isLiveTable, type LiveTable } from '../schema/tables';

/** What one action did to one record in one go; null where its payload was erased, damaged by hand or not read. */
export interface Step {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly table: LiveTable;
  readonly id: string;
  readonly payload: RecordPayload | null;
}

/** Actions whose entries about a record say something of it and change none of its fields. */
const remarks: ReadonlySet<string> = new Set(['verify-field', 'settle-review', 'row-moved']);

/** Whether an entry tells that a record came, changed or went. */
export function isRecordLine(line: AuditLine): boolean {
  return isLiveTable(line.table) && line.recordId !== '' && !remarks.has(line.action);
}

/**
 * The steps that lines about records tell, in the order of their numbers, parts of one payload put together. A line whose
 * payload says nothing of a change (a remark of an action to come) is none.
 */
export function stepsOf(lines: readonly AuditLine[]): readonly Step[] {
  return wholeLines(lines.filter(isRecordLine)).flatMap((line): readonly Step[] => {
    const { seq, at, actor, table, recordId: id } = line;
    const payload = payloadIn(line.payload ?? '');
    if (!isLiveTable(table)) return [];
    if (payload === null) return [{ seq, at, actor, table, id, payload }];
    return isRecordPayload(payload) ? [{ seq, at, actor, table, id, payload }] : [];
  });
}
