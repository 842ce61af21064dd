import type { Language } from '../core/schema/settings';
import { fieldDef, isTabKey, tabDef } from '../core/schema/tables';

/** The label of a tab; a text that is no tab's key is given back as it is. */
export function tabName(key: string, language: Language): string {
  return isTabKey(key) ? tabDef(key)[language] : key;
}

/** The label of a tab's field; a text that is no field's key is given back as it is. */
export function fieldName(tab: string, key: string, language: Language): string {
  const field = isTabKey(tab) ? fieldDef(tab, key) : undefined;
  return field === undefined ? key : field[language];
}
