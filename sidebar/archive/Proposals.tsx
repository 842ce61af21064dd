import { useState } from 'preact/hooks';
import type { ArchiveProposal, ProposeArchiveReply } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { memberName } from '../session/names';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { MoveOutcome } from './MoveOutcome';
import { useSettle, type Settle } from './useSettle';

/** Whom the rules would archive and why: each is chosen, then archived or kept. */
export function Proposals({ proposed }: { readonly proposed: ProposeArchiveReply }) {
  const { mayWrite } = useSession();
  const { archive } = viewWords();
  const { proposals, total, policy } = proposed;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const settling = useSettle();
  const chosen = proposals.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const toggle = (ids: readonly string[], on: boolean): void => {
    const next = new Set(left);
    for (const id of ids)
      if (on) next.delete(id);
      else next.add(id);
    setLeft(next);
  };
  const text = policy.actDays > 0 ? archive.proposalsActing(total, policy.actDays) : archive.proposalsText(total);
  return (
    <section class="archive-proposals" aria-label={archive.sections.proposals}>
      <p>{total === 0 ? archive.proposalsNone : text}</p>
      {proposals.length < total && <p class="quiet">{archive.shownOf(proposals.length, total)}</p>}
      <MoveOutcome state={settling} />
      {proposals.length > 0 && (
        <>
          {mayWrite && <Decide chosen={chosen} settling={settling} />}
          {mayWrite && (
            <label class="proposal-all">
              <input
                type="checkbox"
                checked={left.size === 0}
                onChange={(event) =>
                  toggle(
                    proposals.map(({ id }) => id),
                    event.currentTarget.checked,
                  )
                }
              />
              {archive.all}
            </label>
          )}
          <ul class="plain-list">
            {proposals.map((proposal) => (
              <Proposal
                key={proposal.id}
                proposal={proposal}
                on={!left.has(proposal.id)}
                onToggle={mayWrite ? (on) => toggle([proposal.id], on) : undefined}
              />
            ))}
          </ul>
        </>
      )}
      <Spared proposed={proposed} />
    </section>
  );
}

interface ProposalProps {
  readonly proposal: ArchiveProposal;
  readonly on: boolean;
  readonly onToggle: ((on: boolean) => void) | undefined;
}

function Proposal({ proposal, on, onToggle }: ProposalProps) {
  const { open, t, go } = useSession();
  const { archive } = viewWords();
  const { id, owner, reason, proposedAt } = proposal;
  const name = proposal.name === '' ? t.find.unnamed : proposal.name;
  const who = [memberName(open, owner), ...(proposedAt === '' ? [] : [archive.proposedSince(proposedAt)])];
  return (
    <li class="proposal">
      {onToggle !== undefined && (
        <input
          type="checkbox"
          checked={on}
          aria-label={archive.choose(name)}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
      )}
      <div>
        <button type="button" class="link name" onClick={() => go({ name: 'customer', id })}>
          {name}
        </button>
        <p>{reason}</p>
        <p class="quiet">{who.filter((part) => part !== '').join(' · ')}</p>
      </div>
    </li>
  );
}

/** Archiving is asked about once more; keeping is not. */
function Decide({ chosen, settling }: { readonly chosen: readonly string[]; readonly settling: Settle }) {
  const { archive } = viewWords();
  const [asked, setAsked] = useState(false);
  const { busy, settle } = settling;
  if (asked)
    return (
      <Notice tone="warn">
        <p>{archive.sure(chosen.length)}</p>
        <div class="buttons">
          <Button look="primary" busy={busy} onClick={() => void settle(chosen, []).then(() => setAsked(false))}>
            {archive.yes}
          </Button>
          <Button look="quiet" onClick={() => setAsked(false)}>
            {archive.cancel}
          </Button>
        </div>
      </Notice>
    );
  return (
    <div class="buttons">
      <Button look="primary" disabled={chosen.length === 0} onClick={() => setAsked(true)}>
        {archive.archiveChosen(chosen.length)}
      </Button>
      <Button busy={busy} disabled={chosen.length === 0} onClick={() => void settle([], chosen)}>
        {archive.keepChosen(chosen.length)}
      </Button>
    </div>
  );
}

/** Whom exceptions spare, and who was kept by somebody. */
function Spared({ proposed: { spared, kept } }: { readonly proposed: ProposeArchiveReply }) {
  const { archive } = viewWords();
  const lines = Object.entries(spared) as [keyof typeof archive.sparedBy, number][];
  if (lines.length + kept === 0) return null;
  return (
    <div class="archive-spared quiet">
      <h2>{archive.sparedTitle}</h2>
      <ul>
        {lines.map(([why, count]) => (
          <li key={why}>{archive.spared(count, archive.sparedBy[why])}</li>
        ))}
        {kept > 0 && <li>{archive.kept(kept)}</li>}
      </ul>
    </div>
  );
}
