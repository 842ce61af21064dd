import type { CellWords } from '../app/ports';
import { staleReasonsText, wordsFor } from '../words';
import { reportsEn } from '../words/reports.en';
import { reportsZh } from '../words/reports.zh';

/** Words that end up in cells. */
export const cellWords: CellWords = {
  staleReasons: (reasons, language) => staleReasonsText(reasons, wordsFor(language)),
  report: (language) => (language === 'zh' ? reportsZh : reportsEn),
  vaultTitle: (month, language) =>
    language === 'zh' ? `客户档案 · 保险库 ${month}` : `Customer Register · vault ${month}`,
};
