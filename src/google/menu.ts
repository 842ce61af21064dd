import { wordsFor } from '../words';
import { knownLanguage } from './showPage';

/** Draws the menu and nothing else: it runs before anyone has given leave to more. In the language chosen, else the account's. */
export function drawMenu(): void {
  const words = wordsFor(knownLanguage());
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
        .addItem(menu.nameSnapshot, 'menuNameSnapshot')
        .addItem(menu.restoreSnapshot, 'menuSnapshots')
        .addItem(menu.runDrill, 'menuRunDrill'),
    )
    .addSubMenu(
      ui
        .createMenu(menu.automation)
        .addItem(menu.installAutomation, 'menuInstallAutomation')
        .addItem(menu.removeAutomation, 'menuRemoveAutomation')
        .addItem(menu.runNow, 'menuRunNow'),
    )
    .addItem(menu.applyFields, 'menuApplyFields')
    .addItem(menu.guide, 'menuEntryGuide')
    .addItem(menu.verifyAudit, 'menuVerifyAudit')
    .addItem(menu.health, 'menuHealth')
    .addSubMenu(
      ui
        .createMenu(menu.language)
        .addItem(menu.languageAuto, 'menuLanguageAuto')
        .addItem(menu.languageEnglish, 'menuLanguageEnglish')
        .addItem(menu.languageChinese, 'menuLanguageChinese'),
    )
    .addToUi();
}

export function toast(text: string, title: string): void {
  SpreadsheetApp.getActive().toast(text, title, 8);
}
