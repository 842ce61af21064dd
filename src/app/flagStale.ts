import { agingCustomer, planStaleFlags, type StalePolicy } from '../core/staleness/planStaleFlags';
import { numberSetting, type Settings } from '../core/schema/settings';
import { RegisterError } from '../core/registerError';
import { commitChanges } from './act';
import { todayOf } from './entryContext';
import type { Deps, View } from './ports';

/** Flags written in one batch: four cells each, and their id cells come back. */
const BATCH = 7_000;

const fields = [
  'id',
  'stage',
  'firstContactOn',
  'createdAt',
  'lastContactOn',
  'nextContactOn',
  'stale',
  'staleReasons',
];

/** The daily staleness job; gives the number of flags that changed. A second run of the same day finds nothing to change. */
export function flagStale(deps: Deps): number {
  const view = deps.store.read({ customers: { fields } });
  const customers = view.records('customers').flatMap((record) => {
    const id = String(record.fields['id'] ?? '');
    return id === '' || view.find('customers', id)?.row !== record.row ? [] : [agingCustomer(id, record.fields)];
  });
  const describe = (reasons: Parameters<typeof deps.words.staleReasons>[0]): string =>
    deps.words.staleReasons(reasons, view.language);
  const plan = planStaleFlags(customers, todayOf(deps.clock), stalePolicy(view.settings), describe);
  let current: View = view;
  for (let from = 0; from < plan.changes.length; from += BATCH) {
    const changes = plan.changes.slice(from, from + BATCH);
    const payload = { customers: customers.length, changed: changes.length };
    const entries = [{ action: plan.action, table: 'customers' as const, recordId: '', payload }];
    const after = commitChanges(deps, current, { ...plan, changes, entries }, { requestId: deps.uuid() });
    if (after === null) throw new RegisterError('platform', { operation: 'stale-flags' });
    current = after;
  }
  return plan.changes.length;
}

/** The limits of the settings. */
export function stalePolicy(settings: Settings): StalePolicy {
  return {
    limitDaysByStage: {
      lead: numberSetting(settings, 'stale.lead'),
      prospect: numberSetting(settings, 'stale.prospect'),
      active: numberSetting(settings, 'stale.active'),
      dormant: numberSetting(settings, 'stale.dormant'),
      lost: numberSetting(settings, 'stale.lost'),
    },
    other: numberSetting(settings, 'stale.other'),
    nextContactGraceDays: numberSetting(settings, 'stale.nextContactGrace'),
  };
}
