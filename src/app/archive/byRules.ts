import type { Deps, View } from '../ports';
import type { ArchiveHow } from './archiveCustomers';
import { withRun } from './archiveRuns';
import type { Found } from './findProposals';
import { reasonText } from './proposeArchive';

/** A run of the rules: by whom it was carried out ('' where it was the job), and what it did beside archiving. */
export interface RulesRun {
  readonly by: string;
  readonly proposed: number;
  readonly kept: number;
  readonly needsRole: boolean;
}

/** Archives by the rules: each customer by the reason for which it was proposed, the run noted for the policy page. */
export function byRules(deps: Deps, view: View, found: readonly Found[], run: RulesRun): ArchiveHow {
  const { by, proposed, kept, needsRole } = run;
  const rules = deps.words.archiveRules(view.language);
  const byId = new Map(found.map((each) => [each.id, each]));
  return {
    origin: by === '' ? 'job' : 'form',
    by: by === '' ? rules : by,
    needsRole,
    state: { reason: null, proposed, kept },
    reasonFor: (fields) => {
      const proposal = byId.get(String(fields['id'] ?? ''));
      return proposal === undefined ? rules : reasonText(deps, view, proposal.reason);
    },
    last: (current, { archived, skipped }) => ({
      ...(by === '' ? { entries: [closingEntry(archived.length, skipped.length)] } : {}),
      system: withRun(current, { at: deps.clock.now(), by, proposed, archived: archived.length, kept }),
    }),
  };
}

function closingEntry(archived: number, skipped: number) {
  const payload = { archived, skipped, by: 'rules' };
  return { action: 'archive', table: 'customers', recordId: '', payload } as const;
}
