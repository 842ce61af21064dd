import { RegisterError } from '../core/registerError';
import type { Deps, LiveOwn, Query, View } from './ports';

/** Times that columns are asked for: an answer that was lost may mean that they stand. */
const ATTEMPTS = 3;

/**
 * The view once all wanted columns of the team's own stand, with them in its layout; read anew with `query` where the answer
 * to the write was lost. Throws `platform` where Google does not add them.
 */
export function withColumns(deps: Deps, view: View, wanted: LiveOwn, query: Query): View {
  let current = view;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const added = deps.sources.addOwnColumns(current, wanted);
    if (added === null) return current;
    if (added.certain) return added.view;
    current = deps.store.read(query);
  }
  throw new RegisterError('platform', { operation: 'addOwnColumns' });
}
