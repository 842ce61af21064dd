import type { FieldValues } from '../changeSet';

/** What an entry of the trail says besides its payload: enough to tell actions apart. */
export interface EntryHead {
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
}

/** One row of the Audit tab. `payload` is JSON, or a part of it where it is longer than a cell. */
export interface AuditEntry extends EntryHead {
  readonly payload: string;
  readonly salt: string;
  readonly payloadDigest: string;
  readonly hash: string;
}

/** An entry as far as actions are concerned; `payload` only where it was read. */
export type AuditLine = EntryHead & Partial<Pick<AuditEntry, 'payload'>>;

/** An entry as far as the history of its record is concerned. */
export type HistoryLine = Omit<AuditEntry, 'requestId' | 'salt' | 'payloadDigest' | 'hash'>;

/** What a row of the Audit tab says besides its payload; '' for columns that were not read. The number of none is 0. */
export function entryHead(fields: FieldValues): EntryHead {
  return {
    seq: Number(fields['seq'] ?? 0),
    at: textIn(fields, 'at'),
    actor: textIn(fields, 'actor'),
    origin: textIn(fields, 'origin'),
    action: textIn(fields, 'action'),
    table: textIn(fields, 'table'),
    recordId: textIn(fields, 'recordId'),
    part: textIn(fields, 'part'),
    requestId: textIn(fields, 'requestId'),
  };
}

/** A row of the Audit tab that was read wholly. */
export function auditEntry(fields: FieldValues): AuditEntry {
  return {
    ...entryHead(fields),
    payload: textIn(fields, 'payload'),
    salt: textIn(fields, 'salt'),
    payloadDigest: textIn(fields, 'payloadDigest'),
    hash: textIn(fields, 'hash'),
  };
}

function textIn(fields: FieldValues, key: string): string {
  return String(fields[key] ?? '');
}
