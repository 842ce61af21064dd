import { recordIssuesZh } from '../recordIssues.zh';
import { rowIssuesZh } from '../rowIssues.zh';
import { valueIssuesZh } from '../valueIssues.zh';
import { adoptZh } from './adopt.zh';
import { guideZh } from './guide.zh';
import type { ServedDialogWords } from './served';

export const servedDialogsZh: ServedDialogWords = {
  adopt: adoptZh,
  guide: guideZh,
  issues: { ...valueIssuesZh, ...recordIssuesZh, ...rowIssuesZh },
};
