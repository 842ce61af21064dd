import { actionsEn } from './actions.en';
import { entryRulesEn } from './entryRules.en';
import { errorsEn } from './errors.en';
import { historyEn } from './history.en';
import { labelsEn } from './labels.en';
import { menuEn, titlesEn, toastsEn } from './menu.en';
import { months } from './months';
import { recordIssuesEn } from './recordIssues.en';
import { rowIssuesEn } from './rowIssues.en';
import { settingsEn } from './settings.en';
import { valueIssuesEn } from './valueIssues.en';

export const en = {
  language: 'en' as 'en' | 'zh',
  issues: { ...valueIssuesEn, ...recordIssuesEn, ...rowIssuesEn },
  errors: errorsEn,
  menu: menuEn,
  titles: titlesEn,
  toasts: toastsEn,
  settings: settingsEn,
  entryRules: entryRulesEn,
  history: historyEn,
  actions: actionsEn,
  labels: labelsEn,
  months: months.en as readonly string[],
};
