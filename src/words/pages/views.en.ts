import { labelsEn } from '../labels.en';
import { archivePageEn } from './archive.en';
import { compareEn } from './compare.en';
import { drillPageEn } from './drill.en';
import { healthPageEn } from './health.en';
import { historyPageEn } from './history.en';
import { actionsEn } from './actions.en';
import { moreEn } from './more.en';
import { snapshotsEn } from './snapshots.en';

/** Words of views that the sidebar fetches, each area under its own name: they come with those views. */
export const viewsEn = {
  health: healthPageEn,
  actions: actionsEn,
  archive: archivePageEn,
  more: moreEn,
  history: historyPageEn,
  compare: compareEn,
  drill: drillPageEn,
  snapshots: snapshotsEn,
  snapshotReasons: labelsEn.snapshotReasons,
};
