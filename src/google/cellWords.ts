import type { CellWords } from '../app/ports';
import type { DrillNames } from '../core/drill/drillWords';
import type { Language } from '../core/schema/settings';
import { fieldDef, isTabKey, tabDef } from '../core/schema/tables';
import { staleReasonsText, wordsFor } from '../words';
import { entryRule } from '../words/entryRule';

const english = () => require('../words/reports.en') as typeof import('../words/reports.en');
const chinese = () => require('../words/reports.zh') as typeof import('../words/reports.zh');

const drillEnglish = () => require('../words/drill.en') as typeof import('../words/drill.en');
const drillChinese = () => require('../words/drill.zh') as typeof import('../words/drill.zh');

const health = () => require('./healthMail') as typeof import('./healthMail');

const drillNames = (language: Language): DrillNames => ({
  table: (table) => (isTabKey(table) ? tabDef(table)[language] : table),
  field: (table, field) => (isTabKey(table) ? (fieldDef(table, field)?.[language] ?? field) : field),
});

/** Words that end up in cells. */
export const cellWords: CellWords = {
  staleReasons: (reasons, language) => staleReasonsText(reasons, wordsFor(language)),
  report: (language) => (language === 'zh' ? chinese().reportsZh : english().reportsEn),
  archiveReason: (stage, { since, limitDays }, language) => {
    const days = String(limitDays);
    if (language === 'zh')
      return `${stage === '' ? '' : `阶段“${stage}”，`}自 ${since} 起没有联系或购买（上限 ${days} 天）`;
    return `${stage === '' ? '' : `Stage ${stage}: `}no contact and no purchase since ${since}, limit ${days} days`;
  },
  archiveRules: (language) => (language === 'zh' ? '归档规则' : 'archive rules'),
  vaultTitle: (month, language) =>
    language === 'zh' ? `客户档案 · 保险库 ${month}` : `Customer Register · vault ${month}`,
  drill: (language) => (language === 'zh' ? drillChinese().drillZh : drillEnglish().drillEn)(drillNames(language)),
  healthLines: (findings, language) => health().healthLines(findings, language),
  healthMail: (news, language) => health().healthMail(news, language),
  entryRule: (field, options, language) => entryRule(field, options, wordsFor(language)),
};
