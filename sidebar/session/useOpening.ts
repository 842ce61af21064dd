import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OpenReply } from '../../src/contract/replies';
import { sidebarWordsFor, type SidebarWords } from '../../src/words/pages/sidebar';
import { failureText, refusalText } from '../common/useCall';
import { callServer } from '../server/callServer';
import { browserLanguage, setPageLanguage } from './pageLanguage';

export interface Opening {
  readonly open: OpenReply | null;
  readonly t: SidebarWords;
  readonly problem: string;
  /** Asks again, as after a set-up. */
  readonly reopen: () => void;
}

/** Asks the register what there is: the first call of every page. */
export function useOpening(): Opening {
  const [open, setOpen] = useState<OpenReply | null>(null);
  const [problem, setProblem] = useState('');
  const [tries, setTries] = useState(0);
  const language = open?.language ?? browserLanguage();
  const t = sidebarWordsFor(language);
  useEffect(() => {
    let gone = false;
    setProblem('');
    const words = sidebarWordsFor(browserLanguage());
    callServer('apiOpen', {}).then(
      (reply) => {
        if (gone) return;
        if (reply.ok) setOpen(reply);
        else setProblem(refusalText(reply, words));
      },
      (failure: unknown) => {
        if (!gone) setProblem(failureText(failure, words));
      },
    );
    return () => {
      gone = true;
    };
  }, [tries]);
  useEffect(() => setPageLanguage(language), [language]);
  const reopen = useCallback(() => setTries((n) => n + 1), []);
  return { open, t, problem, reopen };
}
