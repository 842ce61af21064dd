import type { CivilDateTime } from '../../core/values/dateTime';
import { numberSetting } from '../../core/schema/settings';
import { rungs, type Rung } from '../../core/snapshots/reasons';
import { lastStrike, scheduleDue, snapshotDue, type Schedule } from '../../core/snapshots/schedule';
import { readProgress } from '../inProgress';
import type { View } from '../ports';
import { snapshotQuery } from '../snapshots/recordSets';
import { noPruning, type PruneNote } from '../snapshots/pruneSnapshots';
import { noSharing, ownersText, type ShareNote } from '../snapshots/shareVaults';
import { storeSnapshot } from '../snapshots/takeSnapshot';
import type { Job, JobContext, JobState } from './job';

/** They run once a day. */
const pruning = () => require('../snapshots/pruneSnapshots') as typeof import('../snapshots/pruneSnapshots');
const sharing = () => require('../snapshots/shareVaults') as typeof import('../snapshots/shareVaults');
const purging = () => require('../snapshots/purgeImport') as typeof import('../snapshots/purgeImport');

export const snapshotJob: Job = {
  name: 'snapshot',
  due: ({ view, now }, { last }) => scheduleDue(timeOf(last), now, scheduleOf(view)),
  run: ({ deps, view, now }) => {
    // Named by the time that struck: a run that died after the snapshot was stored finds it again.
    const schedule = scheduleOf(view);
    const requestId = `${schedule.every}:${lastStrike(now, schedule)}`;
    const wish = { requestId, name: '', reason: schedule.every, remember: () => ({}) };
    return { outcome: storeSnapshot(deps, deps.store.read(snapshotQuery), wish).snapshot.id };
  },
};

/** In this order: what the ladder gives up goes before held rows are looked for in the newest snapshot. */
export const vaultJobs: readonly Job[] = [
  {
    name: 'prune',
    due: (context, state) => daily(context, state) && readProgress(context.view) === null,
    run: ({ deps }, { note }) => pruning().pruneSnapshots(deps, { ...noPruning, ...(note as Partial<PruneNote>) }),
  },
  {
    name: 'vaultShare',
    due: (context, state) => daily(context, state) || ownersChanged(context, state),
    run: ({ deps }, { note }) => sharing().shareVaults(deps, { ...noSharing, ...(note as Partial<ShareNote>) }),
  },
  { name: 'importRows', due: daily, run: ({ deps }) => ({ outcome: purging().purgeImport(deps) }) },
];

function ownersChanged({ view }: JobContext, { note }: JobState): boolean {
  const owners = (note as Partial<ShareNote> | undefined)?.owners;
  return owners !== undefined && owners !== ownersText(view);
}

function scheduleOf({ settings }: View): Schedule {
  const every = settings.text['snapshot.every'];
  return {
    every: (rungs as readonly string[]).includes(every) ? (every as Rung) : 'daily',
    hour: numberSetting(settings, 'hour.snapshot'),
    weekday: numberSetting(settings, 'snapshot.weekday'),
  };
}

/** Hours behind the snapshot: the hours between belong to flags, report and drill. */
const LATER = 4;

function daily({ view, now }: JobContext, { last }: JobState): boolean {
  return snapshotDue(timeOf(last), now, (numberSetting(view.settings, 'hour.snapshot') + LATER) % 24);
}

function timeOf(last: string): CivilDateTime | null {
  return last === '' ? null : (last as CivilDateTime);
}
