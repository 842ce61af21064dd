import type { RowIssueCode } from './schema/compile/types';
import type { ValueIssueCode } from './values/value';

/** Why a record or a row is not as it should be, beyond what a single value's reader can tell. */
export type RecordIssueCode =
  | 'required-missing'
  | 'customer-unknown' // { text }: a child row names no customer
  | 'customer-ambiguous' // { text, count }
  | 'customer-gone' // { text }: the customer of a record is on no row any more
  | 'contact-unknown' // { text }: an interaction names a contact person whom the customer does not have
  | 'contact-of-other' // { text, other }: the contact person belongs to the customer `other`
  | 'person-refused' // { text, role }: a row of People that names no role, or no e-mail
  | 'id-missing'
  | 'id-changed' // { text, expected }
  | 'id-duplicate' // { row }
  | 'no-name-and-no-way' // held: neither a name nor a way to reach the customer
  | 'total-row'
  | 'empty-row'
  | 'formula-kept-as-text' // { text }
  | 'field-unknown' // { key }
  | 'field-computed' // { key }
  | 'field-gone' // { key }: of a record's past; there is no such column any more
  | 'field-newer' // { key, en, zh, since }: its column came later than the moment asked for
  | 'value-unknown-then' // { key, en, zh, at }: nobody can tell what it held
  | 'name-missing'
  | 'archive-proposed' // { since, days }: the rules would archive the customer
  | 'archive-typed' // { text, row }: a row of Archive that the register did not put there
  | 'record-vanished' // { action, records, since, until }: of an older release, { row }
  | 'overwritten' // { by }
  | 'stale'
  | 'setting-refused' // { key, value }
  | 'kept-as-typed' // { reason, standard }: its standard form was declined
  | 'verify-empty' // nothing stands there that could be confirmed
  | 'verify-field' // { key }: no field that is confirmed
  | 'chain-broken' // { seq, row, why, to }: the audit trail does not hold there
  | 'drill-failed' // { differing }: a snapshot does not give back what it holds
  | 'snapshot-lost' // { at, vault }: it stands in the index and lies in its vault no more
  | 'snapshot-doubtful' // { at, vault }: its line has another checksum than the vault, and nobody knows which is right
  | 'mail-not-sent' // { why }: 'mail-quota', 'mail-refused'
  | 'duplicate-suspected'; // { other, field, score?, reason? }: reason is a person's, for saving it all the same

export type IssueCode = ValueIssueCode | RecordIssueCode | RowIssueCode;

/** A finding about a field of a record. */
export interface Issue {
  readonly code: IssueCode;
  readonly field?: string;
  readonly recordId?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}
