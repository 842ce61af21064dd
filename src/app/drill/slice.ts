import type { DrillProgress } from '../../contract/drill';
import { drillInMemory } from '../../core/drill/restoreInMemory';
import type { DrillProblem } from '../../core/drill/drillResult';
import { RegisterError } from '../../core/registerError';
import type { RecordSets } from '../../core/snapshots/snapshot';
import type { Deps, View } from '../ports';
import { readSnapshot } from '../snapshots/readSnapshot';
import { indexedSnapshot } from '../snapshots/snapshotIndex';
import { compareNext, drillCopy, nextBlocks, type DrillCopy } from './copy';
import { nothingDone, type DrillRun } from './drillState';

/** What an execution brought a drill to: further, or to its end. */
export type SliceOutcome =
  | { readonly run: DrillRun; readonly done: false }
  | { readonly run: DrillRun; readonly done: true; readonly problem: DrillProblem | null };

/** Where the scratch spreadsheet comes from: it is made, and put on record, by who holds the lock. */
export interface ScratchFiles {
  known(): string | null;
  make(): string;
}

/**
 * Goes on with a drill until it is through or the time is over. Outside the lock: it reads the vault and writes to the scratch
 * spreadsheet alone. A snapshot that cannot be read, or does not prove itself, is a drill that failed and no error.
 */
export function workOnDrill(
  deps: Deps,
  view: View,
  begun: DrillRun,
  files: ScratchFiles,
  deadline: number,
): SliceOutcome {
  const saved = provenSnapshot(deps, view, begun);
  if (!saved.ok) return { run: begun, done: true, problem: saved.problem };
  const copy = drillCopy(view, saved.sets);
  let run = begun.total === 0 && begun.compared === 0 ? withMemory(begun, saved.sets, copy) : begun;
  run = withScratch(deps, run, copy, files);
  const scratch = run.scratch;
  if (scratch === null) throw new RegisterError('platform', { operation: 'drill' });
  while (run.compared < copy.units.length) {
    if (deps.clock.ms() >= deadline) return { run, done: false };
    try {
      run =
        run.written < copy.units.length ? writeOn(deps, run, copy, scratch) : compareOn(deps, run, copy, scratch.id);
    } catch (error) {
      if (error instanceof RegisterError && error.code === 'scratch-unreachable')
        return { run: anew(run), done: false };
      throw error;
    }
  }
  return { run, done: true, problem: null };
}

/** The scratch spreadsheet is another person's, or somebody deleted it or a tab of it: all of that part once more. */
export function anew(run: DrillRun): DrillRun {
  return { ...run, ...nothingDone };
}

/** Codes that say something of the snapshot and its vault, not of the moment. */
const FAILURES: readonly string[] = [
  'snapshot-not-found',
  'snapshot-damaged',
  'snapshot-newer',
  'snapshot-other-register',
  'snapshot-unfinished',
  'vault-unreachable',
];

type Proven = { readonly ok: true; readonly sets: RecordSets } | { readonly ok: false; readonly problem: DrillProblem };

function provenSnapshot(deps: Deps, view: View, run: DrillRun): Proven {
  try {
    return { ok: true, sets: readSnapshot(deps, view, indexedSnapshot(view, run.snapshotId)) };
  } catch (error) {
    if (!(error instanceof RegisterError) || !FAILURES.includes(error.code)) throw error;
    return { ok: false, problem: { code: error.code, facts: error.facts } };
  }
}

/** The copy in memory, which takes no call; its records are counted where they come back from the spreadsheet. */
function withMemory(run: DrillRun, saved: RecordSets, copy: DrillCopy): DrillRun {
  const { differing, differences } = drillInMemory(saved);
  return { ...run, total: copy.records, findings: { records: 0, fields: 0, differing, differences } };
}

/** Laid out for this drill: the one of this person, or a new one where that is gone. */
function withScratch(deps: Deps, run: DrillRun, copy: DrillCopy, files: ScratchFiles): DrillRun {
  if (run.scratch !== null) return run;
  const known = files.known();
  const lay = (id: string): DrillRun => ({
    ...run,
    scratch: { id, tabs: deps.scratch.lay(id, copy.tabs) },
    written: 0,
    writtenRecords: 0,
    compared: 0,
  });
  try {
    if (known !== null) return lay(known);
  } catch (error) {
    if (!(error instanceof RegisterError) || error.code !== 'scratch-unreachable') throw error;
  }
  return lay(files.make());
}

function writeOn(deps: Deps, run: DrillRun, copy: DrillCopy, scratch: NonNullable<DrillRun['scratch']>): DrillRun {
  const { blocks, next } = nextBlocks(copy, scratch.tabs, run.written);
  deps.scratch.write(scratch.id, blocks);
  const records = copy.units.slice(run.written, next).reduce((sum, unit) => sum + unit.records.length, 0);
  return { ...run, written: next, writtenRecords: run.writtenRecords + records };
}

function compareOn(deps: Deps, run: DrillRun, copy: DrillCopy, scratchId: string): DrillRun {
  const before = { next: run.compared, findings: run.findings, chains: run.chains };
  const { next, findings, chains } = compareNext(copy, deps.scratch, scratchId, before, run.written);
  return { ...run, compared: next, findings, chains };
}

/** Records that were written, and of these the ones that came back and were compared. */
export function progressOf(run: DrillRun): DrillProgress {
  const { total, findings } = run;
  if (run.result !== undefined) return { phase: 'closing', done: total, total };
  if (run.compared > 0) return { phase: 'comparing', done: findings.records, total };
  return { phase: 'writing', done: run.writtenRecords, total };
}
