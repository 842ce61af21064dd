import { useRef, useState } from 'preact/hooks';
import { addDays, isCivilDate } from '../../src/core/values/civilDate';
import { Button } from '../common/Button';
import { memberName } from '../session/names';
import { useSession } from '../session/session';
import { useGlance, withFields } from './glance';

/** The three facts that a seller looks for: when to call next, when somebody last did, whose customer it is. */
export function NextContact() {
  const { open, t, mayWrite } = useSession();
  const { customer } = useGlance().sheet;
  const [asking, setAsking] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const text = (key: string): string => String(customer[key] ?? '');
  const next = text('nextContactOn');
  const overdue = next !== '' && next < open.today;
  return (
    <section class="next" aria-label={t.customer.nextContact}>
      <dl class="facts">
        <div class={overdue ? 'overdue' : ''}>
          <dt>{t.customer.nextContact}</dt>
          <dd>
            {next === '' ? t.customer.notPlanned : next}
            <small>
              {overdue && <>{t.customer.overdue} </>}
              {mayWrite && (
                <button
                  ref={change}
                  type="button"
                  class="link"
                  aria-expanded={asking}
                  aria-label={`${t.glance.next.change}: ${t.customer.nextContact}`}
                  onClick={() => setAsking(!asking)}
                >
                  {t.glance.next.change}
                </button>
              )}
            </small>
          </dd>
        </div>
        <div>
          <dt>{t.customer.lastContact}</dt>
          <dd>{text('lastContactOn') === '' ? t.customer.never : text('lastContactOn')}</dd>
        </div>
        <div>
          <dt>{t.customer.owner}</dt>
          <dd>{memberName(open, text('owner'))}</dd>
        </div>
      </dl>
      {asking && (
        <Days
          planned={next}
          onDone={() => {
            setAsking(false);
            change.current?.focus();
          }}
        />
      )}
    </section>
  );
}

/** Days that one press sets; each can be taken back as long as nobody else has set another. */
function Days({ planned, onDone }: { readonly planned: string; readonly onDone: () => void }) {
  const { open, t, say } = useSession();
  const { customer, press, pressed, patch } = useGlance();
  const words = t.glance.next;
  const set = (day: string | null, isUndoOf?: string | null): void =>
    press(
      'apiQuickEdit',
      {
        id: customer.id,
        rowHint: customer.row,
        nextContactOn: day,
        ...(isUndoOf === undefined ? {} : { ifNextContactOn: isUndoOf }),
      },
      ({ customer: now, before, changed }) => {
        onDone();
        patch((sheet) => withFields(sheet, { nextContactOn: now.nextContactOn, version: now.version }));
        if (isUndoOf !== undefined) say(changed ? t.glance.undone : t.glance.notUndone, changed ? 'good' : 'plain');
        else if (!changed) say(words.same, 'plain');
        else say(words.saved(day ?? ''), 'good', () => set(dayOf(before.nextContactOn), day));
      },
      `next ${String(day)}`,
    );
  const today = isCivilDate(open.today) ? open.today : null;
  const days = today === null ? [] : ([1, 3, 7] as const).map((ahead) => addDays(today, ahead));
  const labels = [words.tomorrow, words.threeDays, words.week];
  return (
    <div class="buttons days">
      {days.map((day, i) => (
        <Button key={day} busy={pressed === `next ${day}`} onClick={() => set(day)}>
          {labels[i]}
        </Button>
      ))}
      <input
        type="date"
        aria-label={words.pick}
        title={words.pick}
        min={open.today}
        onChange={(event) => {
          if (isCivilDate(event.currentTarget.value)) set(event.currentTarget.value);
        }}
      />
      {planned !== '' && (
        <Button look="quiet" busy={pressed === 'next null'} onClick={() => set(null)}>
          {words.none}
        </Button>
      )}
    </div>
  );
}

function dayOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
