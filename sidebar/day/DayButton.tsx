import { useSession } from '../session/session';

/** The way to My day from the first view, with the number that waits. */
export function DayButton() {
  const { t, go, waiting } = useSession();
  return (
    <button type="button" class="day-button" onClick={() => go({ name: 'day' })}>
      <span>{t.day.title}</span>
      <span class={waiting === 0 ? 'count none' : 'count'}>
        <span aria-hidden="true">{waiting}</span>
        <span class="unseen">{t.day.waiting(waiting)}</span>
      </span>
    </button>
  );
}
