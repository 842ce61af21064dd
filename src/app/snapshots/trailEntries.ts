import type { AuditEntry } from '../../core/audit/entry';
import { auditEntries } from '../past/auditEntries';
import type { Deps, View } from '../ports';

/** What the Audit tab says of actions, as far as snapshots go: one read more. */
export function trailEntries(
  { store }: Deps,
  view: View,
): readonly Pick<AuditEntry, 'action' | 'recordId' | 'payload'>[] {
  return auditEntries(store.reread(view, { audit: { fields: ['action', 'recordId', 'payload'] } }));
}
