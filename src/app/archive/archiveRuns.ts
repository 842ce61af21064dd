import type { ArchiveRun } from '../../contract/archive';
import type { View } from '../ports';
import { systemKeys } from '../systemState';

/** Runs that the policy page shows. */
const MOST = 24;

/** What the last runs did, newest first. A cell that was damaged by hand tells of none; the audit trail still has them. */
export function archiveRuns(view: View): readonly ArchiveRun[] {
  const text = view.system.get(systemKeys.archive) ?? '';
  try {
    const runs: unknown = JSON.parse(text === '' ? '[]' : text);
    return Array.isArray(runs) ? (runs as readonly ArchiveRun[]) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** The System cell with one run more. */
export function withRun(view: View, run: ArchiveRun): Record<string, string> {
  return { [systemKeys.archive]: JSON.stringify([run, ...archiveRuns(view)].slice(0, MOST)) };
}
