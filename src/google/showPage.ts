import type { PageName, PagePart } from '../contract/pages';
import type { WordsTag } from '../words/pages/served';
import type { Language } from '../core/schema/settings';
import { wordsFor } from '../words';
import { languageOf } from './edge';
import { menuLanguage } from './menuLanguage';
import { scriptOf, servedPage, wordsTag } from './servedPage';

const DIALOG = { width: 720, height: 560 } as const;

const TITLES = { sidebar: 'sidebar', setup: 'setUp', adopt: 'adopt', snapshots: 'snapshots', guide: 'guide' } as const;

/** The account's locale, else the spreadsheet's: 'zh-TW', 'en'. */
function readerLocale(): string {
  const account = Session.getActiveUserLocale();
  return account === '' ? SpreadsheetApp.getActive().getSpreadsheetLocale() : account;
}

/** The language that the register's settings choose, as far as it is known without reading the sheet; else the reader's. */
export function knownLanguage(): Language {
  return menuLanguage() ?? languageOf(readerLocale(), () => '');
}

/**
 * Shows the sidebar, 300 px wide whatever it asks for, or a dialog; all dialogs stand in one file, and which one it is to be
 * stands on the root element. A page that finds that the register speaks another language asks for itself in that one.
 */
export function showPage(page: PageName, language: Language = knownLanguage(), view: '' | 'health' = ''): void {
  const title = wordsFor(language).titles[TITLES[page]];
  const file = page === 'sidebar' ? 'sidebar' : 'dialog';
  const content = servedPage(textOf(file), textOf('words'), page, wordsTag(language, readerLocale()), view);
  const html = HtmlService.createHtmlOutput(content);
  const ui = SpreadsheetApp.getUi();
  if (page === 'sidebar') ui.showSidebar(html.setTitle(title));
  else ui.showModalDialog(html.setWidth(DIALOG.width).setHeight(DIALOG.height), title);
}

const textOf = (file: string): string => HtmlService.createHtmlOutputFromFile(file).getContent();

/** The script of a part that an open page asks for. */
export function pagePart(part: PagePart, tag: WordsTag): string {
  return scriptOf(textOf(part), textOf('words'), part, tag);
}
