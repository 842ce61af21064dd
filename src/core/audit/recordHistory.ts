import type { CellScalar } from '../values/value';
import type { EntryHead, HistoryLine } from './entry';
import { payloadIn, type Payload } from './payload';
import { wholeLines } from './wholeLines';

/** One field that an audited action changed. */
export interface RecordedField {
  readonly field: string;
  /** Absent where the register did not know it. */
  readonly before?: CellScalar;
  readonly after: CellScalar;
  /** The text as it was entered, where it was put into standard form. */
  readonly typed?: string;
  /** Why it stands as it was entered and not in standard form. */
  readonly declined?: string;
}

/** One audited action on one record, in the order in which it was done. */
export interface RecordedAction extends Pick<EntryHead, 'seq' | 'at' | 'actor' | 'origin' | 'action' | 'table'> {
  /** 'other': an action about the record that changed none of its fields; 'erased': what it said is gone. */
  readonly op: 'create' | 'update' | 'remove' | 'other' | 'erased';
  /** 0 where the entry does not tell. */
  readonly version: number;
  readonly fields: readonly RecordedField[];
  /** The field that an action of sort 'other' is about; '' for none. */
  readonly about: string;
  /** A sweep found it: when it had looked before ('YYYY-MM-DD HH:mm'), '' where it never had. */
  readonly found?: string;
}

/**
 * What was done to a record, oldest first, parts of one payload put together. `shown` chooses the fields that are worth
 * telling (the register's own stamps are not). Lines of other records are passed over.
 */
export function recordHistory(
  lines: readonly HistoryLine[],
  id: string,
  shown: (table: string, field: string) => boolean,
): readonly RecordedAction[] {
  const own = lines.filter((line) => line.recordId === id);
  return wholeLines(own).map((line) => actionOf(line, shown));
}

function actionOf(line: HistoryLine, shown: (table: string, field: string) => boolean): RecordedAction {
  const { seq, at, actor, origin, action, table } = line;
  const payload = payloadIn(line.payload);
  const op = payload === null ? 'erased' : (payload.op ?? 'other');
  const fields = payload?.op === undefined ? [] : fieldsOf(payload).filter(({ field }) => shown(table, field));
  const found = payload?.since === undefined ? {} : { found: payload.since };
  const about = payload?.op === undefined && typeof payload?.['field'] === 'string' ? payload['field'] : '';
  return { seq, at, actor, origin, action, table, op, version: payload?.version ?? 0, fields, about, ...found };
}

function fieldsOf({ op, after = {}, before = {}, original = {}, declined = {} }: Payload): readonly RecordedField[] {
  const keys = Object.keys(op === 'remove' && before !== 'unknown' ? before : after);
  return keys.map((field) => ({
    field,
    ...(before === 'unknown' ? {} : { before: before[field] ?? null }),
    after: after[field] ?? null,
    ...(original[field] === undefined ? {} : { typed: original[field] }),
    ...(declined[field] === undefined ? {} : { declined: declined[field] }),
  }));
}
