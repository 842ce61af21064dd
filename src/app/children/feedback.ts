import type { FeedbackReply } from '../../contract/replies';
import type { Deps } from '../ports';
import type { Outcome } from '../refused';
import type { SaveChild } from './childRequest';
import type { ChildSort } from './childSort';
import { saveChild } from './saveChild';

/** Feedback: given now, unless the request says otherwise. It does not count as a contact: a survey's answer comes unasked. */
const feedback: ChildSort<FeedbackReply> = {
  table: 'feedback',
  action: 'save',
  columns: [],
  defaults: ({ deps }) => ({ at: deps.clock.now() }),
  completed: (values) => values,
  reply: ({ record, normalised, merged }) => ({ feedback: record, normalised, ...(merged ? { merged } : {}) }),
};

/** Records feedback or changes it; see `saveChild`. */
export const saveFeedback = (deps: Deps, request: SaveChild): Outcome<FeedbackReply> =>
  saveChild(deps, feedback, request);
