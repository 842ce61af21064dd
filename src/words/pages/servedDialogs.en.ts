import { labelsEn } from '../labels.en';
import { recordIssuesEn } from '../recordIssues.en';
import { rowIssuesEn } from '../rowIssues.en';
import { valueIssuesEn } from '../valueIssues.en';
import { adoptEn } from './adopt.en';
import { guideEn } from './guide.en';
import type { ServedDialogWords } from './served';
import { snapshotsEn } from './snapshots.en';

export const servedDialogsEn: ServedDialogWords = {
  adopt: adoptEn,
  guide: guideEn,
  snapshots: snapshotsEn,
  issues: { ...valueIssuesEn, ...recordIssuesEn, ...rowIssuesEn },
  snapshotReasons: labelsEn.snapshotReasons,
};
