import type { CivilDateTime } from '../../core/values/dateTime';
import { numberSetting, type SettingKey } from '../../core/schema/settings';
import { snapshotDue } from '../../core/snapshots/schedule';
import { sweep, type Waiting } from '../edits/sweep';
import { makeReport, monthsToReport } from '../reports/makeReport';
import { storeSnapshot } from '../snapshots/takeSnapshot';
import { snapshotQuery } from '../snapshots/recordSets';
import { flagStale } from '../flagStale';
import type { Job, JobContext, JobState } from './job';
import { resumeAction } from './resumeAction';
import { readProgress } from '../inProgress';

/** Whether the clock has struck `hour` since the last run: once a day, and caught up after a gap. */
function dailyDue({ view, now }: JobContext, { last }: JobState, hour: SettingKey): boolean {
  return snapshotDue(last === '' ? null : (last as CivilDateTime), now, numberSetting(view.settings, hour));
}

/** The jobs in the order in which they run. The dispatcher knows nothing else of them. */
export const jobTable: readonly Job[] = [
  {
    name: 'resume',
    due: ({ view }) => readProgress(view) !== null,
    run: ({ deps, view }) => ({ outcome: resumeAction(deps, view) }),
  },
  {
    name: 'sweep',
    due: () => true,
    run: ({ deps, hasOurs }, { note }) => {
      const { waiting, created, changed, refused, totals } = sweep(deps, (note ?? {}) as Waiting, hasOurs);
      return { outcome: `created ${String(created)}, changed ${String(changed)}, doubtful ${String(refused)}, totals ${String(totals)}`, note: waiting };
    },
  },
  {
    name: 'snapshot',
    due: (context, state) => dailyDue(context, state, 'hour.snapshot'),
    run: ({ deps, now }) => {
      const wish = { requestId: `daily:${now}`, name: '', reason: 'daily', remember: () => ({}) } as const;
      return { outcome: storeSnapshot(deps, deps.store.read(snapshotQuery), wish).snapshot.id };
    },
  },
  {
    name: 'staleFlags',
    due: (context, state) => dailyDue(context, state, 'hour.staleFlags'),
    run: ({ deps }) => ({ outcome: `flags ${String(flagStale(deps))}` }),
  },
  {
    name: 'report',
    due: ({ view, now }, state) => {
      const hour = String(numberSetting(view.settings, 'hour.report')).padStart(2, '0');
      const open = monthsToReport(view, now, state.note);
      return open.length > 1 || (open.length === 1 && (now.slice(8, 10) !== '01' || now.slice(11, 13) >= hour));
    },
    run: ({ deps, view, now }, state) => {
      const [month] = monthsToReport(view, now, state.note);
      if (month === undefined) return { outcome: 'nothing', note: state.note };
      makeReport(deps, month);
      return { outcome: month, note: month };
    },
  },
];

