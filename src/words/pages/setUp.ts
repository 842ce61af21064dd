import type { Language } from '../../core/schema/settings';
import type { Twin } from '../wording';
import { setUpEn } from './setUp.en';
import { setUpZh } from './setUp.zh';

export type SetUpWords = Twin<typeof setUpEn>;

export function setUpWordsFor(language: Language): SetUpWords {
  return language === 'zh' ? setUpZh : setUpEn;
}
