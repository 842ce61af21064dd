import { defaultLists } from './defaultLists';
import type { Language } from './settings';
import { baseSchema, type Schema } from './schema';
import { isTabKey, tabDef } from './tables';

/** The label of a tab; a text that is no tab's key is given back as it is. */
export function tabName(key: string, language: Language): string {
  return isTabKey(key) ? tabDef(key)[language] : key;
}

/** The label of a tab's field; a text that is no field's key is given back as it is. */
export function fieldName(tab: string, key: string, language: Language, schema: Schema = baseSchema): string {
  const field = isTabKey(tab) ? schema.field(tab, key) : undefined;
  return field === undefined ? key : field[language];
}

type Facts = Readonly<Record<string, string | number>>;

/** The facts of an error with keys of tabs, fields and roles shown by their labels. Other facts stay as they are. */
export function labelledFacts(facts: Facts, language: Language): Facts {
  const shown: Record<string, string | number> = { ...facts };
  const tab = facts['tab'];
  if (typeof tab === 'string') {
    shown['tab'] = tabName(tab, language);
    if (typeof facts['field'] === 'string') shown['field'] = fieldName(tab, facts['field'], language);
  }
  for (const name of ['role', 'needs']) {
    const role = defaultLists.role.find((option) => option.key === facts[name]);
    if (role !== undefined) shown[name] = role.labels[language];
  }
  return shown;
}
