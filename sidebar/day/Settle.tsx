import { useState } from 'preact/hooks';
import type { ReviewItem } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { usePress } from '../customer/glance';
import { useSession } from '../session/session';
import { useDayActions } from './dayContext';
import { focusOnce } from './parts';
import { PutBack } from './PutBack';

interface SettleProps {
  readonly item: ReviewItem;
  /** What keeping it as it is is called; absent: it can only be done. */
  readonly keep: string | undefined;
}

/** Ends a line of Review: done, kept with a reason if one likes, or put off. */
export function Settle({ item, keep }: SettleProps) {
  const { t, mayWrite, say } = useSession();
  const { drop } = useDayActions();
  const { press, pressed } = usePress();
  const [asking, setAsking] = useState(false);
  if (!mayWrite) return null;
  const settle = (how: 'done' | 'kept' | 'later', reason = ''): void =>
    press(
      'apiSettleReview',
      { keys: [item.key], how, ...(reason === '' ? {} : { reason }) },
      ({ until }) => {
        say(how === 'later' ? t.day.postponed(until) : how === 'kept' ? t.day.kept : t.day.settled);
        drop('review', ({ key }) => key === item.key);
      },
      how,
    );
  return (
    <>
      <div class="buttons">
        <PutBack item={item} />
        {keep === undefined ? (
          <Button busy={pressed === 'done'} onClick={() => settle('done')}>
            {t.day.done}
          </Button>
        ) : (
          <Button expanded={asking} onClick={() => setAsking(!asking)}>
            {keep}
          </Button>
        )}
        <Button
          look="quiet"
          busy={pressed === 'later'}
          label={`${t.day.later}: ${item.message}`}
          title={t.day.laterHint}
          onClick={() => settle('later')}
        >
          {t.day.later}
        </Button>
      </div>
      {asking && keep !== undefined && (
        <Reason label={keep} busy={pressed === 'kept'} onSave={(reason) => settle('kept', reason)} />
      )}
    </>
  );
}

interface ReasonProps {
  readonly label: string;
  readonly busy: boolean;
  readonly onSave: (reason: string) => void;
}

/** Enter alone goes on without a reason. */
function Reason({ label, busy, onSave }: ReasonProps) {
  const { t } = useSession();
  const [reason, setReason] = useState('');
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(reason.trim());
      }}
    >
      <input
        type="text"
        aria-label={t.day.reason}
        placeholder={t.day.reason}
        maxLength={500}
        value={reason}
        ref={focusOnce}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <Button look="primary" type="submit" busy={busy} label={`${t.common.save}: ${label}`}>
        {t.common.save}
      </Button>
    </form>
  );
}
