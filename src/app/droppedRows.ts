import type { ChangeSet } from '../core/changeSet';
import { RegisterError } from '../core/registerError';
import type { Deps, WrongDrop } from './ports';
import { seal } from './seal';

/** Times that it is tried: what went by mistake is nowhere else on the sheet. */
const ATTEMPTS = 3;

/**
 * Puts the rows back that went in place of others, as they were, with one entry in the audit trail. What was meant to go stands
 * still and is for whoever asked to try again. Throws `platform` where no batch lands.
 */
export function putBackRows(deps: Deps, wrong: readonly WrongDrop[]): void {
  const changes: ChangeSet = {
    kind: 'computed',
    action: 'put-back',
    origin: 'job',
    changes: [],
    putBack: wrong.map(({ table, lost }) => ({ table, rows: lost })),
    entries: wrong.map(({ table, standing, lost }) => ({
      action: 'put-back',
      table,
      recordId: '',
      payload: { standing: standing.length, putBack: lost.length },
    })),
  };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const view = deps.store.read({});
    const stamp = { actor: deps.actor === '' ? 'unknown' : deps.actor, at: deps.clock.now() };
    const sealed = seal(changes, { view, stamp, requestId: deps.uuid(), seed: deps.uuid(), system: {} });
    if (deps.store.commit(view, sealed).landed) return;
  }
  throw new RegisterError('platform', { operation: 'put-back' });
}
