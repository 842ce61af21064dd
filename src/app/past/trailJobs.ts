import { numberSetting } from '../../core/schema/settings';
import { snapshotDue } from '../../core/snapshots/schedule';
import type { CivilDateTime } from '../../core/values/dateTime';
import type { Job, JobContext, JobState } from '../jobs/job';

/** They run once a day. */
const checking = () => require('./checkChain') as typeof import('./checkChain');
const moving = () => require('./moveEntries') as typeof import('./moveEntries');

/** What is done for the audit trail by night: checked first, so that nothing that was tampered with is moved out of sight. */
export const trailJobs: readonly Job[] = [
  {
    name: 'chain',
    due: nightly,
    run: ({ deps }, { note }) => {
      const found = checking().checkChain(deps, note ?? {});
      const outcome =
        found.broken === null ? `holds ${String(found.entries)}` : `broken at ${String(found.broken.seq)}`;
      return { outcome, note: found };
    },
  },
  { name: 'segments', due: nightly, run: ({ deps }) => ({ outcome: moving().moveOldEntries(deps) }) },
];

function nightly({ view, now }: JobContext, { last }: JobState): boolean {
  return snapshotDue(
    last === '' ? null : (last as CivilDateTime),
    now,
    numberSetting(view.settings, 'hour.staleFlags'),
  );
}
