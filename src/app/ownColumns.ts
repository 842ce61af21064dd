import { RegisterError } from '../core/registerError';
import type { Deps, LiveOwn, Query, View } from './ports';

/** Times that columns are asked for: an answer that was lost may mean that they stand. */
const ATTEMPTS = 3;

/**
 * The view once all wanted columns of the team's own stand: the given one where they do already, else one read anew with
 * `query`. Throws `platform` where Google does not add them.
 */
export function withColumns(deps: Deps, view: View, wanted: LiveOwn, query: Query): View {
  let current = view;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (!deps.sources.addOwnColumns(current, wanted)) return current;
    current = deps.store.read(query);
  }
  throw new RegisterError('platform', { operation: 'addOwnColumns' });
}
