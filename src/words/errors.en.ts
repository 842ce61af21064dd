import type { RegisterErrorCode } from '../core/registerError';
import { fact, part, type Wording } from './wording';

const ACTIONS: Readonly<Record<string, string>> = {
  adopt: 'adopting a list',
  restore: 'restoring a snapshot',
  drill: 'a restore drill',
  undo: 'undoing an action',
  archive: 'archiving customers',
  unarchive: 'bringing customers back',
};

/** Surroundings that stop an action: what happened, what became of the data, what to do. */
export const errorsEn: Readonly<Record<RegisterErrorCode, Wording>> = {
  'not-set-up': () => 'This spreadsheet holds no register yet. Choose Customer Register ▸ Set up…',
  'tab-missing': (f) =>
    `The tab “${fact(f, 'tab')}” is missing. Choose Customer Register ▸ Set up… to repair the register.`,
  'column-missing': (f) =>
    `The tab “${fact(f, 'tab')}” has lost its column “${fact(f, 'field')}”. Choose Customer Register ▸ Set up… to repair it.`,
  'column-new': (f) =>
    `The tab “${fact(f, 'tab')}” does not have the new column “${fact(f, 'field')}” yet. Choose Customer Register ▸ Set up… to add it; everything else works meanwhile.`,
  'column-ambiguous': (f) =>
    `In the tab “${fact(f, 'tab')}”, more than one column claims to be “${fact(f, 'field')}”. Delete or rename the one that is not, then try again.`,
  'layout-newer': (f) =>
    `This register was made by a newer version of the add-on${part(f, 'version', (version) => ` (layout ${version})`)}. Update the add-on first; nothing was changed.`,
  'system-damaged': (f) =>
    `The hidden System tab is damaged${part(f, 'key', (key) => ` at “${key}”`)}. Choose Customer Register ▸ Set up… to repair it, or restore a snapshot.`,
  busy: () => 'Someone else is saving at this moment. Nothing was changed; try again in a few seconds.',
  platform: () => 'Google Sheets did not answer as expected. Try again; repeating is safe and saves nothing twice.',
  'not-a-member': (f) =>
    `${fact(f, 'email') || 'Your account'} is not in the People tab. Ask an owner of the register to add you.`,
  'role-insufficient': (f) =>
    `Your role${part(f, 'role', (role) => ` (${role})`)} does not allow this${part(f, 'needs', (needs) => `; it takes the role ${needs}`)}. Ask an owner of the register.`,
  'identity-unknown': () =>
    'Google does not say who you are. Sign in with one account only, or ask an administrator to allow the add-on to see your e-mail address.',
  'bad-request': (f) =>
    `The request could not be understood${part(f, 'path', (path) => ` (${path})`)}. Reload the sidebar and try again.`,
  'not-found': (f) =>
    `The record${part(f, 'id', (id) => ` ${id}`)} is not in the register any more. It may have been deleted or archived.`,
  'record-gone': (f) =>
    `The record${part(f, 'id', (id) => ` ${id}`)} is not in the register any more. Undo its removal first (More ▸ Actions); then its fields can be put back.`,
  'record-archived': (f) =>
    `The record${part(f, 'id', (id) => ` ${id}`)} is archived. Bring it back from the archive first; then its fields can be put back.`,
  'record-not-then': (f) =>
    `There was no record${part(f, 'id', (id) => ` ${id}`)}${part(f, 'at', (at) => ` at ${at}`)}. Choose a time at which it was there; nothing was changed.`,
  'field-not-own': (f) =>
    `The field${part(f, 'key', (key) => ` ${key}`)} is built in: its kind cannot be changed. Add a field of your own instead.`,
  'other-customer': (f) =>
    `The record${part(f, 'id', (id) => ` ${id}`)} belongs to another customer${part(f, 'customer', (id) => ` (${id})`)}. Nothing was changed; open that customer and try again.`,
  'snapshot-not-found': (f) =>
    `There is no snapshot${part(f, 'snapshotId', (id) => ` ${id}`)}. Choose another one from the list.`,
  'snapshot-damaged': (f) =>
    `The snapshot${part(f, 'snapshotId', (id) => ` ${id}`)} is damaged: its checksum does not fit. Nothing was restored; choose another one.`,
  'snapshot-newer': (f) =>
    `The snapshot${part(f, 'snapshotId', (id) => ` ${id}`)} was made by a newer version of the add-on. Update the add-on first; nothing was restored.`,
  'snapshot-other-register': (f) =>
    `The snapshot${part(f, 'snapshotId', (id) => ` ${id}`)} belongs to another register. Nothing was restored; choose one of this register.`,
  'trail-moved': (f) =>
    `The Audit tab goes back to ${fact(f, 'since')}; what was done before lies in a vault that is not shared with you. Choose a later day, or ask an owner of the register. Nothing was changed.`,
  'vault-unreachable': (f) =>
    fact(f, 'why') === 'gone'
      ? 'The vault spreadsheet that held this snapshot was deleted. Look for it in the bin of the Drive of who took the snapshot, or choose another snapshot. Nothing was changed.'
      : fact(f, 'why') === 'refused'
        ? 'Google refused the vault spreadsheet that holds the snapshots: it may be full, or one of its tabs was deleted. Nothing was changed; the next snapshot goes into another vault.'
        : 'The vault spreadsheet that holds the snapshots is not shared with you. Ask an owner of the register to share it, or to do this. Nothing was changed.',
  'vault-not-made': () =>
    'Google made no spreadsheet for the vault; perhaps this account’s number of new spreadsheets for today is used up. No snapshot was taken and nothing was changed; try again tomorrow, or let another owner do it.',
  'snapshot-unfinished': () =>
    'The register is too large for one go: a part of the snapshot lies in the vault already. Press again, and it goes on from there.',
  'segment-damaged': (f) =>
    `A stretch of the audit trail${part(f, 'from', (from) => ` (no. ${from} to ${fact(f, 'to')})`)} cannot be read: in its vault it is missing, or not as it was stored. Look at the version history of the vault (File ▸ Version history) and put back what was changed there.`,
  'chain-broken': (f) =>
    `The audit trail does not hold${part(f, 'seq', (seq) => ` at no. ${seq}`)}${part(f, 'row', (row) => ` (row ${row})`)}: an entry was changed, removed or put in. Nothing was moved; look at the version history of the sheet to see who did it.`,
  'row-moved': (f) =>
    `Someone moved rows at the very moment of saving${part(f, 'id', (id) => ` ${id}`)}. Look in the Review tab: it names the record that was hit, with its earlier values.`,
  'action-in-progress': (f) =>
    `Another action is not finished yet${part(f, 'action', (action) => ` (${ACTIONS[action] ?? action})`)}. Let it finish or continue it, then try again.`,
  'list-empty': () => 'This tab holds no rows that could be adopted. Choose another tab.',
  'list-no-header': () =>
    'No header row was found in this tab. Give each column a name in one row above the data, then try again.',
  'tab-unknown': (f) => `There is no tab “${fact(f, 'tab')}” in this spreadsheet. It may have been renamed or deleted.`,
  'draft-too-large': () =>
    'What you entered is too long to be kept as a draft. It stays in the form as long as the sidebar is open; save it there.',
  'drafts-full': (f) =>
    `There is no room for another draft${part(f, 'count', (count) => ` beside the ${count} that are kept`)}. Save or discard some of them; what you entered stays in the form.`,
  'scratch-unreachable': () =>
    'The spreadsheet in which restore drills are made cannot be opened. Run the drill again: it makes a new one.',
  'mail-quota': (f) =>
    `Google sends no more mails for this account today${part(f, 'needs', (needs) => `: ${needs} more are needed`)}. Tell the owners yourself, or wait until tomorrow.`,
  'mail-refused': () =>
    'The add-on may not send mails for this account. Open the sidebar and allow it to send e-mail, then try again.',
  'action-unknown': () =>
    'There is no such action in the list any more. Load the list of actions again; nothing was changed.',
  'action-undone': (f) =>
    `This was taken back already${part(f, 'by', (by) => `, by ${by}`)}${part(f, 'at', (at) => ` on ${at}`)}. To have it again, undo that undo.`,
  'action-not-own': (f) =>
    `This was done by ${fact(f, 'by') || 'someone else'}. You can undo and finish your own actions; ask an owner of the register to do it with this one.`,
  'undo-nothing': (f) =>
    fact(f, 'kept') === '0'
      ? 'Everything is already as it was before this action. Nothing was changed.'
      : 'Nothing of this action can go back by itself: all of it was changed since or is gone. Look at what was changed since, and choose there.',
  'id-in-use': (f) =>
    `The record${part(f, 'id', (id) => ` ${id}`)}${part(f, 'name', (name) => ` (${name})`)} is in the register again, so it cannot come back a second time. Nothing was changed; compare it with its history.`,
  'customer-archived': (f) =>
    `${fact(f, 'name') || 'This customer'}${part(f, 'id', (id) => ` (${id})`)} is archived. Nothing was saved; bring the customer back first, then save again.`,
  'archive-already': (f) => `The customer${part(f, 'id', (id) => ` ${id}`)} is archived already.`,
  'archive-id-in-use': (f) =>
    `The ID${part(f, 'id', (id) => ` ${id}`)} stands in Customers and in Archive. Nothing was changed; compare the two rows and delete the one that is wrong.`,
  'archive-too-long': (f) =>
    `The customer${part(f, 'id', (id) => ` ${id}`)} has more text in the columns of your own, and in notes on their cells, than one cell of Archive holds. Shorten it, then archive again.`,
  'archive-needs-set-up': (f) =>
    `A column is missing that the customer${part(f, 'id', (id) => ` ${id}`)} needs to be moved whole. Choose Customer Register ▸ Set up… once, then try again; nothing was changed.`,
  'archive-damaged': (f) =>
    `In Archive, what belongs to columns of your own was changed by hand for${part(f, 'id', (id) => ` ${id}`)} and cannot be read. Put the hidden cell “Everything else” back from the history, then try again.`,
  'request-reused': () =>
    'This was saved before with different content. Look at the record first; if your change is missing, save it again.',
};
