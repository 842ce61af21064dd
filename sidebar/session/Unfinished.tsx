import type { UnfinishedAction } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { useSession } from './session';
import { useUnfinished } from './useUnfinished';

interface UnfinishedProps {
  readonly action: UnfinishedAction;
  readonly onDone: () => void;
}

/** What was left half done and how far it got, with the press that goes on with it for who may. */
export function Unfinished({ action, onDone }: UnfinishedProps) {
  const { t } = useSession();
  const { text, done, total, problem, running, carryOn, leave } = useUnfinished(action, onDone);
  return (
    <Notice tone="warn">
      <p>{text}</p>
      {problem !== '' && <p role="alert">{problem}</p>}
      <progress aria-label={text} value={done} max={Math.max(total, 1)} />
      {action.mayGoOn && (
        <div class="buttons">
          <Button busy={running} onClick={() => void carryOn()}>
            {t.common.carryOn}
          </Button>
          {problem !== '' && (
            <Button busy={running} title={t.open.leaveHint} onClick={() => void leave()}>
              {t.open.leave}
            </Button>
          )}
        </div>
      )}
    </Notice>
  );
}
