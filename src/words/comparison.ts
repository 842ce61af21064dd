import type { ComparisonWords } from '../core/compare/comparisonSheet';
import type { Language } from '../core/schema/settings';
import { comparisonEn } from './comparison.en';
import { comparisonZh } from './comparison.zh';

export function comparisonWordsFor(language: Language): ComparisonWords {
  return language === 'zh' ? comparisonZh : comparisonEn;
}
