import type { HeldCode } from '../core/adoption/types';
import type { ErrorFacts, RegisterErrorCode } from '../core/registerError';
import type { Language } from '../core/schema/settings';
import { defaultLists } from '../core/schema/defaultLists';
import { fieldName, tabName } from './names';
import type { Facts } from './wording';
import type { Words } from './words';

export { messageFor } from './messages';
export { fieldName, tabName } from './names';
export { wordsFor, type Words } from './words';
export { staleReasonsText } from './staleReasons';

/** The sentence for an error. Keys of tabs, fields and roles among the facts are shown by their labels. */
export function messageForError(code: RegisterErrorCode, facts: ErrorFacts, words: Words): string {
  return words.errors[code](labelled(facts, words.language));
}

/** Why a row of a list was held, for its line in the Import tab: the reasons joined. */
export function heldReason(codes: readonly HeldCode[], words: Words): string {
  return codes.map((code) => words.labels.held[code]).join(words.labels.joiner);
}

function labelled(facts: ErrorFacts, language: Language): Facts {
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
