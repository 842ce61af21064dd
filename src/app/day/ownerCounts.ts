import type { OwnerCounts } from '../../contract/replies';
import { personOf, type Person } from '../../core/schema/people';
import type { ReviewLine } from '../reviewLines';
import type { CustomerOfDay } from './customersOfDay';

/** Whose a line of Review is: the customer's owner, else the member whom the line names; '' where that is nobody. */
export function ownerOfLine(
  line: ReviewLine,
  ownerOf: (customerId: string) => string | undefined,
  people: readonly Person[],
): string {
  const owner = line.table === 'customers' ? ownerOf(line.recordId) : undefined;
  return owner ?? personOf(people, line.owner)?.email ?? '';
}

/** Whether a line is on a person's list; those of nobody are on the lists of the register's owners. */
export function isLineOf(owner: string, person: Person): boolean {
  return owner === person.email || (owner === '' && person.role === 'owner');
}

/** What there is to do for each member who has customers or lines of Review, the busiest first. */
export function ownerCounts(
  customers: readonly CustomerOfDay[],
  lines: readonly { readonly owner: string }[],
): readonly OwnerCounts[] {
  const counts = new Map<string, Sum>();
  const of = (owner: string): Sum => {
    const known = counts.get(owner) ?? { customers: 0, due: 0, incomplete: 0, review: 0, confirm: 0, shares: 0 };
    counts.set(owner, known);
    return known;
  };
  for (const { owner, due, isIncomplete, confirm, share } of customers) {
    const sum = of(owner);
    sum.customers += 1;
    sum.shares += share;
    if (due !== null) sum.due += 1;
    if (isIncomplete) sum.incomplete += 1;
    if (confirm.length > 0) sum.confirm += 1;
  }
  for (const { owner } of lines) of(owner).review += 1;
  return [...counts]
    .map(([owner, { shares, ...sum }]) => ({
      owner,
      ...sum,
      completeness: sum.customers === 0 ? 1 : Math.floor((shares / sum.customers) * 100) / 100,
    }))
    .sort((a, b) => b.due + b.review - (a.due + a.review) || b.customers - a.customers);
}

interface Sum {
  customers: number;
  due: number;
  incomplete: number;
  review: number;
  confirm: number;
  shares: number;
}
