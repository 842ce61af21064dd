import type { en } from './en';
import { actionsZh } from './actions.zh';
import { entryRulesZh } from './entryRules.zh';
import { errorsZh } from './errors.zh';
import { historyZh } from './history.zh';
import { labelsZh } from './labels.zh';
import { menuZh, titlesZh, toastsZh } from './menu.zh';
import { months } from './months';
import { recordIssuesZh } from './recordIssues.zh';
import { rowIssuesZh } from './rowIssues.zh';
import { settingsZh } from './settings.zh';
import { valueIssuesZh } from './valueIssues.zh';
import type { Twin } from './wording';

export const zh: Omit<Twin<typeof en>, 'language'> & { readonly language: 'en' | 'zh' } = {
  language: 'zh',
  issues: { ...valueIssuesZh, ...recordIssuesZh, ...rowIssuesZh },
  errors: errorsZh,
  menu: menuZh,
  titles: titlesZh,
  toasts: toastsZh,
  settings: settingsZh,
  entryRules: entryRulesZh,
  history: historyZh,
  actions: actionsZh,
  labels: labelsZh,
  months: months.zh,
};
