import type { Twin } from '../wording';
import type { viewsEn } from './views.en';
import { labelsZh } from '../labels.zh';
import { archivePageZh } from './archive.zh';
import { compareZh } from './compare.zh';
import { drillPageZh } from './drill.zh';
import { healthPageZh } from './health.zh';
import { historyPageZh } from './history.zh';
import { actionsZh } from './actions.zh';
import { moreZh } from './more.zh';
import { snapshotsZh } from './snapshots.zh';

export const viewsZh: Twin<typeof viewsEn> = {
  health: healthPageZh,
  actions: actionsZh,
  archive: archivePageZh,
  more: moreZh,
  history: historyPageZh,
  compare: compareZh,
  drill: drillPageZh,
  snapshots: snapshotsZh,
  snapshotReasons: labelsZh.snapshotReasons,
};
