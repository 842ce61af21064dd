import type { ArchiveReason } from '../../core/archive/rules';
import type { FieldValues } from '../../core/changeSet';
import { reviewRow } from '../review';

const CODE = 'archive-proposed';

/** Whether a key of Review is that of a proposal about one of these customers. */
export function isProposalOf(key: string, ids: ReadonlySet<string>): boolean {
  const id = proposedId(key);
  return id !== null && ids.has(id);
}

/** The customer that a line of Review proposes for the archive; null for other lines. */
export function proposedId(key: string): string | null {
  const [table, id = '', field, code] = key.split(' ');
  return table === 'customers' && field === '' && code === CODE ? id : null;
}

/** What a proposal is about: while this is the same, somebody who wanted to keep the customer is not asked again. */
export function proposalText(stage: string, since: string): string {
  return [stage, since].filter((each) => each !== '').join(' ');
}

/** The line of Review. */
export function proposalRow(
  id: string,
  owner: string,
  at: string,
  { stage, since, limitDays }: ArchiveReason,
): FieldValues {
  return reviewRow({
    table: 'customers',
    recordId: id,
    field: '',
    text: proposalText(stage, since),
    owner,
    at,
    issue: { code: CODE, facts: { since, days: limitDays } },
  });
}

/** A line that says no: brought back, or kept, as long as nothing changes about the customer. */
export function keptRow(id: string, owner: string, at: string, stage: string, since: string, by: string): FieldValues {
  const row = proposalRow(id, owner, at, { stage, since: since as ArchiveReason['since'], limitDays: 0 });
  return { ...row, status: 'kept', closedAt: at, closedBy: by };
}
