import type { ViewWords } from './views';
import { labelsZh } from '../labels.zh';
import { compareZh } from './compare.zh';
import { drillPageZh } from './drill.zh';
import { healthPageZh } from './health.zh';
import { historyPageZh } from './history.zh';
import { actionsZh } from './actions.zh';
import { moreZh } from './more.zh';
import { snapshotsZh } from './snapshots.zh';

export const viewsZh: ViewWords = {
  health: healthPageZh,
  actions: actionsZh,
  more: moreZh,
  history: historyPageZh,
  compare: compareZh,
  drill: drillPageZh,
  snapshots: snapshotsZh,
  snapshotReasons: labelsZh.snapshotReasons,
};
