import type { SnapshotEntryLine } from '../../core/snapshots/fileSnapshot';
import type { Deps, View } from '../ports';

/** What the Audit tab says of actions, as far as snapshots go: one read more. */
export function trailEntries({ store }: Deps, view: View): readonly SnapshotEntryLine[] {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return store
    .reread(view, { audit: { fields: ['action', 'recordId', 'payload'] } })
    .records('audit')
    .map(({ fields }) => ({
      action: text(fields['action']),
      recordId: text(fields['recordId']),
      payload: text(fields['payload']),
    }));
}
