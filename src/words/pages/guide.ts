import type { Language } from '../../core/schema/settings';
import type { Twin } from '../wording';
import { guideEn } from './guide.en';
import { guideZh } from './guide.zh';

export type GuideWords = Twin<typeof guideEn>;

export function guideWordsFor(language: Language): GuideWords {
  return language === 'zh' ? guideZh : guideEn;
}
