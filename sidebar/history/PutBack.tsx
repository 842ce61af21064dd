import type { RecordAtReply } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import type { Chosen } from './useChosen';
import { usePutBack } from './usePutBack';

interface PutBackProps {
  readonly then: RecordAtReply;
  readonly chosen: Chosen;
}

/** Puts all fields that differ back in one press, or those that were ticked; says why where that cannot be. */
export function PutBack({ then, chosen }: PutBackProps) {
  const { mayWrite, t } = useSession();
  const { then: words } = viewWords().history;
  const putBack = usePutBack(then);
  const { busy, run, refused } = putBack;
  const all = chosen.offered.map(({ field }) => field);
  if (then.standsIn === '') return <p class="quiet">{words.gone}</p>;
  if (then.standsIn === 'archive') return <p class="quiet">{words.inArchive}</p>;
  if (!mayWrite) return <p class="quiet">{words.reader}</p>;
  if (all.length === 0) return null;
  return (
    <div class="put-back">
      {refused !== null && (
        <Notice tone="bad" urgent>
          {refused.lines.length > 1 && <p>{words.refused}</p>}
          <ul>
            {refused.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {refused.accept !== null && (
            <div class="buttons">
              <Button look="primary" busy={busy} onClick={refused.accept}>
                {words.allTheSame}
              </Button>
              <Button onClick={putBack.dismiss}>{t.common.cancel}</Button>
            </div>
          )}
        </Notice>
      )}
      <div class="buttons">
        {chosen.keys.length > 0 && (
          <Button look="primary" busy={busy} onClick={() => run(chosen.keys)}>
            {words.restoreChosen(chosen.keys.length)}
          </Button>
        )}
        <Button look={chosen.keys.length > 0 ? 'plain' : 'primary'} busy={busy} onClick={() => run(all)}>
          {all.length === 1 ? words.restoreOne : words.restoreAll(all.length)}
        </Button>
      </div>
    </div>
  );
}
