import type { ReviewItem } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { usePress } from '../customer/glance';
import { useSession } from '../session/session';
import { useDayActions } from './dayContext';

/** Puts a record back that is on no row any more, with all that went in the same go; nothing where none is missing. */
export function PutBack({ item: { putBack } }: { readonly item: ReviewItem }) {
  const { t, say } = useSession();
  const { drop } = useDayActions();
  const { press, pressed } = usePress();
  if (putBack === undefined) return null;
  const { actionId, records } = putBack;
  const then = (): void => {
    say(t.day.isBack(records));
    drop('review', (each) => each.putBack?.actionId === actionId);
  };
  return (
    <Button busy={pressed !== ''} onClick={() => press('apiUndo', { actionId }, then)}>
      {t.day.putBack(records)}
    </Button>
  );
}
