import type { CivilDateTime } from '../../core/values/dateTime';
import { numberSetting, type SettingKey } from '../../core/schema/settings';
import { recordTables } from '../../core/schema/tables';
import { snapshotDue } from '../../core/snapshots/schedule';
import { archiveDue } from '../archive/archiveDue';
import { isAnyWaiting, sweep, sweepSeal, type Waiting } from '../edits/sweep';
import type { ComparedNote, CountedNote } from '../edits/lastLook';
import { AT_ONCE, tellVanished } from '../edits/vanished';
import { monthsToReport } from '../reports/monthsToReport';
import { fieldsPending } from '../fields/pending';
import { flagStale } from '../flagStale';
import { isMiscounted, isWhole } from '../liveCounts';
import { jobState, type Job, type JobContext, type JobState } from './job';
import { resumeAction } from './resumeAction';
import { readProgress } from '../inProgress';
import { trailJobs } from '../past/trailJobs';
import { snapshotJob, vaultJobs } from './vaultJobs';

/** Reports are made once a month: their part loads then. */
const reports = () => require('../reports/makeReport') as typeof import('../reports/makeReport');

const health = () => require('../health/lookAfterHealth') as typeof import('../health/lookAfterHealth');
const completeness = () => require('../day/updateCompleteness') as typeof import('../day/updateCompleteness');

const archiving = () => require('../archive/archiveJob') as typeof import('../archive/archiveJob');

/** The tabs that it follows seldom change. */
const fields = () => require('../fields/applyFields') as typeof import('../fields/applyFields');

/** Whether the clock has struck `hour` since the last run: once a day, and caught up after a gap. */
function dailyDue({ view, now }: JobContext, { last }: JobState, hour: SettingKey): boolean {
  return snapshotDue(last === '' ? null : (last as CivilDateTime), now, numberSetting(view.settings, hour));
}

/** What the sweep remembers: a register whose cells are the same as after a sweep that found nothing need not be swept again. */
interface SweepNote extends CountedNote {
  readonly waiting: Waiting;
  readonly seal: string;
  readonly sound: readonly string[];
  /** When it read the rows: what the next one finds happened since. */
  readonly seen: string;
  /** Whether other records stood there than the register had left. */
  readonly miscounted: boolean;
}

/** The jobs in the order in which they run. The dispatcher knows nothing else of them. */
export const jobTable: readonly Job[] = [
  {
    name: 'resume',
    due: ({ view }) => readProgress(view) !== null,
    run: ({ deps, view }) => ({ outcome: resumeAction(deps, view) }),
  },
  {
    name: 'fields',
    due: ({ view }) => fieldsPending(view) || recordTables.some((table) => view.outdated(table).length > 0),
    run: ({ deps, view, hasOurs }) => ({ outcome: fields().applyJob(deps, view, hasOurs) }),
  },
  {
    name: 'sweep',
    due: () => true,
    run: ({ deps, view, fresh, began, now, hasOurs }, { note }) => {
      const seen = fresh ? began : now;
      const records = fresh ? view : deps.store.readFormulas(recordTables);
      const before = (note ?? {}) as Partial<SweepNote>;
      const seal = sweepSeal(records);
      const counted = { miscounted: isMiscounted(records), whole: isWhole(records) ? seen : (before.whole ?? '') };
      if (before.seal === seal && !isAnyWaiting(before.waiting ?? {}))
        return { outcome: 'nothing changed', note: { ...before, seen, ...counted } };
      const known = { waiting: before.waiting ?? {}, sound: before.sound ?? [], since: before.seen ?? '' };
      const { waiting, created, changed, refused, totals, sound } = sweep(deps, records, known, hasOurs);
      const quiet = created + changed + totals === 0;
      const outcome = `created ${String(created)}, changed ${String(changed)}, doubtful ${String(refused)}, totals ${String(totals)}`;
      return { outcome, note: { waiting, sound, seal: quiet ? seal : '', seen, ...counted } satisfies SweepNote };
    },
  },
  {
    name: 'vanished',
    due: ({ view, now }, { last }) =>
      last.slice(0, 10) !== now.slice(0, 10) ||
      (jobState(view, 'sweep').note as Partial<SweepNote> | undefined)?.miscounted === true,
    run: ({ deps }, { note }) => {
      const compared = deps.clock.now();
      const told = tellVanished(deps);
      // Of more than are told at once, the rest is still to be compared.
      const after: unknown = told < AT_ONCE ? ({ compared } satisfies ComparedNote) : note;
      return { outcome: `vanished ${String(told)}`, note: after };
    },
  },
  snapshotJob,
  {
    name: 'staleFlags',
    due: (context, state) => dailyDue(context, state, 'hour.staleFlags'),
    run: ({ deps }) => ({ outcome: `flags ${String(flagStale(deps))}` }),
  },
  {
    name: 'completeness',
    due: (context, state) => dailyDue(context, state, 'hour.staleFlags'),
    run: ({ deps, view, fresh }) => {
      const { updateCompleteness, completenessQuery } = completeness();
      const customers = fresh ? view : deps.store.read(completenessQuery(view));
      return { outcome: `completeness ${String(updateCompleteness(deps, customers))}` };
    },
  },
  {
    name: 'archive',
    due: archiveDue,
    run: ({ deps }, state) => archiving().runArchiveJob(deps, state),
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
      reports().makeReport(deps, month);
      return { outcome: month, note: month };
    },
  },
  ...vaultJobs,
  ...trailJobs,
  {
    // Behind all others, so that it sees what they left.
    name: 'health',
    due: (context, state) => dailyDue(context, state, 'hour.report'),
    run: ({ deps }, state) => health().lookAfterHealth(deps, state.note),
  },
];
