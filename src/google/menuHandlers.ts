import { wordsFor } from '../words';
import { languageOf } from './edge';
import { menuLanguage } from './menuLanguage';
import { drawMenu, showDialog, showSidebar } from './menu';

function titles(): ReturnType<typeof wordsFor>['titles'] {
  return wordsFor(
    menuLanguage() ??
      languageOf(Session.getActiveUserLocale(), () => SpreadsheetApp.getActive().getSpreadsheetLocale()),
  ).titles;
}

export function onOpen(): void {
  drawMenu();
}

export function menuOpenSidebar(): void {
  showSidebar(titles().sidebar);
}

export function menuSetUp(): void {
  showDialog('setup', titles().setUp);
}

export function menuAdopt(): void {
  showDialog('adopt', titles().adopt);
}

export function menuSnapshots(): void {
  showDialog('snapshots', titles().snapshots);
}
