import { archiveFrequency } from '../../core/archive/frequency';
import { numberSetting } from '../../core/schema/settings';
import type { JobContext, JobState } from '../jobs/job';
import { auditHead } from '../systemState';

/** What the job remembers: the end of the audit trail behind its last run. */
export interface ArchiveNote {
  readonly seq: number;
}

/** Once a month, or on every day on which something was changed since; also daily while proposals run out by themselves. */
export function archiveDue({ view, now }: Pick<JobContext, 'view' | 'now'>, { last, note }: JobState): boolean {
  const every = archiveFrequency(view.settings);
  if (every === 'never' || last.slice(0, 10) === now.slice(0, 10)) return false;
  const isCarriedOut = numberSetting(view.settings, 'archive.actDays') > 0;
  if (last.slice(0, 7) !== now.slice(0, 7)) return true;
  const hasChanged = (note as Partial<ArchiveNote> | undefined)?.seq !== auditHead(view).seq;
  return isCarriedOut || (every === 'update' && hasChanged);
}
