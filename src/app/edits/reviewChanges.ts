import type { FieldValues, ServiceUpdate } from '../../core/changeSet';
import type { RowPlan } from '../../core/edits/planRow';
import type { LiveTable } from '../../core/schema/tables';
import type { View } from '../ports';
import { reviewRow } from '../review';

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
      .map(({ fields, row }) => [String(fields['key'] ?? ''), { row, text: String(fields['text'] ?? '') }]),
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
  const rows = findings.map(reviewRow);
  // A line tells of one text: another doubtful one in its place is a finding of its own.
  const stands = (row: FieldValues): boolean => open.get(String(row['key']))?.text === (row['text'] ?? '');
  const standing = new Set(rows.filter(stands).map((row) => String(row['key'])));
  const looked = records.flatMap(({ table, id, plan }) => plan.changed.map((field) => `${table} ${id} ${field} `));
  return {
    added: rows.filter((row) => !stands(row)),
    updated: [...open]
      .filter(([key]) => !standing.has(key) && looked.some((begin) => key.startsWith(begin)))
      .map(([, { row }]) => ({ table: 'review' as const, row, fields: { status: 'settled', closedAt: at } })),
  };
}
