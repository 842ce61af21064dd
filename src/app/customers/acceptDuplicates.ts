import type { DuplicateHit } from '../../contract/duplicates';
import type { FieldValues, RecordChange, ServiceRows } from '../../core/changeSet';
import { ASK_AT } from '../../core/duplicates/weights';
import type { View } from '../ports';
import { reviewRow } from '../review';

/** Who was saved although others are like them, and why. */
export interface Acceptance {
  readonly id: string;
  readonly fields: FieldValues;
  readonly reason: string;
  readonly at: string;
  /** Fields that the save changes: an open line about one of them is settled by it, and counts no more. */
  readonly changed: readonly string[];
}

/** What goes with a save that was asked about: on the record's entry of history, and as lines of Review. */
export interface Accepted {
  readonly change: Pick<RecordChange, 'accepted'>;
  readonly added: readonly ServiceRows[];
}

export const NOTHING_ACCEPTED: Accepted = { change: {}, added: [] };

/**
 * Keeps the person's reason with the record, and puts each pair on the work list: somebody who knows both is to look once
 * more. A pair that stands in Review already, from either side, is not listed twice.
 */
export function acceptDuplicates(view: View, hits: readonly DuplicateHit[], by: Acceptance): Accepted {
  const asked = hits.filter((hit) => hit.fields.length > 0 || hit.score >= ASK_AT);
  if (asked.length === 0) return NOTHING_ACCEPTED;
  const known = knownPairs(view, by);
  const rows = asked
    .filter((hit) => !known.has(pairOf(by.id, hit.id)))
    .map((hit) => {
      const field = hit.fields[0] ?? 'name';
      const facts = { other: hit.id, field, score: hit.score, ...(by.reason === '' ? {} : { reason: by.reason }) };
      return reviewRow({
        table: 'customers',
        recordId: by.id,
        field,
        text: String(by.fields[field] ?? ''),
        owner: String(by.fields['owner'] ?? ''),
        at: by.at,
        issue: { code: 'duplicate-suspected', field, facts },
      });
    });
  return {
    change: { accepted: { duplicates: asked.map(({ id }) => id), reason: by.reason } },
    added: rows.length === 0 ? [] : [{ table: 'review', rows }],
  };
}

/** Pairs of customers that stand in Review or were said to be two, in either order. */
export function knownPairs(view: View, save: Pick<Acceptance, 'id' | 'changed'> | null): ReadonlySet<string> {
  return new Set(
    view.records('review').flatMap(({ fields }) => {
      const [table, recordId = '', field = '', code, other = ''] = String(fields['key'] ?? '').split(' ');
      if (table !== 'customers' || code !== 'duplicate-suspected' || other === '') return [];
      if (fields['status'] === 'kept') return [pairOf(recordId, other)];
      const settled = save !== null && recordId === save.id && save.changed.includes(field);
      return fields['status'] === 'open' && !settled ? [pairOf(recordId, other)] : [];
    }),
  );
}

export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
