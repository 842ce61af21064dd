import type { Language } from '../../core/schema/settings';
import { entryRulesEn } from '../entryRules.en';
import { entryRulesZh } from '../entryRules.zh';
import { recordIssuesEn } from '../recordIssues.en';
import { recordIssuesZh } from '../recordIssues.zh';
import { valueIssuesEn } from '../valueIssues.en';
import { valueIssuesZh } from '../valueIssues.zh';
import type { Words } from '../words';

/** The part of the catalogue that a form needs: pages carry no more of it than that. */
export type ValueWords = Pick<Words, 'language' | 'issues' | 'entryRules'>;

const en: ValueWords = { language: 'en', issues: { ...valueIssuesEn, ...recordIssuesEn }, entryRules: entryRulesEn };
const zh: ValueWords = { language: 'zh', issues: { ...valueIssuesZh, ...recordIssuesZh }, entryRules: entryRulesZh };

export function valueWordsFor(language: Language): ValueWords {
  return language === 'zh' ? zh : en;
}
