import { useEffect, useRef, useState } from 'preact/hooks';
import type { AdoptionResult, AdoptReply, OpenReply, Reply, TabFacts } from '../../src/contract/replies';
import type { AdoptionPreview } from '../../src/core/adoption/types';
import type { SidebarWords } from '../../src/words/pages/sidebar';
import { failureText, refusalText } from '../common/useCall';
import { callServer } from '../server/callServer';
import { requestIds } from '../server/requestIds';
import { choicesOf, noDecisions, previewFrom, type Decisions } from './choices';

export interface ChooseStep {
  readonly name: 'choose';
  readonly tabs: readonly TabFacts[];
  readonly active: string;
}
export interface ReviewStep {
  readonly name: 'review';
  readonly tab: string;
  readonly preview: AdoptionPreview;
}
export interface RunningStep {
  readonly name: 'running';
  readonly done: number;
  readonly total: number;
  /** False where a call failed, or a half adopted list was found: a person decides to go on. */
  readonly moving: boolean;
}
export type Step =
  | { readonly name: 'loading' }
  | ChooseStep
  | ReviewStep
  | RunningStep
  | { readonly name: 'done'; readonly result: AdoptionResult };

export interface Adoption {
  readonly step: Step;
  readonly busy: boolean;
  readonly problem: string;
  readonly decisions: Decisions;
  readonly decide: (decisions: Decisions) => void;
  readonly listTabs: () => void;
  readonly inspect: (tab: string) => void;
  readonly adopt: (tab: string) => void;
  readonly goOn: () => void;
}

/** The steps of an adoption. Every slice is safe to repeat: whatever fails, going on takes no row twice. */
export function useAdoption(open: OpenReply, t: SidebarWords): Adoption {
  const [step, setStep] = useState<Step>({ name: 'loading' });
  const { busy, problem, ask } = useAsk(t);
  const [decisions, decide] = useState<Decisions>(noDecisions);
  const ids = useRef(requestIds());
  const runId = useRef<string | null>(null);

  const inspect = (tab: string): void => {
    void ask(() => callServer('apiInspectList', { tab, choices: choicesOf(decisions) })).then((reply) => {
      if (reply !== null) setStep({ name: 'review', tab, preview: previewFrom(reply.proposal) });
    });
  };
  const listTabs = (): void => {
    decide(noDecisions);
    void ask(() => callServer('apiListTabs', {})).then((reply) => {
      if (reply !== null) setStep({ name: 'choose', tabs: reply.tabs, active: reply.active });
    });
  };
  const follow = async (first: () => Promise<Reply<AdoptReply>>): Promise<void> => {
    let reply = await ask(first);
    while (reply !== null && !reply.done) {
      setStep({ name: 'running', ...reply.progress, moving: true });
      reply = await ask(() => callServer('apiContinueAdoption', continued(runId.current)));
    }
    if (reply === null) setStep((now) => (now.name === 'running' ? { ...now, moving: false } : now));
    else setStep({ name: 'done', result: reply.result ?? NO_RESULT });
  };
  const adopt = (tab: string): void => {
    const content = { tab, choices: choicesOf(decisions) };
    const requestId = ids.current.idFor(content);
    runId.current = requestId;
    const total = step.name === 'review' ? step.preview.read : 0;
    setStep({ name: 'running', done: 0, total, moving: true });
    void follow(() => callServer('apiAdoptList', { requestId, ...content }));
  };
  const goOn = (): void => {
    setStep((now) => (now.name === 'running' ? { ...now, moving: true } : now));
    void follow(() => callServer('apiContinueAdoption', continued(runId.current)));
  };
  useEffect(() => {
    const half = open.inProgress;
    if (half?.action.startsWith('adopt') === true) {
      setStep({ name: 'running', done: half.done, total: half.total, moving: false });
    } else if (open.state !== 'none') listTabs();
  }, []);
  return { step, busy, problem, decisions, decide, listTabs, inspect, adopt, goOn };
}

type Ask = <T>(call: () => Promise<Reply<T>>) => Promise<({ readonly ok: true } & T) | null>;

/** Calls one after another, and says why there is no reply where there is none (null). */
function useAsk(t: SidebarWords): { readonly busy: boolean; readonly problem: string; readonly ask: Ask } {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const ask: Ask = async (call) => {
    setBusy(true);
    setProblem('');
    try {
      const reply = await call();
      if (reply.ok) return reply;
      setProblem(refusalText(reply, t));
    } catch (failure) {
      setProblem(failureText(failure, t));
    } finally {
      setBusy(false);
    }
    return null;
  };
  return { busy, problem, ask };
}

function continued(requestId: string | null): { requestId?: string } {
  return requestId === null ? {} : { requestId };
}

const NO_RESULT: AdoptionResult = { read: 0, taken: 0, already: 0, held: 0, issues: {}, duplicatesSuspected: 0 };
