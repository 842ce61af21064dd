import type { FieldValues, ServiceUpdate } from '../../core/changeSet';
import type { RowPlan } from '../../core/edits/planRow';
import type { LiveTable } from '../../core/schema/tables';
import type { View } from '../ports';
import { reviewRow } from '../review';
import { lineText, standingLines } from '../reviewLines';

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
  const findings = records.flatMap(({ table, id, plan }) =>
    plan.issues.map((issue) => ({
      table,
      recordId: id,
      field: issue.field ?? '',
      text: String(plan.values[issue.field ?? ''] ?? ''),
      // A child record has no owner: who entered it is asked.
      owner: String(plan.values['owner'] ?? plan.values['by'] ?? ''),
      at,
      issue,
    })),
  );
  const rows = findings.map(reviewRow);
  const standing = standingLines(view);
  const said = new Set(rows.map(lineText));
  const looked = records.flatMap(({ table, id, plan }) => plan.changed.map((field) => `${table} ${id} ${field} `));
  return {
    added: rows.filter((row) => !standing.stands(row)),
    updated: view
      .records('review')
      .filter(({ fields }) => {
        const key = String(fields['key'] ?? '');
        return (
          fields['status'] === 'open' && !said.has(lineText(fields)) && looked.some((begin) => key.startsWith(begin))
        );
      })
      .map(({ row }) => ({ table: 'review' as const, row, fields: { status: 'settled', closedAt: at } })),
  };
}
