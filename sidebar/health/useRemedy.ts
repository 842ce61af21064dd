import { useRef } from 'preact/hooks';
import type { ApiName, ServerApi } from '../../src/contract/api';
import type { HealthLine, Reply } from '../../src/contract/replies';
import { refusalText, useCall, type Caller, type Outcome } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSession, type Session } from '../session/session';
import { viewWords } from '../words/served';

export interface Remedy {
  /** Null where no button helps, or where this person may not. */
  readonly label: string | null;
  readonly busy: boolean;
  readonly run: () => void;
}

interface Heard {
  readonly onDone: () => void;
  readonly onProblem: (text: string) => void;
}

type Press = 'install' | 'reinstall' | 'takeOver' | 'runNow' | 'snapshot' | 'chain';

/** Which press helps: the last two come to the same thing as the first. */
const PRESSES: Readonly<Partial<Record<HealthLine['action'], Press>>> = {
  install: 'install',
  reinstall: 'reinstall',
  takeOver: 'takeOver',
  runNow: 'runNow',
  readError: 'runNow',
  segment: 'runNow',
  snapshot: 'snapshot',
  chain: 'chain',
};

/** What one press does about a finding, for who may do it. Says what came of it. */
export function useRemedy(action: HealthLine['action'], { onDone, onProblem }: Heard): Remedy {
  const session = useSession();
  const { t } = session;
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  const press = PRESSES[action];
  if (press === undefined || !mayPress(press, session)) return { label: null, busy: false, run: () => undefined };
  const run = async (): Promise<void> => {
    onProblem('');
    const outcome = await runPress(press, call, ids.current.idFor(press), session);
    if (outcome === null) return;
    if (outcome.ok) {
      ids.current.settled();
      session.say(outcome.text);
      onDone();
    } else onProblem(outcome.text);
  };
  return { label: viewWords().health.buttons[press], busy, run: () => void run() };
}

function mayPress(press: Press, { open }: Session): boolean {
  if (press === 'chain') return true;
  return open.role === 'owner' || (press === 'snapshot' && open.role === 'entry');
}

interface Said {
  readonly ok: boolean;
  readonly text: string;
}

/** Null where another call is under way. */
async function runPress(press: Press, call: Caller['call'], requestId: string, session: Session): Promise<Said | null> {
  const { done } = viewWords().health;
  if (press === 'snapshot') return said(await call('apiTakeSnapshot', { requestId }), session, () => done.snapshot);
  if (press === 'chain')
    return said(await call('apiVerifyAudit', {}), session, ({ broken, entries }) =>
      broken === null ? done.chainHolds(entries) : done.chainBroken(broken.seq, broken.row),
    );
  if (press === 'runNow')
    return said(await call('apiRunJobs', { requestId }), session, ({ jobs }) =>
      done.jobs(jobs.length, jobs.filter(({ ok }) => ok === false).length),
    );
  return said(await call('apiInstallAutomation', { requestId }), session, ({ by }) =>
    by.toLowerCase() === session.open.user.toLowerCase() ? done.install : done.othersRun(by),
  );
}

function said<N extends ApiName>(
  outcome: Outcome<N>,
  { t }: Session,
  text: (reply: Extract<ReturnType<ServerApi[N]>, { readonly ok: true }>) => string,
): Said | null {
  if (outcome.kind === 'busy') return null;
  if (outcome.kind === 'failed') return { ok: false, text: outcome.message };
  const reply: Reply<object> = outcome.reply;
  if (!reply.ok) return { ok: false, text: refusalText(reply, t) };
  return { ok: true, text: text(reply as Extract<ReturnType<ServerApi[N]>, { readonly ok: true }>) };
}
