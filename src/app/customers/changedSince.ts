import { payloadsOf } from '../../core/audit/history';
import type { Before, SinceThen } from '../../core/customers/mergeEdits';
import { enteredFields } from '../../core/schema/tables';
import { historyOf } from '../history';
import type { Deps, View } from '../ports';

/**
 * Fields of a customer that were written after a version, each with the value it had then. Two reads more; only where the
 * versions differ. Where history cannot be read every field counts as changed, from 'unknown': better a question too many.
 */
export function changedSince(deps: Deps, view: View, id: string, version: number): SinceThen {
  const withAudit = deps.store.reread(view, { audit: { fields: ['seq', 'table', 'recordId', 'part'] } });
  const payloads = payloadsOf(historyOf(deps, withAudit, [{ table: 'customers', id }]), 'customers', id);
  if (payloads.length === 0 || payloads.includes(null)) return everyField();
  const since: Record<string, Before> = {};
  for (const payload of payloads) {
    if (payload === null || payload.version <= version) continue;
    for (const field of Object.keys(payload.after ?? {})) {
      if (field in since) continue;
      const before = payload.before;
      since[field] = before === undefined || before === 'unknown' ? 'unknown' : { value: before[field] ?? null };
    }
  }
  return since;
}

function everyField(): SinceThen {
  return Object.fromEntries(enteredFields('customers').map((field) => [field.key, 'unknown' as const]));
}
