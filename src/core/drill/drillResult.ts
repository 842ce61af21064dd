import type { ErrorFacts, RegisterErrorCode } from '../registerError';

/** Where a restored copy differs from its snapshot. Names the place and never the values: they are people's data. */
export interface DrillDifference {
  /** In which of the two restored copies. */
  readonly in: 'memory' | 'scratch';
  readonly table: string;
  readonly id: string;
  /** Key of the field, header of a column of the team's own; '' where it is about the whole record or the checksum. */
  readonly field: string;
  readonly how: 'missing' | 'extra' | 'changed' | 'checksum';
}

/** Differences that a result names; the rest are only counted. */
export const NAMED_DIFFERENCES = 20;

/** What a comparison found, as far as it got. */
export interface DrillFindings {
  readonly records: number;
  /** Fields that hold something in the snapshot: each was compared. */
  readonly fields: number;
  readonly differing: number;
  /** The first of them. */
  readonly differences: readonly DrillDifference[];
}

export const noFindings: DrillFindings = { records: 0, fields: 0, differing: 0, differences: [] };

export function addFindings(a: DrillFindings, b: DrillFindings): DrillFindings {
  return {
    records: a.records + b.records,
    fields: a.fields + b.fields,
    differing: a.differing + b.differing,
    differences: [...a.differences, ...b.differences].slice(0, NAMED_DIFFERENCES),
  };
}

/** What a drill came to. `records` and `fields` are those that were read back from the scratch spreadsheet and compared. */
export interface DrillResult {
  /** When it ended, 'YYYY-MM-DD HH:mm'. */
  readonly at: string;
  readonly snapshotId: string;
  readonly ok: boolean;
  readonly records: number;
  readonly fields: number;
  /** Of all records as they came back; equal to that of the snapshot's where `ok`. '' where nothing could be read. */
  readonly checksum: string;
  /** Time that the executions worked on it, in seconds. */
  readonly seconds: number;
  readonly differing: number;
  readonly differences: readonly DrillDifference[];
  readonly problem?: DrillProblem;
}

/** Why a snapshot could not be restored at all. */
export interface DrillProblem {
  readonly code: RegisterErrorCode;
  readonly facts: ErrorFacts;
}

/** A drill as it is remembered for the month's report: without the differences' names. */
export type LoggedDrill = Pick<
  DrillResult,
  'at' | 'snapshotId' | 'ok' | 'records' | 'fields' | 'checksum' | 'seconds' | 'differing'
> & { readonly problem?: string };
