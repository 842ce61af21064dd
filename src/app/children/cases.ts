import type { CaseReply } from '../../contract/replies';
import { withSolvedAt } from '../../core/children/caseState';
import type { Deps } from '../ports';
import type { Outcome } from '../refused';
import type { SaveChild } from './childRequest';
import type { ChildSort } from './childSort';
import { saveChild } from './saveChild';

/**
 * A case: opened now, open, handled by who enters it, unless the request says otherwise. It does not count as a contact:
 * whoever talked with the customer logs that, and a case that nobody answers must not make its customer look tended.
 */
const cases: ChildSort<CaseReply> = {
  table: 'cases',
  action: 'save',
  columns: [],
  defaults: ({ deps, person }) => ({ openedAt: deps.clock.now(), status: 'open', handler: person.email }),
  completed: withSolvedAt,
  reply: ({ record, normalised, merged }) => ({ case: record, normalised, ...(merged ? { merged } : {}) }),
};

/** Opens a case or changes one; see `saveChild`. Solving it sets `solvedAt`, opening it again empties it. */
export const saveCase = (deps: Deps, request: SaveChild): Outcome<CaseReply> => saveChild(deps, cases, request);
