import type { Language } from '../../core/schema/settings';
import type { Twin } from '../wording';
import { adoptEn } from './adopt.en';
import { adoptZh } from './adopt.zh';

export type AdoptWords = Twin<typeof adoptEn>;

export function adoptWordsFor(language: Language): AdoptWords {
  return language === 'zh' ? adoptZh : adoptEn;
}
