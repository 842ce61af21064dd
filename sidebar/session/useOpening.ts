import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
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
  /** Asks again behind what is shown: a failure changes nothing. */
  readonly refresh: () => void;
}

/**
 * Asks the register what there is: the first call of every page. A register that speaks another language than the page was
 * served in has the page served again. An answer that is there stays on the page until the next one has come.
 */
export function useOpening(): Opening {
  const [open, setOpen] = useState<OpenReply | null>(null);
  const [problem, setProblem] = useState('');
  const t = servedWords().sidebar;
  const asked = useRef(0);
  const ask = useCallback(
    (quietly: boolean): void => {
      const mine = ++asked.current;
      const fail = (text: string): void => {
        if (mine === asked.current && !quietly) setProblem(text);
      };
      const take = (reply: Reply<OpenReply>): void => {
        if (mine !== asked.current) return;
        if (!reply.ok) fail(refusalText(reply, t));
        else if (reply.language === servedWords().values.language) setOpen(openedInScript(reply));
        else serveAgain(reply.language).catch(() => fail(t.open.otherLanguage));
      };
      if (!quietly) setProblem('');
      callServer('apiOpen', {}).then(take, (failure: unknown) => fail(failureText(failure, t)));
    },
    [t],
  );
  useEffect(() => {
    ask(false);
    return () => {
      asked.current = -1;
    };
  }, [ask]);
  const reopen = useCallback(() => ask(false), [ask]);
  const refresh = useCallback(() => ask(true), [ask]);
  return { open, t, problem, reopen, refresh };
}
