import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OpenReply } from '../../src/contract/replies';
import type { SidebarWords, ValueWords } from '../../src/words/pages';

import type { View } from './views';

export type Tone = 'good' | 'bad' | 'plain';

/** What every view of the opened sidebar stands on. */
export interface Session {
  readonly open: OpenReply;
  readonly words: ValueWords;
  readonly t: SidebarWords;
  /** Whether the person may change anything. */
  readonly mayWrite: boolean;
  /** Says something in the toast, which screen readers read out; with a way to take it back where that is safe. */
  readonly say: (text: string, tone?: Tone, undo?: () => void) => void;
  readonly go: (view: View) => void;
  /** Leaves the view on top for the one below it. */
  readonly back: () => void;
  /** Replaces the view on top. */
  readonly replace: (view: View) => void;
  /** Leaves every view of a customer who is not in the register any more. */
  readonly gone: (id: string) => void;
  /** Counts saves: a view that shows records loads again when it changes. */
  readonly saves: number;
  readonly saved: () => void;
  /** How much of My day waits, as far as the page knows. */
  readonly waiting: number;
  readonly setWaiting: (count: number) => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session');
  return session;
}
