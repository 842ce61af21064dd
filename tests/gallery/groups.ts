import type { GalleryGroup } from './state';
import { actions } from './states/actions';
import { archive } from './states/archive';
import { customer } from './states/customer';
import { day } from './states/day';
import { dialogs } from './states/dialogs';
import { drill } from './states/drill';
import { duplicates } from './states/duplicates';
import { entry } from './states/entry';
import { find } from './states/find';
import { forms } from './states/forms';
import { health } from './states/health';
import { history } from './states/history';
import { opening } from './states/opening';
import { parts } from './states/parts';
import { records } from './states/records';
import { snapshotStates } from './states/snapshots';

/** All that the gallery shows, one line for each area. */
export const groups: readonly GalleryGroup[] = [
  parts,
  opening,
  find,
  entry,
  forms,
  duplicates,
  customer,
  records,
  history,
  day,
  actions,
  archive,
  drill,
  snapshotStates,
  health,
  dialogs,
];
