import type { FieldValues, ServiceUpdate } from '../../core/changeSet';
import type { RowPlan } from '../../core/edits/planRow';
import type { LiveTable } from '../../core/schema/tables';
import type { View } from '../ports';
import { reviewKey, reviewRow } from '../review';

/** A record that was looked at, with what was found in it. */
export interface LookedAt {
  readonly table: LiveTable;
  readonly id: string;
  readonly plan: RowPlan;
}

export interface ReviewChanges {
  readonly added: readonly FieldValues[];
  readonly updated: readonly ServiceUpdate[];
}

/**
 * Lines that Review gets for what is doubtful now and does not stand there yet, and lines that are settled because the
 * field they are about was changed to something good.
 */
export function planReview(view: View, at: string, records: readonly LookedAt[]): ReviewChanges {
  const open = new Map(
    view
      .records('review')
      .filter(({ fields }) => fields['status'] === 'open')
      .map(({ fields, row }) => [String(fields['key'] ?? ''), row]),
  );
  const findings = records.flatMap(({ table, id, plan }) =>
    plan.issues.map((issue) => ({
      table,
      recordId: id,
      field: issue.field ?? '',
      text: String(plan.values[issue.field ?? ''] ?? ''),
      owner: String(plan.values['owner'] ?? ''),
      at,
      issue,
    })),
  );
  const standing = new Set(findings.map(reviewKey));
  const looked = records.flatMap(({ table, id, plan }) => plan.changed.map((field) => `${table} ${id} ${field} `));
  return {
    added: findings.filter((finding) => !open.has(reviewKey(finding))).map(reviewRow),
    updated: [...open]
      .filter(([key]) => !standing.has(key) && looked.some((begin) => key.startsWith(begin)))
      .map(([, row]) => ({ table: 'review' as const, row, fields: { status: 'settled', closedAt: at } })),
  };
}
