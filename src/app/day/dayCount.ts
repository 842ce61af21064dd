import { dueContact } from '../../core/day/dueContact';
import { personOf, type Person } from '../../core/schema/people';
import type { CivilDate } from '../../core/values/civilDate';
import type { Query, View } from '../ports';
import { linesOfToday } from './linesOfToday';
import { isLineOf, ownerOfLine } from './ownerCounts';

/** Columns that the number on My day's button takes; a damaged register that lacks one still opens. */
export const dayCountQuery = {
  customers: { also: ['owner', 'nextContactOn', 'lastContactOn'] },
  review: { also: ['key', 'table', 'recordId', 'owner', 'postponedTo'] },
  archive: { also: ['id', 'archivedAt'] },
} as const satisfies Query;

/**
 * What waits for a person today: contacts that are due and lines of Review. Gaps and confirmations are left out: they never
 * end, and a number that never gets smaller is not looked at.
 */
export function dayCount(view: View, person: Person, today: CivilDate): number {
  const due = view
    .records('customers')
    .filter(({ fields }) => fields['owner'] === person.email && dueContact(fields, today) !== null);
  const ownerOf = (id: string): string | undefined => {
    const customer = view.find('customers', id);
    return customer === undefined
      ? undefined
      : (personOf(view.people, String(customer.fields['owner'] ?? ''))?.email ?? '');
  };
  const lines = linesOfToday(view, today).filter((line) => isLineOf(ownerOfLine(line, ownerOf, view.people), person));
  return due.length + lines.length;
}
