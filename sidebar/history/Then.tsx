import type { RecordAtReply } from '../../src/contract/replies';
import { LoadState } from '../common/LoadedParts';
import { Notice } from '../common/Notice';
import { useLoading } from '../common/useLoading';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { PutBack } from './PutBack';
import { ThenAndNow } from './ThenAndNow';
import { useChosen } from './useChosen';

interface ThenProps {
  readonly id: string;
  readonly at: string;
}

/** A record as it was at a moment, beside what stands now, with the way to put fields back. */
export function Then({ id, at }: ThenProps) {
  const { saves } = useSession();
  const loaded = useLoading('apiGetRecordAt', { id, at }, saves);
  const { value } = loaded;
  return (
    <section class="then" aria-busy={loaded.loading}>
      <LoadState loaded={loaded} first={value === null} />
      {value !== null && <Shown then={value} />}
    </section>
  );
}

function Shown({ then }: { readonly then: RecordAtReply }) {
  const { history: words } = viewWords();
  const chosen = useChosen(then);
  const { state, window, outOfReach = 0, table } = then;
  return (
    <>
      <h2>{words.then.title(then.at)}</h2>
      {window !== undefined && (
        <Notice tone="warn">
          <p>{words.then.maybeGone(window.since, window.until)}</p>
        </Notice>
      )}
      {outOfReach > 0 && (
        <Notice tone="warn">
          <p>{words.outOfReach(outOfReach)}</p>
        </Notice>
      )}
      {state === 'not-yet' && <p>{words.then.notYet}</p>}
      {state === 'removed' && <p>{words.then.removed}</p>}
      {state === 'there' && (
        <>
          {table === 'archive' && <p>{words.then.archived}</p>}
          <p class={then.certain ? 'quiet' : 'unsure'}>{then.certain ? words.then.sure : words.then.unsure}</p>
          <ThenAndNow then={then} chosen={chosen} />
          <PutBack then={then} chosen={chosen} />
        </>
      )}
    </>
  );
}
