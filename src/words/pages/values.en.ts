import { entryRulesEn } from '../entryRules.en';
import { pageIssuesEn } from '../pageIssues.en';
import type { ValueWords } from './served';

export const valuesEn: ValueWords = { language: 'en', issues: pageIssuesEn, entryRules: entryRulesEn };
