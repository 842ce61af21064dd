import { useQuickUndo } from '../actions/useQuickUndo';
import { useState } from 'preact/hooks';
import type { DaySection, DueItem } from '../../src/contract/replies';
import { addDays, isCivilDate } from '../../src/core/values/civilDate';
import { Button } from '../common/Button';
import { phoneText } from '../common/phoneText';
import { usePress } from '../customer/glance';
import { useSession } from '../session/session';
import { useDayActions } from './dayContext';
import { DayList } from './DayList';
import { focusOnce } from './parts';
import { Who } from './Who';

/** Contacts whose day has come. */
export function DueList({ section }: { readonly section: DaySection<DueItem> }) {
  const { t } = useSession();
  return (
    <DayList label={t.day.due} section={section} empty={t.day.emptyDue} keyOf={({ id }) => id}>
      {(item) => <Due item={item} />}
    </DayList>
  );
}

function Due({ item }: { readonly item: DueItem }) {
  const { open, t, mayWrite } = useSession();
  const { phones } = useDayActions();
  const last = item.lastContactOn.slice(0, 10);
  return (
    <>
      <Who customer={item}>
        <span class={item.days > 0 ? 'mark-late' : 'mark-today'}>
          {item.days > 0 ? t.day.overdue(item.days) : t.day.today}
        </span>
      </Who>
      <p class="quiet">
        {item.phone !== '' && <span class="number">{phoneText(item.phone, open.country, phones)}</span>}{' '}
        {last === '' ? t.day.neverContacted : t.day.lastContact(last)}
      </p>
      {mayWrite && <DueActions item={item} />}
    </>
  );
}

/** What settles a due contact: a call that was made, or another day. */
function useDue(item: DueItem) {
  const { t, say } = useSession();
  const { drop, saved, reload } = useDayActions();
  const { press, pressed } = usePress();
  const sayDone = useQuickUndo();
  const over = (): void => drop('due', ({ id }) => id === item.id);
  const called = (): void => {
    const fields = { channel: 'phone', summary: t.glance.calledSummary };
    press(
      'apiLogInteraction',
      { customerId: item.id, rowHint: item.row, fields },
      ({ actionId }) => {
        sayDone(t.glance.callLogged, actionId);
        over();
      },
      'called',
    );
  };
  const plan = (day: string, undoOf?: string): void =>
    press(
      'apiQuickEdit',
      {
        id: item.id,
        rowHint: item.row,
        nextContactOn: day,
        ...(undoOf === undefined ? {} : { ifNextContactOn: undoOf }),
      },
      ({ customer, changed }) => {
        saved(item.id, customer.version);
        if (undoOf === undefined) {
          say(t.glance.next.saved(day), 'good', () => plan(item.on, day));
          over();
        } else {
          say(changed ? t.glance.undone : t.glance.notUndone, changed ? 'good' : 'plain');
          reload();
        }
      },
      day,
    );
  return { called, plan, pressed };
}

function DueActions({ item }: { readonly item: DueItem }) {
  const { open, t } = useSession();
  const { called, plan, pressed } = useDue(item);
  const [picking, setPicking] = useState(false);
  const today = isCivilDate(open.today) ? open.today : null;
  return (
    <div class="buttons">
      <Button
        look="primary"
        busy={pressed === 'called'}
        label={`${t.day.called}: ${item.name}`}
        title={t.day.calledHint}
        onClick={called}
      >
        {t.day.called}
      </Button>
      {today !== null &&
        ([1, 7] as const).map((ahead) => {
          const day = addDays(today, ahead);
          const word = ahead === 1 ? t.glance.next.tomorrow : t.glance.next.week;
          return (
            <Button key={ahead} busy={pressed === day} label={`${word}: ${item.name}`} onClick={() => plan(day)}>
              {word}
            </Button>
          );
        })}
      <Button
        label={`${t.glance.next.pick}: ${item.name}`}
        title={t.glance.next.pick}
        expanded={picking}
        onClick={() => setPicking(!picking)}
      >
        …
      </Button>
      {picking && (
        <input
          type="date"
          aria-label={`${t.glance.next.pick}: ${item.name}`}
          min={open.today}
          ref={focusOnce}
          onChange={(event) => {
            if (isCivilDate(event.currentTarget.value)) plan(event.currentTarget.value);
          }}
        />
      )}
    </div>
  );
}
