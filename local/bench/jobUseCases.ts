import { typeIntoCell } from '../sheets';
import type { Host } from '../host';
import { outcomeOf, requestId, succeed } from './bundleCalls';
import { systemCell } from './fillRegister';
import type { Outcome } from './measure';
import { jobState, type Scene } from './prepare';
import { columnsOf, tabOf } from './rowWriter';
import { blocksOf, sizeNote } from './snapshotSizes';
import type { UseCase } from './useCase';

const HOURLY = ['apiInstallAutomation', 'onHour'];

/** The dispatcher with what is due in it; all other jobs are told to have run. */
export const NOTHING_DUE = 'hourly dispatcher, nothing due';

export const jobUseCases: readonly UseCase<Scene>[] = [
  { name: NOTHING_DUE, needs: HOURLY, prepare: startTimer, run: fireTimer },
  { name: 'sweep, first one', needs: HOURLY, prepare: installTimer, run: fireTimer, beyondDispatcher: true },
  {
    name: 'sweep, 200 edits that no trigger saw',
    needs: HOURLY,
    prepare: (host) => {
      startTimer(host);
      overwrite(host, 'needs', 200);
    },
    run: fireTimer,
    beyondDispatcher: true,
  },
  {
    name: 'stale flags, first run',
    needs: HOURLY,
    prepare: (host) => {
      startTimer(host);
      setJob(host, 'staleFlags', '');
    },
    run: fireTimer,
    beyondDispatcher: true,
  },
  {
    name: 'stale flags, next day',
    needs: HOURLY,
    prepare: (host) => {
      setJob(host, 'staleFlags', '');
      installTimer(host);
      fireTimer(host);
      fireTimer(host);
      setJob(host, 'staleFlags', '');
    },
    run: fireTimer,
    beyondDispatcher: true,
  },
  ...(['first run', 'next day'] as const).map((name): UseCase<Scene> => ({
    name: `completeness, ${name}`,
    needs: HOURLY,
    prepare: (host) => {
      startTimer(host);
      setJob(host, 'completeness', '');
      if (name === 'first run') return;
      fireTimer(host);
      fireTimer(host);
      setJob(host, 'completeness', '');
    },
    run: fireTimer,
    beyondDispatcher: true,
  })),
  { name: 'snapshot, first of the month', needs: ['apiTakeSnapshot'], run: snapshotWithSize },
  {
    name: 'snapshot, next one',
    needs: ['apiTakeSnapshot'],
    prepare: (host) => {
      takeSnapshot(host);
      overwrite(host, 'needs', 20);
    },
    run: snapshotWithSize,
  },
  {
    name: 'restore 200 changed and 5 deleted rows',
    needs: ['apiTakeSnapshot', 'apiRestoreSnapshot'],
    prepare: (host, scene) => {
      takeSnapshot(host);
      overwrite(host, 'needs', 200);
      for (let row = 0; row < 5; row += 1) host.doByHand(`delete row 3 in ${scene.title}`);
    },
    run: (host) => restore(host),
  },
  ...(['now', 'the next snapshot'] as const).map((to): UseCase<Scene> => ({
    name: `compare a snapshot with ${to}`,
    needs: ['apiTakeSnapshot', 'apiCompare'],
    prepare: (host) => {
      takeSnapshot(host);
      overwrite(host, 'needs', 200);
      if (to !== 'now') takeSnapshot(host);
    },
    run: (host) => {
      const [first, next] = snapshotIds(host);
      return outcomeOf([host.callFunction('apiCompare', { from: first, to: to === 'now' ? 'now' : next })]);
    },
  })),
  {
    name: 'preview of a restore',
    needs: ['apiTakeSnapshot', 'apiPreviewRestore'],
    prepare: (host) => {
      takeSnapshot(host);
      overwrite(host, 'needs', 200);
    },
    run: (host) => outcomeOf([host.callFunction('apiPreviewRestore', { snapshotId: snapshotIds(host)[0] })]),
  },
  {
    name: 'restore one tab, 200 changed rows',
    needs: ['apiTakeSnapshot', 'apiRestoreSnapshot'],
    prepare: (host) => {
      takeSnapshot(host);
      overwrite(host, 'needs', 200);
    },
    run: (host) => restore(host, { tables: ['customers'] }),
  },
  {
    name: 'restore beside',
    needs: ['apiTakeSnapshot', 'apiRestoreBeside'],
    prepare: takeSnapshot,
    run: (host) => repeated(host, 'apiRestoreBeside', { snapshotId: snapshotIds(host)[0] }),
  },
  {
    name: 'monthly report',
    needs: [...HOURLY, 'apiTakeSnapshot'],
    prepare: prepareReport,
    run: fireTimer,
    beyondDispatcher: true,
  },
];

