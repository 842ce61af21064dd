import type { SharingDone } from '../app/ports';
import { RegisterError } from '../core/registerError';

// SpreadsheetApp shares a file with the scope `spreadsheets` alone
// (developers.google.com/apps-script/reference/spreadsheet/spreadsheet#addEditor(String), under Authorization). Whether a link
// opens the file to everybody could only be asked through Drive.

/** Who can open a vault, besides those whom a link lets in. Throws `vault-unreachable` for who may not ask. */
export function sharedWith(vaultId: string): readonly string[] {
  const { owner, editors, viewers } = unlessShut(vaultId, () => accessOf(SpreadsheetApp.openById(vaultId)));
  return [owner, ...editors, ...viewers].filter((email) => email !== '');
}

/** `editors` without the owner, `viewers` without those who may edit. */
interface Access {
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
}

/**
 * Shares a vault with these people, to edit, and with nobody else. Its owner stays, since Drive lets nobody take a file from
 * its owner. An address with which Google shares nothing is given back; the others are shared all the same.
 */
export function setEditors(vaultId: string, emails: readonly string[]): SharingDone {
  const file = unlessShut(vaultId, () => SpreadsheetApp.openById(vaultId));
  const { owner, editors, viewers } = unlessShut(vaultId, () => accessOf(file));
  const wanted = new Set(emails.map((email) => email.toLowerCase()));
  const stays = (email: string): boolean => wanted.has(email.toLowerCase()) || sameEmail(email, owner);
  const refused: string[] = [];
  const tried = (email: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      console.warn(`vault not shared: ${error instanceof Error ? error.name : 'error'}`);
      refused.push(email);
    }
  };
  const added = emails.filter((email) => ![owner, ...editors].some((one) => sameEmail(one, email)));
  for (const email of added) tried(email, () => void file.addEditor(email));
  const removed = [...editors, ...viewers].filter((email) => !stays(email));
  for (const email of editors) if (!stays(email)) tried(email, () => void file.removeEditor(email));
  for (const email of viewers) if (!stays(email)) tried(email, () => void file.removeViewer(email));
  const done = (email: string): boolean => !refused.includes(email);
  return { added: added.filter(done), removed: removed.filter(done), refused };
}

/** Google does not say whether the owner is among the editors: here never. */
function accessOf(file: GoogleAppsScript.Spreadsheet.Spreadsheet): Access {
  // Null for a file of a shared drive (reference/spreadsheet/spreadsheet#getOwner()).
  const owner = file.getOwner()?.getEmail() ?? '';
  const others = (users: readonly GoogleAppsScript.Base.User[]): readonly string[] =>
    users.map((user) => user.getEmail()).filter((email) => email !== '' && !sameEmail(email, owner));
  const editors = others(file.getEditors());
  const viewers = others(file.getViewers()).filter((email) => !editors.some((one) => sameEmail(one, email)));
  return { owner, editors, viewers };
}

function sameEmail(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** SpreadsheetApp says in the account's language alone why it refuses: the reason is not looked at. */
function unlessShut<T>(vaultId: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    console.warn(`vault ${vaultId} is shut: ${error instanceof Error ? error.name : 'error'}`);
    throw new RegisterError('vault-unreachable', { vaultId, why: 'forbidden' });
  }
}
