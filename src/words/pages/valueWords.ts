import type { Language } from '../../core/schema/settings';
import type { ValueIssueCode } from '../../core/values/value';
import { entryRulesEn } from '../entryRules.en';
import { entryRulesZh } from '../entryRules.zh';
import { pageIssuesEn } from '../pageIssues.en';
import { pageIssuesZh } from '../pageIssues.zh';
import type { Wording } from '../wording';
import type { Words } from '../words';

/**
 * The part of the catalogue that a form needs: why a value is refused, and how to enter it. Pages carry no more of it
 * than that; findings about records come worded from the server.
 */
export interface ValueWords {
  readonly language: Language;
  readonly issues: Readonly<Partial<Record<ValueIssueCode, Wording>>>;
  readonly entryRules: Words['entryRules'];
}

const en: ValueWords = { language: 'en', issues: pageIssuesEn, entryRules: entryRulesEn };
const zh: ValueWords = { language: 'zh', issues: pageIssuesZh, entryRules: entryRulesZh };

export function valueWordsFor(language: Language): ValueWords {
  return language === 'zh' ? zh : en;
}
