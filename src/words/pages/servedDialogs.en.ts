import { recordIssuesEn } from '../recordIssues.en';
import { rowIssuesEn } from '../rowIssues.en';
import { valueIssuesEn } from '../valueIssues.en';
import { adoptEn } from './adopt.en';
import { guideEn } from './guide.en';
import type { ServedDialogWords } from './served';

export const servedDialogsEn: ServedDialogWords = {
  adopt: adoptEn,
  guide: guideEn,
  issues: { ...valueIssuesEn, ...recordIssuesEn, ...rowIssuesEn },
};
