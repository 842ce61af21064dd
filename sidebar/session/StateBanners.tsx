import { useRef, useState } from 'preact/hooks';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { refusalText, useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { SetUpPanel } from '../setup/SetUpPanel';
import { useSession } from './session';
import { useUnfinished } from './useUnfinished';

/** What needs attention before anything else: damage, an unfinished action, automation that is off. */
export function StateBanners({ onReopen }: { readonly onReopen: () => void }) {
  const { open, t } = useSession();
  return (
    <>
      {open.state === 'damaged' && (
        <Notice tone="bad" title={t.open.damagedTitle}>
          <SetUpPanel open={open} t={t} onDone={onReopen}>
            <Findings />
            <p>{t.open.damagedText}</p>
          </SetUpPanel>
        </Notice>
      )}
      {open.state === 'ready' && open.findings.length > 0 && (
        <Notice tone="warn">
          <Findings />
        </Notice>
      )}
      {open.inProgress !== null && <Unfinished onReopen={onReopen} />}
      {open.role === 'reader' && (
        <Notice tone="info">
          <p>{t.open.readerNote}</p>
        </Notice>
      )}
      {open.state === 'ready' && open.role === 'owner' && !open.automation.installed && (
        <AutomationOff onReopen={onReopen} />
      )}
    </>
  );
}

function Findings() {
  const { open } = useSession();
  return (
    <ul class="plain-list">
      {open.findings.map((finding) => (
        <li key={finding}>{finding}</li>
      ))}
    </ul>
  );
}

function AutomationOff({ onReopen }: { readonly onReopen: () => void }) {
  const { t, say } = useSession();
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  const [problem, setProblem] = useState('');
  const install = async (): Promise<void> => {
    const outcome = await call('apiInstallAutomation', { requestId: ids.current.idFor('install') });
    if (outcome.kind === 'failed') setProblem(outcome.message);
    else if (outcome.kind === 'reply') {
      if (outcome.reply.ok) {
        ids.current.settled();
        say(t.open.automationOn);
        onReopen();
      } else setProblem(refusalText(outcome.reply, t));
    }
  };
  return (
    <Notice tone="info">
      <p>{problem === '' ? t.open.automationOff : problem}</p>
      <Button busy={busy} onClick={() => void install()}>
        {t.open.automationInstall}
      </Button>
    </Notice>
  );
}

function Unfinished({ onReopen }: { readonly onReopen: () => void }) {
  const { t, mayWrite } = useSession();
  const unfinished = useUnfinished(onReopen);
  return (
    <Notice tone="warn">
      <p>{unfinished.text}</p>
      {unfinished.problem !== '' && <p role="alert">{unfinished.problem}</p>}
      <progress aria-label={unfinished.text} value={unfinished.done} max={Math.max(unfinished.total, 1)} />
      {mayWrite && unfinished.canContinue && (
        <Button busy={unfinished.running} onClick={() => void unfinished.carryOn()}>
          {t.common.carryOn}
        </Button>
      )}
    </Notice>
  );
}
