import type { ArchivePolicyReply, ArchiveRun } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { memberName, optionLabelOf } from '../session/names';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';

/** The archive policy: how often, who, how, when it is looked at again, and what the last runs did. */
export function Policy({ policy }: { readonly policy: ArchivePolicyReply }) {
  const { archive } = viewWords();
  const { every, actDays, reviewOn, isReviewDue } = policy;
  return (
    <section class="archive-policy" aria-labelledby="archive-policy-title">
      <h2 id="archive-policy-title">{archive.policyTitle}</h2>
      {isReviewDue && (
        <Notice tone="warn">
          <p>
            {archive.review}: {archive.reviewDue(reviewOn)}
          </p>
        </Notice>
      )}
      <dl>
        <dt>{archive.frequency}</dt>
        <dd>{archive.every[every]}</dd>
        <dt>{archive.content}</dt>
        <dd>
          <Rules policy={policy} />
        </dd>
        <dt>{archive.exceptions}</dt>
        <dd>
          <Exceptions policy={policy} />
        </dd>
        <dt>{archive.method}</dt>
        <dd>{actDays === 0 ? archive.byConfirmation : archive.byTime(actDays)}</dd>
        <dt>{archive.review}</dt>
        <dd>{reviewOn === '' ? archive.reviewNever : archive.reviewOn(reviewOn)}</dd>
        <dt>{archive.runs}</dt>
        <dd>
          <Runs runs={policy.runs} />
        </dd>
      </dl>
      <p class="quiet">{archive.change}</p>
      <Button onClick={() => window.print()}>{archive.print}</Button>
    </section>
  );
}

function Rules({ policy: { days } }: { readonly policy: ArchivePolicyReply }) {
  const { open } = useSession();
  const { archive } = viewWords();
  const rules = Object.entries(days).filter(([, limit]) => limit > 0);
  if (rules.length === 0) return <p>{archive.noRule}</p>;
  return (
    <ul>
      {rules.map(([stage, limit]) => (
        <li key={stage}>
          {archive.rule(stage === 'other' ? archive.otherStages : optionLabelOf(open, 'stage', stage), limit)}
        </li>
      ))}
    </ul>
  );
}

function Exceptions({ policy }: { readonly policy: ArchivePolicyReply }) {
  const { open } = useSession();
  const { archive } = viewWords();
  const { keepTags, holdTags, keepOwners, mostOrders, mostSpent } = policy;
  const lines = [
    archive.openCase,
    archive.planned,
    ...(keepTags.length === 0 ? [] : [archive.withTags(keepTags.join(archive.comma))]),
    ...(holdTags.length === 0 ? [] : [archive.held(holdTags.join(archive.comma))]),
    ...(keepOwners.length === 0
      ? []
      : [archive.ownedBy(keepOwners.map((email) => memberName(open, email)).join(archive.comma))]),
    ...(mostOrders === null ? [] : [archive.moreOrders(mostOrders)]),
    ...(mostSpent === null ? [] : [archive.moreSpent(mostSpent)]),
  ];
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Runs({ runs }: { readonly runs: readonly ArchiveRun[] }) {
  const { open } = useSession();
  const { archive } = viewWords();
  if (runs.length === 0) return <p>{archive.runsNone}</p>;
  return (
    <ul>
      {runs.map((run) => {
        const did = (['proposed', 'archived', 'kept'] as const).filter((what) => run[what] > 0);
        const text = did.map((what) => archive.did[what](run[what])).join(archive.comma);
        const by = run.by === '' ? archive.byRules : memberName(open, run.by);
        return <li key={`${run.at} ${text}`}>{archive.run(run.at, by, text)}</li>;
      })}
    </ul>
  );
}
