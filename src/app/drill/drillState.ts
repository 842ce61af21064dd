import { noFindings, type DrillFindings, type DrillResult, type LoggedDrill } from '../../core/drill/drillResult';
import type { Origin } from '../../core/changeSet';
import type { View } from '../ports';

/** System cells of drills. */
export const drillKeys = {
  /** The drill that is under way: a `DrillRun`; '' for none. */
  run: 'drill',
  /** What the last one came to: a `DrillResult`. */
  last: 'drill.last',
  /** The last two dozen, oldest first, for reports: `LoggedDrill`s. */
  log: 'drill.log',
  /** Scratch spreadsheets by the e-mail of who made them. */
  scratch: 'drill.scratch',
} as const;

/** A drill that is under way. What it has done is not done again; what was half done may be: it is the same cells. */
export interface DrillRun {
  readonly requestId: string;
  readonly snapshotId: string;
  readonly actor: string;
  readonly origin: Extract<Origin, 'form' | 'job'>;
  /** Of the execution that works at it; one that finds another's stops, since that one has taken over. '' between two. */
  readonly token: string;
  /** Wall clock, 'YYYY-MM-DD HH:mm'. */
  readonly touchedAt: string;
  readonly spentMs: number;
  /** The scratch spreadsheet and the ids of its tabs, once it is laid out. */
  readonly scratch: { readonly id: string; readonly tabs: readonly number[] } | null;
  /** Units that were written, and of these the ones that were read back and compared. */
  readonly written: number;
  readonly compared: number;
  /** Records in the units that were written. */
  readonly writtenRecords: number;
  /** Records of the snapshot; 0 before it was read. */
  readonly total: number;
  /** What the copy in memory and the units compared so far showed. */
  readonly findings: DrillFindings;
  /** Checksums over these units: of the snapshot, and of what came back. */
  readonly chains: { readonly saved: string; readonly found: string };
  /** Once it is told: what is left is to mail and to empty the scratch spreadsheet. */
  readonly result?: DrillResult;
}

/** What a drill has of its scratch spreadsheet before anything went into it. */
export const nothingDone = {
  scratch: null,
  written: 0,
  writtenRecords: 0,
  compared: 0,
  total: 0,
  findings: noFindings,
  chains: { saved: '', found: '' },
} as const satisfies Partial<DrillRun>;

const LOGGED = 24;

/** The drill under way, or null. A cell that was damaged by hand says nothing: a drill is simply begun anew. */
export function readDrill(view: Pick<View, 'system'>): DrillRun | null {
  const run = parsed(view, drillKeys.run) as Partial<DrillRun> | null;
  return typeof run?.token === 'string' && run.findings !== undefined && run.chains !== undefined
    ? (run as DrillRun)
    : null;
}

export function lastDrill(view: Pick<View, 'system'>): DrillResult | null {
  const last = parsed(view, drillKeys.last) as Partial<DrillResult> | null;
  return typeof last?.at === 'string' ? (last as DrillResult) : null;
}

export function loggedDrills(view: Pick<View, 'system'>): readonly LoggedDrill[] {
  const log = parsed(view, drillKeys.log);
  return Array.isArray(log) ? (log as readonly LoggedDrill[]) : [];
}

/** The log with one more; the same drill stands in it once. */
export function logWith(view: Pick<View, 'system'>, result: DrillResult): string {
  const { at, snapshotId, ok, records, fields, checksum, seconds, differing, problem } = result;
  const line: LoggedDrill = {
    at,
    snapshotId,
    ok,
    records,
    fields,
    checksum,
    seconds,
    differing,
    ...(problem === undefined ? {} : { problem: problem.code }),
  };
  return JSON.stringify([...loggedDrills(view), line].slice(-LOGGED));
}

export function scratchOf(view: Pick<View, 'system'>, actor: string): string | null {
  const known = parsed(view, drillKeys.scratch) as Readonly<Record<string, unknown>> | null;
  const id = known?.[actor];
  return typeof id === 'string' ? id : null;
}

export function scratchWith(view: Pick<View, 'system'>, actor: string, id: string): string {
  const known = parsed(view, drillKeys.scratch);
  return JSON.stringify({ ...(typeof known === 'object' ? known : {}), [actor]: id });
}

function parsed(view: Pick<View, 'system'>, key: string): unknown {
  const text = view.system.get(key) ?? '';
  try {
    return JSON.parse(text === '' ? 'null' : text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
