import type { RunDrillReply } from '../../contract/drill';
import type { ChangeSet, ServiceUpdate } from '../../core/changeSet';
import type { DrillDifference, DrillProblem, DrillResult } from '../../core/drill/drillResult';
import { RegisterError } from '../../core/registerError';
import { mustCommit } from '../act';
import { jobKey } from '../jobs/job';
import { mailOwners, type MailOutcome } from '../mail/mailOwners';
import type { Deps, Query, View } from '../ports';
import { reviewRow, type ReviewFinding } from '../review';
import { closedLine, standingLines } from '../reviewLines';
import { rememberRequest } from '../systemState';
import { drillKeys, logWith, readDrill, type DrillRun } from './drillState';
import { progressOf } from './slice';

/** What the drill came to, once every unit was compared or the snapshot could not be read. */
export function resultOf(deps: Deps, run: DrillRun, problem: DrillProblem | null): DrillResult {
  const { findings, chains, snapshotId } = run;
  const sumDiffers = problem === null && chains.saved !== chains.found && findings.differing === 0;
  const sum: DrillDifference = { in: 'scratch', table: '', id: '', field: '', how: 'checksum' };
  const differences = sumDiffers ? [sum] : findings.differences;
  return {
    at: deps.clock.now(),
    snapshotId,
    ok: problem === null && differences.length === 0,
    records: findings.records,
    fields: findings.fields,
    checksum: chains.found,
    seconds: Math.round(run.spentMs / 1000),
    differing: sumDiffers ? 1 : findings.differing,
    differences,
    ...(problem === null ? {} : { problem }),
  };
}

const query: Query = {
  snapshots: 'all',
  review: { fields: ['key', 'status', 'text'], also: ['closedBy', 'remark', 'postponedTo'] },
};

/**
 * The end of a drill: first the result, on record with everything that tells of it; then the mail and the emptying of the scratch
 * spreadsheet; and last that these are done. An execution that dies between goes on here: a mail may then come twice, never not.
 */
export function closeDrill(deps: Deps, run: DrillRun, result: DrillResult): RunDrillReply {
  if (run.result === undefined && !deps.underLock(() => recordResult(deps, run, result))) {
    return { done: false, progress: progressOf(run) };
  }
  const view = deps.store.read(query);
  const mail = result.ok
    ? null
    : mailOwners(deps, view, deps.words.drill(view.language).mail(result, registerName(view)));
  emptyScratch(deps, run, view);
  return deps.underLock(() => finish(deps, run, result, mail));
}

function registerName(view: View): string {
  return view.language === 'zh' ? '客户档案' : 'Customer Register';
}

/** False where another execution has taken the drill over. */
function recordResult(deps: Deps, run: DrillRun, result: DrillResult): boolean {
  const view = deps.store.read(query);
  if (readDrill(view)?.token !== run.token) return false;
  const { at, ok, records, fields, checksum, seconds, differing, differences, problem } = result;
  const payload = { at, ok, records, fields, checksum, seconds, differing, differences, problem };
  const changes: ChangeSet = {
    kind: 'computed',
    action: 'drill',
    origin: run.origin,
    changes: [],
    entries: [{ action: 'drill', table: 'snapshots', recordId: result.snapshotId, payload }],
    updated: [...indexCells(deps, view, result), ...(ok ? settledLines(deps, view, result) : [])],
    added: ok ? [] : lines(view, [failure(result, deps)]),
  };
  const system = {
    [drillKeys.run]: JSON.stringify({ ...run, result }),
    [drillKeys.last]: JSON.stringify(result),
    [drillKeys.log]: logWith(view, result),
  };
  mustCommit(deps, view, changes, { requestId: run.requestId, system, operation: 'drill' });
  return true;
}

/** The line of the snapshot in its tab; a register of an older release has no columns for it until it is set up again. */
function indexCells(deps: Deps, view: View, result: DrillResult): readonly ServiceUpdate[] {
  const columns = view.layout.tabs.snapshots?.columns ?? {};
  const row = view.records('snapshots').find(({ fields }) => fields['id'] === result.snapshotId)?.row;
  if (row === undefined || columns['lastDrillAt'] === undefined || columns['drillResult'] === undefined) return [];
  const drillResult = deps.words.drill(view.language).result(result);
  return [{ table: 'snapshots', row, fields: { lastDrillAt: result.at, drillResult } }];
}

function failure({ snapshotId, at, differing, problem }: DrillResult, deps: Deps): ReviewFinding {
  return {
    table: 'snapshots',
    recordId: snapshotId,
    field: '',
    text: problem?.code ?? '',
    owner: deps.actor,
    at,
    issue: { code: 'drill-failed', facts: { differing } },
  };
}

function lines(view: View, findings: readonly ReviewFinding[]): NonNullable<ChangeSet['added']> {
  const standing = standingLines(view);
  const rows = findings.map(reviewRow).filter((row) => !standing.stands(row));
  return rows.length === 0 ? [] : [{ table: 'review', rows }];
}

/** A snapshot that passes now settles what was said of it. */
function settledLines(deps: Deps, view: View, { snapshotId, at }: DrillResult): readonly ServiceUpdate[] {
  const keys = ['drill-failed', 'mail-not-sent'].map((code) => `snapshots ${snapshotId}  ${code}`);
  return view
    .records('review')
    .filter(({ fields }) => fields['status'] === 'open' && keys.includes(String(fields['key'])))
    .map(({ row }) => closedLine(view, row, { status: 'settled', at, by: deps.actor }));
}

/** Customers' data is not left lying about. One that cannot be opened any more is nobody's to empty. */
function emptyScratch(deps: Deps, run: DrillRun, view: View): void {
  if (run.scratch === null) return;
  try {
    deps.scratch.lay(run.scratch.id, [{ title: deps.words.drill(view.language).emptyTab, rows: 1, columns: 1 }]);
  } catch (error) {
    if (!(error instanceof RegisterError) || error.code !== 'scratch-unreachable') throw error;
  }
}

function finish(deps: Deps, run: DrillRun, result: DrillResult, mail: MailOutcome | null): RunDrillReply {
  const view = deps.store.read(query);
  const reply: RunDrillReply = { done: true, result, ...(mail === null ? {} : { mail }) };
  if (readDrill(view)?.requestId !== run.requestId) return reply;
  const unsent: ReviewFinding = {
    ...failure(result, deps),
    text: mail ?? '',
    issue: { code: 'mail-not-sent', facts: { why: mail ?? '' } },
  };
  const job = run.origin === 'job' ? { [jobKey('drill')]: JSON.stringify({ last: deps.clock.now() }) } : {};
  mustCommit(
    deps,
    view,
    {
      kind: 'computed',
      action: 'drill',
      origin: run.origin,
      changes: [],
      added: mail === null || mail === 'sent' ? [] : lines(view, [unsent]),
    },
    {
      requestId: run.requestId,
      system: { [drillKeys.run]: '', ...job, ...rememberRequest(view, run.requestId, { ok: true, ...reply }) },
      operation: 'drill',
    },
  );
  return reply;
}
