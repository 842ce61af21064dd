import type { ChangeSet, FieldValues, RecordChange } from '../changeSet';
import { completenessOf } from './completeness';
import type { CompletenessRules } from './rules';

/** Where the share stands. */
export const COMPLETENESS = 'completeness';

/**
 * Decides which customers' completeness is not what their fields say. A second run changes nothing. Computed: outside of
 * versions, digests and history.
 */
export function planCompleteness(
  customers: readonly { readonly id: string; readonly fields: FieldValues }[],
  rules: CompletenessRules,
): ChangeSet {
  const changes: RecordChange[] = [];
  for (const { id, fields } of customers) {
    const { share } = completenessOf(fields, rules);
    const before = fields[COMPLETENESS] ?? null;
    if (before === share) continue;
    changes.push({
      op: 'update',
      table: 'customers',
      id,
      fields: { [COMPLETENESS]: share },
      before: { [COMPLETENESS]: before },
    });
  }
  return { kind: 'computed', action: 'completeness', origin: 'job', changes };
}
