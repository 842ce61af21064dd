import { useRef, useState } from 'preact/hooks';
import type { OpenReply } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { refusalText, useCall } from '../common/useCall';
import { FieldsNotice } from '../fields/FieldsNotice';
import { requestIds } from '../server/requestIds';
import { SetUpPanel } from '../setup/SetUpPanel';
import { useSession } from './session';
import { Unfinished } from './Unfinished';
import { useReturn } from './useReturn';

interface StateBannersProps {
  readonly onReopen: () => void;
  readonly onRefresh: () => void;
}

/**
 * What needs attention before anything else, the gravest first: damage, an action left half done that the person may go on
 * with, automation that is dead or off.
 * One is shown, the others are folded below it. What may be settled from the menu is looked at again when the person comes
 * back.
 */
export function StateBanners({ onReopen, onRefresh }: StateBannersProps) {
  const { open, t } = useSession();
  const [first, ...others] = bannersOf(open);
  useReturn(
    [first, ...others].some((banner) => banner !== undefined && banner !== 'reader'),
    onRefresh,
  );
  if (first === undefined) return null;
  return (
    <div class="banners">
      <Banner name={first} onReopen={onReopen} />
      {others.length > 0 && (
        <details>
          <summary>{t.open.moreNotices(others.length)}</summary>
          {others.map((name) => (
            <Banner key={name} name={name} onReopen={onReopen} />
          ))}
        </details>
      )}
    </div>
  );
}

type BannerName = 'damaged' | 'unfinished' | 'dead' | 'findings' | 'fields' | 'automation' | 'reader';

function bannersOf(open: OpenReply): readonly BannerName[] {
  const is: Readonly<Record<BannerName, boolean>> = {
    damaged: open.state === 'damaged',
    unfinished: open.inProgress?.mayGoOn === true,
    dead: open.state === 'ready' && open.automation.trouble !== undefined,
    findings: open.state === 'ready' && open.findings.length > 0,
    fields: open.state === 'ready' && open.role === 'owner' && open.fields !== undefined,
    automation:
      open.state === 'ready' &&
      open.role === 'owner' &&
      !open.automation.installed &&
      open.automation.trouble === undefined,
    reader: open.role === 'reader',
  };
  return (Object.keys(is) as BannerName[]).filter((name) => is[name]);
}

function Banner({ name, onReopen }: { readonly name: BannerName; readonly onReopen: () => void }) {
  const { open, t } = useSession();
  switch (name) {
    case 'damaged':
      return (
        <Notice tone="bad" title={t.open.damagedTitle}>
          <SetUpPanel open={open} t={t} onDone={onReopen}>
            <Findings />
            <p>{t.open.damagedText}</p>
          </SetUpPanel>
        </Notice>
      );
    case 'unfinished':
      return open.inProgress === null ? null : <Unfinished action={open.inProgress} onDone={onReopen} />;
    case 'findings':
      return (
        <Notice tone="warn">
          <Findings />
        </Notice>
      );
    case 'fields':
      return <FieldsNotice onReopen={onReopen} />;
    case 'dead':
    case 'automation':
      return <Automation onReopen={onReopen} />;
    case 'reader':
      return (
        <Notice tone="info">
          <p>{t.open.readerNote}</p>
        </Notice>
      );
  }
}

/** Findings that are shown at once; a register that lost a tab has dozens. */
const AT_ONCE = 3;

function Findings() {
  const { open, t } = useSession();
  const list = (findings: readonly string[]) => (
    <ul class="plain-list">
      {findings.map((finding) => (
        <li key={finding}>{finding}</li>
      ))}
    </ul>
  );
  const folded = open.findings.slice(AT_ONCE);
  return (
    <>
      {list(open.findings.slice(0, AT_ONCE))}
      {folded.length > 0 && (
        <details>
          <summary>{t.open.moreNotices(folded.length)}</summary>
          {list(folded)}
        </details>
      )}
    </>
  );
}

/** Automation that is off, or that is dead: a trigger that does not run cannot say so itself. Owners have a button. */
function Automation({ onReopen }: { readonly onReopen: () => void }) {
  const { open, t, say } = useSession();
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  const [problem, setProblem] = useState('');
  const { trouble } = open.automation;
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
  const helps = trouble === undefined || ['install', 'reinstall', 'takeOver'].includes(trouble.action);
  return (
    <Notice tone={trouble === undefined ? 'info' : trouble.level === 'wrong' ? 'bad' : 'warn'}>
      <p>{trouble?.text ?? t.open.automationOff}</p>
      {problem !== '' && <p role="alert">{problem}</p>}
      {open.role === 'owner' && helps && (
        <Button busy={busy} onClick={() => void install()}>
          {trouble?.action === 'takeOver' ? t.open.automationTakeOver : t.open.automationInstall}
        </Button>
      )}
      {open.role !== 'owner' && helps && <p>{t.open.askOwner(ownersOf(open))}</p>}
      {!helps && <p>{trouble.remedy}</p>}
    </Notice>
  );
}

function ownersOf({ members }: OpenReply): string {
  const owners = members.filter(({ role }) => role === 'owner');
  return owners.map(({ name, email }) => (name === '' ? email : name)).join(', ');
}
