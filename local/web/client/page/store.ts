import type { ActionName, Counts, Done, Gives, Happening, Takes, WorkbenchState } from '../../shared/protocol';
import { wordsFor, type Words } from '../words';
import { ActionRefused, ask, ServerGone } from './server';

export interface News {
  readonly state: WorkbenchState;
  readonly happened: readonly Happening[];
  readonly spent: Counts;
  readonly dropped: number;
}

type Listener = (news: News) => void;

/** What the page knows. Every reply of the server brings the whole state, and everything drawn follows it. */
export interface Store {
  readonly state: WorkbenchState;
  readonly words: Words;
  /** Does an action and lets everybody know; null when it was refused, which has been said already. */
  act<N extends ActionName>(name: N, request: Takes<N>): Promise<Gives<N> | null>;
  /** Asks without telling anybody: for what only the asker needs. */
  look<N extends ActionName>(name: N, request: Takes<N>): Promise<Gives<N> | null>;
  /** Tells news that came before anybody listened. */
  replay(news: News): void;
  onNews(listener: Listener): void;
  /** As onNews, until the function that comes back is called. */
  onceNews(listener: Listener): () => void;
}

const NOTHING: Counts = { read: 0, write: 0, other: 0, seconds: 0 };

/** @param complain says what went wrong, in a notice */
export function makeStore(first: WorkbenchState, complain: (text: string) => void): Store {
  let state = first;
  const listeners = new Set<Listener>();
  const tell = (news: News): void => {
    state = news.state;
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
    for (const listener of listeners) listener(news);
  };
  const tried = async <N extends ActionName>(name: N, request: Takes<N>): Promise<Done<Gives<N>> | null> => {
    try {
      return await ask(name, request);
    } catch (error) {
      if (error instanceof ServerGone) complain(wordsFor(state.language).gone);
      else complain(error instanceof ActionRefused ? error.message : String(error));
      return null;
    }
  };
  return {
    get state() {
      return state;
    },
    get words() {
      return wordsFor(state.language);
    },
    act: async (name, request) => {
      const reply = await tried(name, request);
      if (reply === null) {
        tell({ state, happened: [], spent: NOTHING, dropped: 0 });
        return null;
      }
      tell(reply);
      return reply.data;
    },
    look: async (name, request) => (await tried(name, request))?.data ?? null,
    replay: tell,
    onNews: (listener) => {
      listeners.add(listener);
    },
    onceNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
