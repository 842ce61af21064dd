import type { Language } from '../../core/schema/settings';
import type { ValueWords } from './served';
import { valuesEn } from './values.en';
import { valuesZh } from './values.zh';

export type { ValueWords } from './served';

export function valueWordsFor(language: Language): ValueWords {
  return language === 'zh' ? valuesZh : valuesEn;
}
