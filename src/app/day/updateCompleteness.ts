import { COMPLETENESS, planCompleteness } from '../../core/completeness/planCompleteness';
import { RegisterError } from '../../core/registerError';
import { commitChanges } from '../act';
import { rulesOf } from '../completeness';
import type { Deps, Query, View } from '../ports';

/** Customers written in one batch: one cell each, and their id cells come back. */
const BATCH = 7_000;

/** What the run reads of customers: every column that may count. */
export function completenessQuery(view: View): Query {
  const counted = rulesOf(view).flatMap(({ key, conditions }) => [key, ...conditions.map(({ field }) => field)]);
  return { customers: { fields: [...new Set(['id', 'kind', COMPLETENESS, ...counted])] } };
}

/**
 * Works out every customer's completeness anew: what was typed, pasted or imported counted when it was written, so that the
 * daily run finds only what weights, own fields or other scripts changed. `view` holds the columns of `completenessQuery`.
 * Gives the number of customers that changed; a second run changes nothing.
 */
export function updateCompleteness(deps: Deps, view: View): number {
  const customers = view.records('customers').flatMap(({ row, fields }) => {
    const id = String(fields['id'] ?? '');
    return id === '' || view.find('customers', id)?.row !== row ? [] : [{ id, fields }];
  });
  const plan = planCompleteness(customers, rulesOf(view));
  let current = view;
  for (let from = 0; from < plan.changes.length; from += BATCH) {
    const changes = plan.changes.slice(from, from + BATCH);
    const payload = { customers: customers.length, changed: changes.length };
    const entries = [{ action: plan.action, table: 'customers' as const, recordId: '', payload }];
    const after = commitChanges(deps, current, { ...plan, changes, entries }, { requestId: deps.uuid() });
    if (after === null) throw new RegisterError('platform', { operation: plan.action });
    current = after;
  }
  return plan.changes.length;
}
