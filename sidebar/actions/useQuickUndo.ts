import { useCallback } from 'preact/hooks';
import { failureText, refusalText } from '../common/useCall';
import { newRequestId } from '../server/requestIds';
import { useSession, type Session } from '../session/session';
import { undoWhole } from './undoWhole';

/**
 * Says in the toast that something was saved, with a press that takes it back where the register said which action it was.
 * `after` is done once it is taken back.
 */
export type SayDone = (text: string, actionId: string | undefined, after?: () => void) => void;

export function useQuickUndo(): SayDone {
  const session = useSession();
  return useCallback(sayDone(session), [session]);
}

/** The same for code that is no component. */
export function sayDone(session: Session): SayDone {
  const { say } = session;
  return (text, actionId, after) => {
    if (actionId === undefined) say(text);
    else say(text, 'good', () => void takeBack(session, actionId, after));
  };
}

async function takeBack({ t, say, saved }: Session, actionId: string, after?: () => void): Promise<void> {
  try {
    const reply = await undoWhole({ requestId: newRequestId(), actionId });
    if (!reply.ok) {
      say(refusalText(reply, t), 'bad');
      return;
    }
    // What somebody changed meanwhile stays, and the list of actions tells of it.
    say(reply.kept === 0 ? t.glance.undone : t.glance.undoneInPart, reply.kept === 0 ? 'good' : 'plain');
    after?.();
    saved();
  } catch (failure) {
    say(failureText(failure, t), 'bad');
  }
}
