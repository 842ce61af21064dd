import type { Language } from '../core/schema/settings';

const KEY = 'language';

/**
 * The language that the register's settings choose, as the menu knows it: onOpen may not read the sheet, but may read the
 * document's properties. Null where the settings leave it to each account, or nothing may be read at all.
 */
export function menuLanguage(): Language | null {
  try {
    const chosen = PropertiesService.getDocumentProperties().getProperty(KEY);
    return chosen === 'en' || chosen === 'zh' ? chosen : null;
  } catch (error) {
    // An add-on that is installed but not enabled here runs without any rights; the menu is drawn all the same.
    console.warn(`no menu language: ${error instanceof Error ? error.name : 'error'}`);
    return null;
  }
}

/** Hands the setting on to the menu; it shows when the spreadsheet is next opened. Writes only where it differs. */
export function keepMenuLanguage(setting: string): void {
  try {
    const properties = PropertiesService.getDocumentProperties();
    if ((properties.getProperty(KEY) ?? 'auto') !== setting) properties.setProperty(KEY, setting);
  } catch (error) {
    // The setting itself stands on the sheet; the menu hears of it the next time the sidebar is opened.
    console.warn(`menu language not kept: ${error instanceof Error ? error.name : 'error'}`);
  }
}
