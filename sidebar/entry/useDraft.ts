import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedDraft } from '../../src/contract/replies';
import { refusalText } from '../common/useCall';
import { callServer } from '../server/callServer';
import { useSession } from '../session/session';
import { timeOf } from './draftTime';

/** Milliseconds without a keystroke after which a draft is kept. */
const PAUSE = 2000;

/** Milliseconds after which keeping is tried again where it failed. */
const RETRY = 15_000;

export interface DraftKeeper {
  /** What became of it, for the foot of the form; '' while there is nothing to say. */
  readonly note: string;
  /** Whether the last try to keep it failed. */
  readonly failed: boolean;
  /** Forgets the draft: it was saved, or is not wanted. */
  readonly drop: () => void;
}

/**
 * Keeps what stands in a form as a draft, a while after the last keystroke and whenever the window loses the focus (the
 * sidebar's own close button lies outside the page). `draft` is null while there is nothing to keep. A draft that cannot be
 * kept is said so; typing goes on.
 */
export function useDraft(key: string, draft: SavedDraft['draft'] | null, resumed: boolean): DraftKeeper {
  const { open, t } = useSession();
  const [state, setState] = useState<{ readonly note: string; readonly failed: boolean }>({ note: '', failed: false });
  const keeper = useRef(draftKeeper(key, resumed));
  const text = draft === null ? '' : JSON.stringify(draft);

  useEffect(() => {
    const one = keeper.current;
    if (!one.wants(text)) return undefined;
    const keep = (): void => {
      one.keep(text).then(
        (outcome) => {
          if (outcome === null) setState({ note: '', failed: false });
          else if (outcome.ok) setState({ note: t.entry.draft.kept(timeOf(outcome.at, open.today)), failed: false });
          else setState({ note: refusalText(outcome, t), failed: true });
        },
        () => setState({ note: t.entry.draft.notKept, failed: true }),
      );
    };
    const timer = window.setTimeout(keep, PAUSE);
    const again = window.setInterval(() => {
      if (one.hasFailed()) keep();
    }, RETRY);
    window.addEventListener('blur', keep);
    return () => {
      window.clearTimeout(timer);
      window.clearInterval(again);
      window.removeEventListener('blur', keep);
    };
  }, [text, t, open.today]);

  return { ...state, drop: () => keeper.current.drop() };
}

/** One draft's calls, one after the other: a save that is late must not bring back what was dropped. */
function draftKeeper(key: string, resumed: boolean) {
  let sent = '';
  let isKept = resumed;
  let isOver = false;
  let failed = false;
  let queue: Promise<unknown> = Promise.resolve();
  const send = async (text: string) => {
    if (isOver || text === sent) return null;
    sent = text;
    failed = false;
    try {
      if (text === '') {
        if (isKept) await callServer('apiDropDraft', { key });
        isKept = false;
        return null;
      }
      const reply = await callServer('apiSaveDraft', { key, draft: JSON.parse(text) as SavedDraft['draft'] });
      if (reply.ok) isKept = true;
      return reply;
    } catch (failure) {
      sent = '';
      failed = true;
      throw failure;
    }
  };
  return {
    /** Whether the text differs from what was sent last. */
    wants: (text: string): boolean => !isOver && text !== sent && (text !== '' || isKept),
    hasFailed: (): boolean => failed,
    keep(text: string): ReturnType<typeof send> {
      const next = queue.then(() => send(text));
      queue = next.catch(() => null);
      return next;
    },
    drop(): void {
      isOver = true;
      queue = queue
        .then(() => (isKept ? callServer('apiDropDraft', { key }) : null))
        .catch(() => {
          // It is offered once more when the sidebar is next opened; seven days later it is gone by itself.
        });
    },
  };
}
