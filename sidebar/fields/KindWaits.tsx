import { useRef } from 'preact/hooks';
import type { KindPreviewReply, WaitingKind } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { useSession } from '../session/session';
import { labelOf } from '../words/script';
import { useKindWaits } from './useKindWaits';

/** Values that are named here; the others are counted. */
const NAMED = 5;

interface KindWaitsProps {
  readonly waiting: WaitingKind;
  readonly onDone: () => void;
}

/** A change of kind that some values would not fit: which ones, and the choice to change it all the same. */
export function KindWaits({ waiting, onDone }: KindWaitsProps) {
  const { t } = useSession();
  const { busy, shown, problem, see, fold, change } = useKindWaits(waiting, onDone);
  const box = useRef<HTMLDivElement>(null);
  const { label, from, to, count } = waiting;
  const leave = (): void => {
    fold();
    // The button that was pressed goes; the one that shows the values again stays.
    box.current?.querySelector('button')?.focus();
  };
  return (
    <div class="kind-waits" ref={box}>
      <p>
        <b>{labelOf(label)}</b> {t.fields.kindWaits(labelOf(from), labelOf(to), count)}
      </p>
      <Button
        busy={busy && shown === null}
        expanded={shown !== null}
        onClick={shown === null ? () => void see() : leave}
      >
        {t.fields.see}
      </Button>
      {shown !== null && (
        <>
          <Misfits waiting={waiting} shown={shown} />
          <div class="buttons">
            <Button look="primary" busy={busy} onClick={() => void change()}>
              {t.fields.changeAnyway}
            </Button>
            <Button onClick={leave}>{t.fields.leave}</Button>
          </div>
        </>
      )}
      {problem !== '' && <p role="alert">{problem}</p>}
    </div>
  );
}

function Misfits({ waiting, shown }: { readonly waiting: WaitingKind; readonly shown: KindPreviewReply }) {
  const { t } = useSession();
  const named = shown.misfits.slice(0, NAMED);
  const others = shown.count - named.length;
  // Values may have been put right since the tabs were applied.
  if (shown.count === 0) return <p>{t.fields.allFit}</p>;
  return (
    <>
      <ul class="plain-list">
        {named.map(({ row, value, message }) => (
          <li key={row}>
            <b>{t.fields.row(t.fields.tab(labelOf(waiting.tab)), row)}</b>{' '}
            {message.includes(String(value)) ? message : `${String(value)} · ${message}`}
          </li>
        ))}
        {others > 0 && <li>{t.fields.others(others)}</li>}
      </ul>
      <p>{t.fields.kept}</p>
    </>
  );
}
