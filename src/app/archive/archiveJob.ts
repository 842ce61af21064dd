import { archiveFrequency } from '../../core/archive/frequency';
import { numberSetting } from '../../core/schema/settings';
import { addDays, isCivilDate } from '../../core/values/civilDate';
import { mustCommit } from '../act';
import { todayOf } from '../entryContext';
import type { JobState } from '../jobs/job';
import type { Deps, View } from '../ports';
import { closedLine } from '../reviewLines';
import { auditHead } from '../systemState';
import { archiveNow } from './archiveCustomers';
import { byRules } from './byRules';
import type { ArchiveNote } from './archiveDue';
import { withRun } from './archiveRuns';
import { findProposals, proposalQuery, type Found, type FoundProposals } from './findProposals';
import { proposalRow } from './proposals';

/** Lines that one run puts into Review at most; the next one goes on. */
const MOST_LINES = 500;

/**
 * First the proposal, then the act: customers whom the rules would archive get a line in Review, those who are proposed no more
 * lose it; and where the settings say so, whoever was proposed long enough ago without a no is archived. A run that died is
 * simply run again. The caller holds the lock.
 */
export function runArchiveJob(deps: Deps, state: JobState): { readonly outcome: string; readonly note: ArchiveNote } {
  const view = deps.store.read(proposalQuery);
  const found = findProposals(deps, view);
  const isNewMonth = state.last.slice(0, 7) !== deps.clock.now().slice(0, 7);
  const isTelling = isNewMonth || archiveFrequency(view.settings) === 'update';
  const fresh = isTelling ? found.proposals.filter(({ line }) => line === null).slice(0, MOST_LINES) : [];
  tell(deps, view, fresh, found.over);
  const due = dueProposals(deps, view, found);
  const archived = due.length === 0 ? 0 : carryOut(deps, view, due, fresh.length);
  const after = deps.store.read({});
  const outcome = `proposed ${String(fresh.length)}, archived ${String(archived)}`;
  return { outcome, note: { seq: auditHead(after).seq } };
}

/** Lines for those who are new, none any more for those who are over; one write, none where nothing changed. */
function tell(deps: Deps, view: View, fresh: readonly Found[], over: FoundProposals['over']): void {
  if (fresh.length + over.length === 0) return;
  const at = deps.clock.now();
  const rows = fresh.map(({ id, fields, reason }) => proposalRow(id, String(fields['owner'] ?? ''), at, reason));
  const updated = over.map((row) => closedLine(view, row, { status: 'settled', at, by: '' }));
  const payload = { proposed: fresh.length, over: over.length };
  mustCommit(
    deps,
    view,
    {
      kind: 'computed',
      action: 'archive-propose',
      origin: 'job',
      changes: [],
      entries: [{ action: 'archive-propose', table: 'customers', recordId: '', payload }],
      added: rows.length === 0 ? [] : [{ table: 'review', rows }],
      updated,
    },
    {
      requestId: deps.uuid(),
      system: fresh.length === 0 ? {} : withRun(view, { at, by: '', proposed: fresh.length, archived: 0, kept: 0 }),
      operation: 'archive-propose',
    },
  );
}

/** Proposals that stand long enough for nobody to object any more; none where somebody has to confirm. */
function dueProposals(deps: Deps, view: View, { proposals }: FoundProposals): readonly Found[] {
  const days = numberSetting(view.settings, 'archive.actDays');
  if (days === 0) return [];
  const today = todayOf(deps.clock);
  return proposals.filter(({ line }) => {
    const day = line?.foundAt.slice(0, 10) ?? '';
    return isCivilDate(day) && addDays(day, days) <= today;
  });
}

/** One audit trail entry and one line of the policy page for the run; whose timer it is archived nobody. */
function carryOut(deps: Deps, view: View, due: readonly Found[], proposed: number): number {
  const how = byRules(deps, view, due, { by: '', proposed, kept: 0, needsRole: false });
  const request = { requestId: deps.uuid(), ids: due.map(({ id }) => id) };
  return archiveNow({ ...deps, actor: '' }, request, how).archived.length;
}