function installTimer(host: Host): void {
  succeed(host, 'apiInstallAutomation', { requestId: requestId() });
}

/** With the first sweep done, so that it knows the register as it stands. */
function startTimer(host: Host): void {
  installTimer(host);
  fireTimer(host);
}

/** Lets the clock run to the next hourly trigger and through it. */
function fireTimer(host: Host): Outcome {
  const at = Math.min(...host.triggers.flatMap(({ nextAt }) => (nextAt === null ? [] : [nextAt])));
  const lines = host.advanceTo(at);
  const failed = lines.flatMap(({ error, jobs }) => (error === null ? failedJobs(jobs) : [error]));
  const problem = lines.length === 0 ? 'the timer did not fire' : (failed[0] ?? null);
  return { longestSeconds: Math.max(0, ...lines.map((line) => line.modelledSeconds)), problem };
}

function failedJobs(jobs: unknown): readonly string[] {
  const lines = Array.isArray(jobs)
    ? (jobs as readonly { readonly name: string; readonly outcome: string; readonly ok: boolean }[])
    : [];
  return lines.filter((line) => !line.ok).map((line) => `${line.name}: ${line.outcome}`);
}

function takeSnapshot(host: Host): Outcome {
  return outcomeOf([host.callFunction('apiTakeSnapshot', { requestId: requestId() })]);
}

/** With what it takes in the vault. */
function snapshotWithSize(host: Host): Outcome {
  const before = blocksOf(host);
  const outcome = takeSnapshot(host);
  return outcome.problem === null ? { ...outcome, notes: [sizeNote(host, before)] } : outcome;
}

/** Ids of the snapshots, oldest first. */
function snapshotIds(host: Host): readonly string[] {
  const listed = succeed(host, 'apiListSnapshots', {})['snapshots'] as readonly { readonly id: string }[];
  return listed.map(({ id }) => id).reverse();
}

function restore(host: Host, scope: object = {}): Outcome {
  return repeated(host, 'apiRestoreSnapshot', { snapshotId: snapshotIds(host)[0] ?? '', ...scope });
}

/** A call that is repeated until it is done. */
function repeated(host: Host, name: string, wanted: object): Outcome {
  const request = { requestId: requestId(), ...wanted };
  const reports = [host.callFunction(name, request)];
  while ((reports.at(-1)?.reply as { readonly done?: boolean } | null)?.done === false) {
    reports.push(host.callFunction(name, request));
  }
  return outcomeOf(reports);
}

/** The first of September, with snapshots of the ends of the two months before August. */
function prepareReport(host: Host): void {
  for (const moment of ['2026-06-30T22:00:00+08:00', '2026-07-31T22:00:00+08:00']) {
    waitUntil(host, moment);
    takeSnapshot(host);
  }
  waitUntil(host, '2026-09-01T05:00:00+08:00');
  for (const job of ['snapshot', 'staleFlags', 'completeness', 'drill'])
    setJob(host, job, jobState('2026-09-01 04:30', null));
  // The cache of the layout ran out while the clock was moved; the first action of the day reads it again.
  succeed(host, 'apiOpen', {});
  setJob(host, 'report', jobState('2026-09-01 05:00', '2026-08'));
  startTimer(host);
  setJob(host, 'report', jobState('2026-08-01 05:00', '2026-07'));
}

function waitUntil(host: Host, moment: string): void {
  host.wait((Date.parse(moment) - host.now) / 1_000);
}

/** What the bundle remembers of a job, set by hand; '' makes it due. */
function setJob(host: Host, job: string, state: string): void {
  const { sheet, row, column } = systemCell(host.register, `job.${job}`);
  typeIntoCell(host.register, sheet.sheetId, row, column, state);
}

/** Cells of the customers tab changed behind the back of the triggers. */
function overwrite(host: Host, field: string, rows: number): void {
  const sheet = tabOf(host.register, 'customers');
  const column = columnsOf(sheet).get(field) ?? 0;
  for (let row = 20; row < 20 + rows; row += 1) {
    typeIntoCell(host.register, sheet.sheetId, row, column, `changed by hand ${String(row)}`);
  }
}
