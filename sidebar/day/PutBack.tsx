import type { ReviewItem } from '../../src/contract/replies';
import { useUndo } from '../actions/useUndo';
import { Button } from '../common/Button';
import { useSession } from '../session/session';
import { useDayActions } from './dayContext';

/** Puts a record back that is on no row any more, with all that went in the same go; nothing where none is missing. */
export function PutBack({ item: { putBack } }: { readonly item: ReviewItem }) {
  const { t, say } = useSession();
  const { drop } = useDayActions();
  const { running, problem, start } = useUndo(putBack?.actionId ?? '');
  if (putBack === undefined) return null;
  const { actionId, records } = putBack;
  const press = async (): Promise<void> => {
    const reply = await start();
    if (reply === null) return;
    say(reply.kept === 0 ? t.day.isBack(records) : t.glance.undoneInPart, reply.kept === 0 ? 'good' : 'plain');
    drop('review', (each) => each.putBack?.actionId === actionId);
  };
  return (
    <>
      {problem !== '' && <p role="alert">{problem}</p>}
      <Button busy={running} onClick={() => void press()}>
        {t.day.putBack(records)}
      </Button>
    </>
  );
}
