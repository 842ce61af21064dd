import { useMemo, useState } from 'preact/hooks';
import type { MyDayReply } from '../../src/contract/replies';
import { Header } from '../common/Header';
import { LoadState, ReloadButton } from '../common/LoadedParts';
import { memberName } from '../session/names';
import { useKeys } from '../session/useKeys';
import { useSession } from '../session/session';
import { ConfirmList } from './ConfirmList';
import { DayContext, type DayActions } from './dayContext';
import { DueList } from './DueList';
import { GapList } from './GapList';
import { ReviewList } from './ReviewList';
import { Sections, type Shown } from './Sections';
import { Team } from './Team';
import { useBadge } from './useBadge';
import { useDay, type LoadedDay } from './useDay';

/** The work list of the person, or, for who leads the team, of a member: one section at a time, each item settled in place. */
export function MyDay() {
  const { open, t, back } = useSession();
  const [owner, setOwner] = useState<string | undefined>(undefined);
  const loaded = useDay(owner);
  const { day, loading } = loaded;
  const goBack = owner === undefined ? back : () => setOwner(undefined);
  useKeys({ escape: goBack });
  useBadge(day);
  const whose = day?.owner ?? open.user;
  const title = whose === open.user ? t.day.title : t.day.titleOf(memberName(open, whose));
  return (
    <main class="day" aria-busy={loading}>
      <Header title={title} back={t.common.back} onBack={goBack} focus>
        <ReloadButton loaded={loaded} />
      </Header>
      <LoadState loaded={loaded} first={day === null} />
      {day !== null && <Day key={day.owner} day={day} loaded={loaded} onOwner={setOwner} />}
    </main>
  );
}

interface DayProps {
  readonly day: MyDayReply;
  readonly loaded: LoadedDay;
  readonly onOwner: (email: string) => void;
}

const ORDER = ['due', 'review', 'incomplete', 'confirm'] as const;

/** Begins with the first section in which something waits, and stays with what the person looks at. */
function Day({ day, loaded, onOwner }: DayProps) {
  const { drop, confirmed, changed, saved, reload } = loaded;
  const { phones } = day;
  const waits = ORDER.filter((key) => day[key].total > 0);
  const [chosen, setShown] = useState<Shown>(waits[0] ?? 'team');
  const shown = chosen === 'team' && day.owners.length < 2 ? (waits[0] ?? chosen) : chosen;
  const onward = waits.find((key) => key !== shown);
  const total = onward === undefined ? 0 : day[onward].total;
  const actions = useMemo(
    (): DayActions => ({
      drop,
      confirmed,
      changed,
      saved,
      reload,
      phones,
      onward: onward === undefined ? null : { section: onward, total },
      choose: setShown,
    }),
    [drop, confirmed, changed, saved, reload, phones, onward, total],
  );
  if (waits.length === 0 && day.owners.length < 2) return <Clear />;
  return (
    <DayContext.Provider value={actions}>
      <Sections day={day} shown={shown} onChoose={setShown} />
      {shown === 'due' && <DueList section={day.due} />}
      {shown === 'review' && <ReviewList section={day.review} />}
      {shown === 'incomplete' && <GapList section={day.incomplete} />}
      {shown === 'confirm' && <ConfirmList section={day.confirm} />}
      {shown === 'team' && <Team owners={day.owners} onOwner={onOwner} />}
    </DayContext.Provider>
  );
}

function Clear() {
  const { t } = useSession();
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
