import { refused } from './errors';
import type { Sheet, SpreadsheetFile } from './model';

/** Refuses a tab title that Google refuses. Titles are compared without regard to case. */
export function assertTitle(file: SpreadsheetFile, title: string, self?: Sheet): void {
  if (title === '') throw refused('The sheet name cannot be empty.');
  if (title.length > 100) throw refused('The sheet name cannot be greater than 100 characters.');
  const wanted = title.toLowerCase();
  if (file.sheets.some((sheet) => sheet.sheetId !== self?.sheetId && sheet.title.toLowerCase() === wanted)) {
    throw refused(duplicateTitle(file.locale, title));
  }
}

/**
 * This text comes in the person's language (the German one was seen in the wild): a client that branches on the
 * English one breaks here too. The Chinese wording is not sourced; the account's language is taken from the file's.
 */
function duplicateTitle(locale: string, title: string): string {
  if (locale.startsWith('de')) {
    return `Es ist bereits ein Tabellenblatt mit dem Namen "${title}" vorhanden. Geben Sie einen anderen Namen ein.`;
  }
  if (locale.startsWith('zh')) return `已存在名为“${title}”的工作表。请输入其他名称。`;
  return `A sheet with the name "${title}" already exists. Please enter another name.`;
}

/** What Google calls a tab that nobody named: the next free number in the file's language. */
export function freeTitle(file: SpreadsheetFile): string {
  const stem = file.locale.startsWith('zh') ? '工作表' : file.locale.startsWith('de') ? 'Tabellenblatt' : 'Sheet';
  const taken = new Set(file.sheets.map((sheet) => sheet.title.toLowerCase()));
  for (let n = file.sheets.length + 1; ; n += 1) {
    if (!taken.has(`${stem}${n}`.toLowerCase())) return `${stem}${n}`;
  }
}
