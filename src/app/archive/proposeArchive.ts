import type { ArchivePolicyReply, ArchiveProposal, ProposeArchiveReply } from '../../contract/archive';
import { archiveFrequency } from '../../core/archive/frequency';
import { archivePolicy } from '../../core/archive/policy';
import { numberSetting } from '../../core/schema/settings';
import { isCivilDate } from '../../core/values/civilDate';
import { requireRole } from '../act';
import { todayOf } from '../entryContext';
import type { Deps, View } from '../ports';
import { archiveRuns } from './archiveRuns';
import { findProposals, proposalQuery, type Found } from './findProposals';

/** Proposals that go to the page; the rest is a number. */
const SHOWN = 200;

/** What the rules would archive today and why, whom exceptions spare, the rules themselves, and what the last runs did. One read. */
export function proposeArchive(deps: Deps): { readonly ok: true } & ProposeArchiveReply {
  const view = deps.store.read(proposalQuery);
  requireRole(view, deps.actor, 'reader');
  const { proposals, spared, kept } = findProposals(deps, view);
  return {
    ok: true,
    proposals: proposals.slice(0, SHOWN).map((found) => proposalOf(deps, view, found)),
    total: proposals.length,
    spared,
    kept: kept.length,
    policy: policyOf(deps, view),
  };
}

function proposalOf(deps: Deps, view: View, { id, fields, reason, line }: Found): ArchiveProposal {
  return {
    id,
    name: String(fields['name'] ?? ''),
    owner: String(fields['owner'] ?? ''),
    ...reason,
    reason: reasonText(deps, view, reason),
    proposedAt: line?.foundAt ?? '',
  };
}

/** The reason in the register's language: it is kept with the customer. */
export function reasonText(deps: Deps, view: View, reason: Found['reason']): string {
  const option = (view.lists['stage'] ?? []).find(({ key }) => key === reason.stage);
  return deps.words.archiveReason(option?.labels[view.language] ?? reason.stage, reason, view.language);
}

function policyOf(deps: Deps, view: View): ArchivePolicyReply {
  const policy = archivePolicy(view.settings);
  const reviewOn = view.settings.text['archive.reviewOn'];
  const { mostOrders, mostSpent, keepTags, holdTags, keepOwners } = policy;
  return {
    every: archiveFrequency(view.settings),
    days: { ...policy.daysByStage, other: policy.otherDays },
    mostOrders,
    mostSpent,
    keepTags,
    holdTags,
    keepOwners,
    actDays: numberSetting(view.settings, 'archive.actDays'),
    reviewOn,
    isReviewDue: isCivilDate(reviewOn) && reviewOn <= todayOf(deps.clock),
    runs: archiveRuns(view),
  };
}
