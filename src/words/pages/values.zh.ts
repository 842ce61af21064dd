import { entryRulesZh } from '../entryRules.zh';
import { pageIssuesZh } from '../pageIssues.zh';
import type { ValueWords } from './served';

export const valuesZh: ValueWords = { language: 'zh', issues: pageIssuesZh, entryRules: entryRulesZh };
