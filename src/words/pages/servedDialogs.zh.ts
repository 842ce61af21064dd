import { labelsZh } from '../labels.zh';
import { recordIssuesZh } from '../recordIssues.zh';
import { rowIssuesZh } from '../rowIssues.zh';
import { valueIssuesZh } from '../valueIssues.zh';
import { adoptZh } from './adopt.zh';
import { guideZh } from './guide.zh';
import type { ServedDialogWords } from './served';
import { snapshotsZh } from './snapshots.zh';

export const servedDialogsZh: ServedDialogWords = {
  adopt: adoptZh,
  guide: guideZh,
  snapshots: snapshotsZh,
  issues: { ...valueIssuesZh, ...recordIssuesZh, ...rowIssuesZh },
  snapshotReasons: labelsZh.snapshotReasons,
};
