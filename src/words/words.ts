import type { Language } from '../core/schema/settings';
import { en } from './en';
import type { Twin } from './wording';
import { zh } from './zh';

/** Everything that the register says, in one language. */
export type Words = Omit<Twin<typeof en>, 'language'> & { readonly language: Language };

/** The catalogue of a language. Words of the pages stand apart (`pages/`): the server does not need them. */
export function wordsFor(language: Language): Words {
  return language === 'zh' ? zh : en;
}
