import type { RecordPayload } from '../audit/history';
import { isLiveTable, type LiveTable } from '../schema/tables';

/** A row of the Audit tab as far as actions are concerned; `payload` only where it was read. */
export interface AuditLine {
  readonly seq: number;
  /** 'YYYY-MM-DD HH:mm', the register's wall clock. */
  readonly at: string;
  readonly actor: string;
  readonly origin: string;
  readonly action: string;
  readonly table: string;
  readonly recordId: string;
  /** '' or 'k/n': the k-th of n entries that hold one payload. */
  readonly part: string;
  readonly requestId: string;
  readonly payload?: string;
}

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

/** Whether a line goes on with the payload of the line above it. */
export function isContinued({ part }: AuditLine): boolean {
  return part !== '' && !part.startsWith('1/');
}

/**
 * The steps that lines about records tell, in the order of their numbers, parts of one payload put together. A line whose
 * payload says nothing of a change (a remark of an action to come) is none.
 */
export function stepsOf(lines: readonly AuditLine[]): readonly Step[] {
  const whole: { line: AuditLine; payload: string }[] = [];
  for (const line of lines.filter(isRecordLine).sort((a, b) => a.seq - b.seq)) {
    const last = whole[whole.length - 1];
    if (isContinued(line) && last !== undefined) last.payload += line.payload ?? '';
    else whole.push({ line, payload: line.payload ?? '' });
  }
  return whole.flatMap(({ line: { seq, at, actor, table, recordId }, payload: text }) => {
    const payload = payloadIn(text);
    if (!isLiveTable(table) || payload === 'remark') return [];
    return [{ seq, at, actor, table, id: recordId, payload }];
  });
}

/** The chain names an entry whose payload was erased or damaged; here it says nothing. */
function payloadIn(text: string): RecordPayload | null | 'remark' {
  try {
    const payload: unknown = JSON.parse(text === '' ? 'null' : text);
    if (typeof payload !== 'object' || payload === null) return null;
    return 'op' in payload ? (payload as RecordPayload) : 'remark';
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
