import { useMemo, useState } from 'preact/hooks';
import type { MyDayReply } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Header } from '../common/Header';
import { Notice } from '../common/Notice';
import { Waiting } from '../common/Waiting';
import { memberName } from '../session/names';
import { useKeys } from '../session/useKeys';
import { useSession } from '../session/session';
import { ConfirmList } from './ConfirmList';
import { DayContext } from './dayContext';
import { DueList } from './DueList';
import { GapList } from './GapList';
import { ReviewList } from './ReviewList';
import { Sections, type Shown } from './Sections';
import { Team } from './Team';
import { useBadge } from './useBadge';
import { useDay } from './useDay';

/** The work list of the person, or, for who leads the team, of a member: one section at a time, each item settled in place. */
export function MyDay() {
  const { open, t, back } = useSession();
  const [owner, setOwner] = useState<string | undefined>(undefined);
  const { day, loading, problem, reload, drop, confirmed, saved } = useDay(owner);
  const [chosen, setChosen] = useState<Shown | null>(null);
  const actions = useMemo(() => ({ drop, confirmed, saved, reload }), [drop, confirmed, saved, reload]);
  useKeys({ escape: owner === undefined ? back : () => setOwner(undefined) });
  useBadge(day);
  const whose = day?.owner ?? open.user;
  const title = whose === open.user ? t.day.title : t.day.titleOf(memberName(open, whose));
  return (
    <main class="day" aria-busy={loading}>
      <Header title={title} back={t.common.back} onBack={owner === undefined ? back : () => setOwner(undefined)} focus>
        <button
          type="button"
          class="icon-button"
          aria-label={t.customer.reload}
          title={t.customer.reload}
          onClick={reload}
        >
          <span aria-hidden="true" class={loading ? 'turning' : ''}>
            ↻
          </span>
        </button>
      </Header>
      {problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{problem}</p>
          <Button onClick={reload}>{t.common.retry}</Button>
        </Notice>
      )}
      {day === null && loading && <Waiting text={t.common.loading} />}
      {day !== null && (
        <DayContext.Provider value={actions}>
          <Day
            day={day}
            chosen={chosen}
            onChoose={setChosen}
            onOwner={(email) => {
              setOwner(email);
              setChosen(null);
            }}
          />
        </DayContext.Provider>
      )}
    </main>
  );
}

interface DayProps {
  readonly day: MyDayReply;
  readonly chosen: Shown | null;
  readonly onChoose: (section: Shown) => void;
  readonly onOwner: (email: string) => void;
}

function Day({ day, chosen, onChoose, onOwner }: DayProps) {
  const { t } = useSession();
  const first = (['due', 'review', 'incomplete', 'confirm'] as const).find((key) => day[key].total > 0);
  if (first === undefined && day.owners.length < 2) {
    return (
      <div class="clear">
        <p class="tick" aria-hidden="true">
          ✓
        </p>
        <h2>{t.day.clearTitle}</h2>
        <p>{t.day.clear}</p>
      </div>
    );
  }
  const shown = chosen ?? first ?? 'team';
  return (
    <>
      <Sections day={day} shown={shown} onChoose={onChoose} />
      {shown === 'due' && <DueList section={day.due} />}
      {shown === 'review' && <ReviewList section={day.review} />}
      {shown === 'incomplete' && <GapList section={day.incomplete} />}
      {shown === 'confirm' && <ConfirmList section={day.confirm} />}
      {shown === 'team' && <Team owners={day.owners} onOwner={onOwner} />}
    </>
  );
}
