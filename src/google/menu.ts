import { wordsFor } from '../words';
import type { Language } from '../core/schema/settings';
import { languageOf } from './edge';
import { menuLanguage } from './menuLanguage';

/** What the page of dialogs can be. */
export type DialogName = 'setup' | 'adopt' | 'snapshots';

/** Draws the menu and nothing else: it runs before anyone has given leave to more. In the language chosen, else the account's. */
export function drawMenu(): void {
  const account = (): Language =>
    languageOf(Session.getActiveUserLocale(), () => SpreadsheetApp.getActive().getSpreadsheetLocale());
  const words = wordsFor(menuLanguage() ?? account());
  const ui = SpreadsheetApp.getUi();
  const { menu } = words;
  ui.createMenu(menu.name)
    .addItem(menu.openSidebar, 'menuOpenSidebar')
    .addSeparator()
    .addItem(menu.setUp, 'menuSetUp')
    .addItem(menu.adopt, 'menuAdopt')
    .addSubMenu(
      ui
        .createMenu(menu.snapshots)
        .addItem(menu.takeSnapshot, 'menuTakeSnapshot')
        .addItem(menu.restoreSnapshot, 'menuSnapshots'),
    )
    .addSubMenu(
      ui
        .createMenu(menu.automation)
        .addItem(menu.installAutomation, 'menuInstallAutomation')
        .addItem(menu.removeAutomation, 'menuRemoveAutomation')
        .addItem(menu.runNow, 'menuRunNow'),
    )
    .addItem(menu.verifyAudit, 'menuVerifyAudit')
    .addSubMenu(
      ui
        .createMenu(menu.language)
        .addItem(menu.languageAuto, 'menuLanguageAuto')
        .addItem(menu.languageEnglish, 'menuLanguageEnglish')
        .addItem(menu.languageChinese, 'menuLanguageChinese'),
    )
    .addToUi();
}

const DIALOG = { width: 720, height: 560 } as const;

/** The sidebar: 300 px wide, whatever it asks for. */
export function showSidebar(title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle(title));
}

/** One page holds all dialogs; which one it is to be stands on its root element. */
export function showDialog(dialog: DialogName, title: string): void {
  const page = HtmlService.createHtmlOutputFromFile('dialog')
    .getContent()
    .replace('data-page=""', `data-page="${dialog}"`);
  const html = HtmlService.createHtmlOutput(page).setWidth(DIALOG.width).setHeight(DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(html, title);
}

export function toast(text: string, title: string): void {
  SpreadsheetApp.getActive().toast(text, title, 8);
}
