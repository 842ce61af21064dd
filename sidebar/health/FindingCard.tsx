import { useState } from 'preact/hooks';
import type { HealthLine } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { DrillButton } from '../drill/DrillButton';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { useRemedy } from './useRemedy';

interface FindingCardProps {
  readonly finding: HealthLine;
  readonly onChanged: () => void;
}

/** One thing that is not as it should be: what it is, what to do, and a button where one press does it. */
export function FindingCard({ finding, onChanged }: FindingCardProps) {
  const { health } = viewWords();
  const { open, t } = useSession();
  const [problem, setProblem] = useState('');
  const { label, busy, run } = useRemedy(finding.action, { onDone: onChanged, onProblem: setProblem });
  return (
    <Notice tone={finding.level === 'wrong' ? 'bad' : 'warn'}>
      <p>
        <span class="unseen">{health.marks[finding.level]}: </span>
        {finding.text}
      </p>
      {finding.remedy !== '' && <p class="health-remedy">{finding.remedy}</p>}
      {problem !== '' && <p role="alert">{problem}</p>}
      {finding.action === 'drill' && open.role === 'owner' && (
        <DrillButton t={t} snapshotId="newest" onDone={onChanged} />
      )}
      {label !== null && (
        <Button busy={busy} onClick={run}>
          {label}
        </Button>
      )}
    </Notice>
  );
}
