import { archivePolicy } from '../../core/archive/policy';
import { archiveVerdict, ruledFields, type ArchiveReason, type SparedBy } from '../../core/archive/rules';
import type { FieldValues } from '../../core/changeSet';
import { todayOf } from '../entryContext';
import type { Deps, Query, View } from '../ports';
import { proposalText, proposedId } from './proposals';

/** A line of Review that proposes a customer. */
export interface ProposalLine {
  readonly row: number;
  readonly foundAt: string;
  readonly text: string;
}

/** A customer whom the rules would archive, and why. */
export interface Found {
  readonly id: string;
  readonly fields: FieldValues;
  readonly reason: ArchiveReason;
  /** The open line of Review that proposes it; null where there is none yet. */
  readonly line: ProposalLine | null;
}

export interface FoundProposals {
  /** Longest silent first. */
  readonly proposals: readonly Found[];
  readonly spared: Readonly<Partial<Record<SparedBy, number>>>;
  /** Customers whom a rule would take and somebody wants to keep. */
  readonly kept: readonly string[];
  /** Rows of open lines whose customer is proposed no more. */
  readonly over: readonly number[];
}

/** All that the rules look at, in one read. */
export const proposalQuery: Query = {
  customers: { fields: [...ruledFields] },
  cases: { fields: ['customerId', 'status'] },
  review: { fields: ['key', 'status', 'text', 'foundAt'], also: ['closedBy', 'remark'] },
};

/** What the rules say today of every customer. `view` was read with `proposalQuery`. */
export function findProposals(deps: Deps, view: View): FoundProposals {
  const policy = archivePolicy(view.settings);
  const today = todayOf(deps.clock);
  const busy = busyCustomers(view);
  const { open, kept } = linesOf(view);
  const proposals: Found[] = [];
  const keptIds: string[] = [];
  const spared: Partial<Record<SparedBy, number>> = {};
  for (const { row, fields } of view.records('customers')) {
    const id = String(fields['id'] ?? '');
    if (id === '' || view.find('customers', id)?.row !== row) continue;
    const verdict = archiveVerdict(fields, busy.has(id), today, policy);
    if (verdict === null) continue;
    if ('spare' in verdict) spared[verdict.spare] = (spared[verdict.spare] ?? 0) + 1;
    else if (kept.has(`${id} ${proposalText(verdict.propose.stage, verdict.propose.since)}`)) keptIds.push(id);
    else proposals.push({ id, fields, reason: verdict.propose, line: open.get(id) ?? null });
  }
  const still = new Set(proposals.map(({ id }) => id));
  return {
    proposals: proposals.sort((a, b) =>
      a.reason.since < b.reason.since ? -1 : a.reason.since > b.reason.since ? 1 : 0,
    ),
    spared,
    kept: keptIds,
    over: [...open].flatMap(([id, { row }]) => (still.has(id) ? [] : [row])),
  };
}

/** Customers with an open case. */
export function busyCustomers(view: View): ReadonlySet<string> {
  const open = view.records('cases').filter(({ fields }) => fields['status'] === 'open');
  return new Set(open.map(({ fields }) => String(fields['customerId'] ?? '')));
}

interface Lines {
  readonly open: ReadonlyMap<string, ProposalLine>;
  /** Ids with the text about which somebody said that the customer stays. */
  readonly kept: ReadonlySet<string>;
}

function linesOf(view: View): Lines {
  const open = new Map<string, ProposalLine>();
  const kept = new Set<string>();
  for (const { row, fields } of view.records('review')) {
    const id = proposedId(String(fields['key'] ?? ''));
    if (id === null) continue;
    const text = String(fields['text'] ?? '');
    if (fields['status'] === 'open') open.set(id, { row, foundAt: String(fields['foundAt'] ?? ''), text });
    if (fields['status'] === 'kept') kept.add(`${id} ${text}`);
  }
  return { open, kept };
}
