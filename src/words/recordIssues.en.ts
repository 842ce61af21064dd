import type { RecordIssueCode } from '../core/issue';
import { fact, part, quoted, type Facts, type Wording } from './wording';

const q = (facts: Facts): string => quoted(facts, ': ');

/** Records and rows that are not as they should be. */
export const recordIssuesEn: Readonly<Record<RecordIssueCode, Wording>> = {
  'required-missing': () => 'This is needed. Please fill it in.',
  'customer-unknown': (f) =>
    `${q(f)}no customer is found by this. Enter the customer ID, the phone number or the exact name.`,
  'customer-ambiguous': (f) =>
    `${q(f)}${part(f, 'count', (count) => `${count} `)}customers fit this. Enter the customer ID instead.`,
  'customer-gone': (f) =>
    `${q(f)}this customer is no longer in the register. Restore the customer from a snapshot, or enter another one.`,
  'contact-unknown': (f) => `${q(f)}this customer has no such contact person. Enter the contact’s ID or exact name.`,
  'contact-of-other': (f) =>
    `${q(f)}this contact person belongs to another customer${part(f, 'other', (other) => ` (${other})`)}. Correct the customer or the contact.`,
  'person-refused': (f) =>
    fact(f, 'role') === ''
      ? `${q(f)}this member has no e-mail address or no role, and so cannot do anything yet. Fill it in on the People tab.`
      : `${q(f)}“${fact(f, 'role')}” is no role. Choose Owner, Entry or Reader on the People tab; until then this member cannot do anything.`,
  'id-missing': () => 'This row has no ID. It gets one as soon as it has a name.',
  'id-changed': (f) =>
    `${q(f)}the ID of a record never changes${part(f, 'expected', (id) => `; this one is ${id}`)}. It was put back.`,
  'id-duplicate': (f) =>
    `This ID stands on another row as well${part(f, 'row', (row) => ` (row ${row})`)}. Was the row copied? Clear the ID of the copy to make it a new record.`,
  'no-name-and-no-way': () =>
    'This row has neither a name nor a phone number, e-mail or account. Add one of them in the list and adopt it again.',
  'total-row': () => 'This looks like a total, not a customer. Nothing needs to be done if it is one.',
  'empty-row': () => 'This row holds nothing that the register can use.',
  'formula-kept-as-text': (f) => `${q(f)}this is a formula. It was kept as text, so that it cannot do anything.`,
  'field-unknown': (f) => `The register has no field “${fact(f, 'key')}”. Check the key in the Fields tab.`,
  'field-computed': (f) => `“${fact(f, 'key')}” is worked out by the register and cannot be entered.`,
  'field-gone': (f) =>
    `The column “${fact(f, 'key')}” is not in the register any more, so nothing can be put back there. Leave it out.`,
  'field-newer': (f) =>
    `The column “${fact(f, 'en') || fact(f, 'key')}” came later${part(f, 'since', (since) => `, on ${since}`)}: at that time it held nothing yet. Leave it out.`,
  'value-unknown-then': (f) =>
    `What “${fact(f, 'en') || fact(f, 'key')}” held${part(f, 'at', (at) => ` at ${at}`)} is not on record. Leave it out, or choose another time.`,
  'name-missing': () => 'This customer has no name yet. Enter one, so that others can find the record.',
  'archive-proposed': (f) =>
    `No contact and no purchase${part(f, 'since', (since) => ` since ${since}`)}${part(f, 'days', (days) => ` (limit ${days} days)`)}: the rules propose this customer for the archive. Archive or keep it in the sidebar.`,
  'archive-typed': (f) =>
    `${q(f)}this row was typed or pasted into Archive${part(f, 'row', (row) => ` (row ${row})`)}, and Archive only takes customers that the register archives. Enter the customer in Customers or in the sidebar, then delete this row; to archive a customer, use the sidebar.`,
  'record-vanished': (f) =>
    `This record is no longer on its row${part(f, 'row', (row) => ` (${row})`)}${part(f, 'since', (since) => `: it went between ${since} and ${fact(f, 'until')}`)}. If it was deleted by mistake, put it back with one press in My day or in Actions.`,
  overwritten: (f) =>
    `Someone moved rows while a change was being saved${part(f, 'by', (by) => ` by ${by}`)}, and this record was overwritten. Its earlier values are in the Audit tab.`,
  stale: () => 'This record has not been confirmed for a long time. Get in touch, or confirm that it still holds.',
  'setting-refused': (f) =>
    `The setting “${fact(f, 'key')}” cannot be “${fact(f, 'value')}”. The standard value is used until it is corrected in the Settings tab.`,
  'kept-as-typed': (f) =>
    `Kept as typed${part(f, 'standard', (standard) => ` instead of “${standard}”`)}.${part(f, 'reason', (reason) => ` Reason: “${reason}”.`)}`,
  'verify-empty': () => 'There is nothing here to confirm. Enter a value first.',
  'verify-field': (f) => `“${fact(f, 'key')}” is not a field that is confirmed.`,
  'chain-broken': (f) =>
    Number(f['to'] ?? 0) > 0
      ? `The audit trail does not hold: its entries ${fact(f, 'seq')} to ${fact(f, 'to')} are missing from the vault, or were changed there. Look at the version history of the vault and put back what was changed.`
      : `The audit trail does not hold${part(f, 'seq', (seq) => ` at entry ${seq}`)}${part(f, 'row', (row) => (row === '0' ? '' : ` (row ${row})`))}: it was changed, removed or put in by hand. Look at the version history of the sheet (File ▸ Version history) to see who did it.`,
  'drill-failed': (f) =>
    `The restore drill of this snapshot failed${part(f, 'differing', (count) => (count === '0' ? ': it could not be read' : `: ${count} differences`))}. Take a new snapshot and run the drill again; the Snapshots tab says what differs.`,
  'snapshot-lost': (f) =>
    `The snapshot${part(f, 'at', (at) => ` of ${at}`)} is no longer in its vault${part(f, 'vault', (id) => ` (docs.google.com/spreadsheets/d/${id})`)}. Put back what was taken out there (File ▸ Version history), or open its file, if one was kept (More ▸ Snapshots ▸ Open a snapshot file…); else delete its line in the Snapshots tab.`,
  'snapshot-doubtful': (f) =>
    `The checksum in the line of the snapshot${part(f, 'at', (at) => ` of ${at}`)} is not that of the snapshot in the vault, so that it cannot be restored. Put back the checksum that stood there (File ▸ Version history of the sheet). If nobody changed it there, the vault was changed${part(f, 'vault', (id) => ` (docs.google.com/spreadsheets/d/${id})`)}: put that right in the same way, or delete the line.`,
  'mail-not-sent': (f) =>
    f['why'] === 'mail-quota'
      ? 'The owners could not be mailed about this: the account has used up its mails of the day. Tell them yourself.'
      : 'The owners could not be mailed about this: the add-on may not send mails for this account. Tell them yourself, then open the sidebar and allow it to send e-mail.',
  'duplicate-suspected': (f) =>
    `This may be the same customer as ${fact(f, 'other') || 'another one'}. ${
      part(f, 'reason', (reason) => `It was saved all the same: ${reason}.`) || 'Compare the two and keep one.'
    }`,
};
