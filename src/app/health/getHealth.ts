import { registerHealth, type RegisterFacts, type RegisterHealth } from '../../core/health/health';
import { requireRole } from '../act';
import type { Deps, View } from '../ports';
import { gatherHealth, healthQuery } from './gatherHealth';

/** The register's health with all that it was judged by. Three calls at most: the register, its grids, the newest vault. */
export function getHealth(deps: Deps): {
  readonly view: View;
  readonly facts: RegisterFacts;
  readonly health: RegisterHealth;
} {
  const view = deps.store.read(healthQuery);
  requireRole(view, deps.actor, 'reader');
  const facts = gatherHealth(deps, view, { vaults: 'newest' });
  return { view, facts, health: registerHealth(facts) };
}
