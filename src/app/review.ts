import type { FieldValues } from '../core/changeSet';
import type { Issue } from '../core/issue';
import type { LiveTable } from '../core/schema/tables';

/** A finding that is to stand in Review until it is settled. */
export interface ReviewFinding {
  readonly table: LiveTable | 'settings' | 'people' | 'fields' | 'lists' | 'snapshots' | 'audit';
  readonly recordId: string;
  readonly field: string;
  /** What stands in the cell. */
  readonly text: string;
  readonly owner: string;
  readonly at: string;
  readonly issue: Issue;
}

/**
 * Tells a finding from every other: the same one is never listed twice while it is open. A suspected duplicate is a finding
 * about a pair.
 */
export function reviewKey({
  table,
  recordId,
  field,
  issue,
}: Pick<ReviewFinding, 'table' | 'recordId' | 'field' | 'issue'>): string {
  const key = [table, recordId, field, issue.code];
  const other = issue.code === 'duplicate-suspected' ? (issue.facts?.['other'] ?? '') : '';
  return (other === '' ? key : [...key, String(other)]).join(' ');
}

/** Long texts are named by their beginning: the cell itself has the rest. */
const TEXT_LIMIT = 500;

/** The row of the Review tab; its sentence is added by the edge. */
export function reviewRow(finding: ReviewFinding): FieldValues {
  return {
    key: reviewKey(finding),
    status: 'open',
    foundAt: finding.at,
    table: finding.table,
    recordId: finding.recordId,
    field: finding.field,
    text: finding.text.slice(0, TEXT_LIMIT),
    code: finding.issue.code,
    facts: JSON.stringify(finding.issue.facts ?? {}),
    owner: finding.owner,
  };
}
