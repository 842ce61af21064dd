import type { IssueCode } from '../../core/issue';
import type { StoredRecord } from '../ports';

/** A finding in Review about one of some records; the edge words it. */
export interface OpenFinding {
  readonly table: string;
  readonly recordId: string;
  readonly field: string;
  readonly code: IssueCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What stands open in Review about these records. */
export function openFindings(review: readonly StoredRecord[], ids: ReadonlySet<string>): readonly OpenFinding[] {
  return review
    .filter(({ fields }) => fields['status'] === 'open' && ids.has(String(fields['recordId'])))
    .map(({ fields }) => ({
      table: String(fields['table'] ?? ''),
      recordId: String(fields['recordId'] ?? ''),
      field: String(fields['field'] ?? ''),
      code: String(fields['code'] ?? '') as IssueCode,
      facts: factsIn(String(fields['facts'] ?? '{}')),
    }));
}

/** Facts of a line; none where its cell was damaged by hand. */
function factsIn(text: string): OpenFinding['facts'] {
  try {
    const facts: unknown = JSON.parse(text);
    return typeof facts === 'object' && facts !== null ? (facts as OpenFinding['facts']) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
