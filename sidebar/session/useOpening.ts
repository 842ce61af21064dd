import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OpenReply, Reply } from '../../src/contract/replies';
import type { SidebarWords } from '../../src/words/pages';
import { failureText, refusalText } from '../common/useCall';
import { callServer } from '../server/callServer';
import { openedInScript } from '../words/script';
import { servedWords } from '../words/served';
import { serveAgain } from './serveAgain';

export interface Opening {
  readonly open: OpenReply | null;
  readonly t: SidebarWords;
  readonly problem: string;
  /** Asks again, as after a set-up. */
  readonly reopen: () => void;
}

/**
 * Asks the register what there is: the first call of every page. A register that speaks another language than the page was
 * served in has the page served again.
 */
export function useOpening(): Opening {
  const [open, setOpen] = useState<OpenReply | null>(null);
  const [problem, setProblem] = useState('');
  const [tries, setTries] = useState(0);
  const t = servedWords().sidebar;
  useEffect(() => {
    let gone = false;
    setProblem('');
    const take = (reply: Reply<OpenReply>): void => {
      if (gone) return;
      if (!reply.ok) setProblem(refusalText(reply, t));
      else if (reply.language === servedWords().values.language) setOpen(openedInScript(reply));
      else serveAgain(reply.language).catch(() => setProblem(t.open.otherLanguage));
    };
    callServer('apiOpen', {}).then(take, (failure: unknown) => {
      if (!gone) setProblem(failureText(failure, t));
    });
    return () => {
      gone = true;
    };
  }, [tries, t]);
  const reopen = useCallback(() => setTries((n) => n + 1), []);
  return { open, t, problem, reopen };
}
