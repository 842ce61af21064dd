import type { HealthReply } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Header } from '../common/Header';
import { Notice } from '../common/Notice';
import { useLoading } from '../common/useLoading';
import { Waiting } from '../common/Waiting';
import { useKeys } from '../session/useKeys';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { Figures } from './Figures';
import { FindingCard } from './FindingCard';
import { JobList } from './JobList';

/** How the register fares: what is wrong first, each with what to do and a button where there is one. */
export function HealthView() {
  const { t, back } = useSession();
  const { health } = viewWords();
  const { value, loading, problem, reload } = useLoading('apiGetHealth', {}, '');
  useKeys({ escape: back });
  return (
    <main class="health" aria-busy={loading}>
      <Header title={health.title} back={t.common.back} onBack={back} focus>
        <button type="button" class="icon-button" aria-label={health.reload} title={health.reload} onClick={reload}>
          <span aria-hidden="true" class={loading ? 'turning' : ''}>
            ↻
          </span>
        </button>
      </Header>
      {problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{problem}</p>
          <Button onClick={reload}>{t.common.retry}</Button>
        </Notice>
      )}
      {value === null && loading && <Waiting text={t.common.loading} />}
      {value !== null && <Standing health={value} onChanged={reload} />}
    </main>
  );
}

function Standing({ health, onChanged }: { readonly health: HealthReply; readonly onChanged: () => void }) {
  const { health: words } = viewWords();
  const open = health.findings.filter(({ level }) => level !== 'fine');
  const fine = health.findings.filter(({ level }) => level === 'fine');
  return (
    <>
      <p class={`health-level ${health.level}`} role="status">
        <span class="health-mark" aria-hidden="true" />
        <b>{words.level[health.level]}</b>
        <span class="quiet">{words.seen(health.at)}</span>
      </p>
      {open.length > 0 && (
        <ul class="plain-list health-findings">
          {open.map((finding) => (
            <li key={`${finding.code} ${finding.text}`}>
              <FindingCard finding={finding} onChanged={onChanged} />
            </li>
          ))}
        </ul>
      )}
      {fine.length > 0 && (
        <details open={open.length === 0}>
          <summary>{words.fineOnes(fine.length)}</summary>
          <ul class="health-fine">
            {fine.map(({ code, text }) => (
              <li key={`${code} ${text}`}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      {health.jobs.length > 0 && <JobList jobs={health.jobs} />}
      {health.jobs.length > 0 && <Figures health={health} />}
    </>
  );
}
