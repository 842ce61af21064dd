import { DayButton } from '../day/DayButton';
import { useSession } from '../session/session';

/** The ways from the first view to the other ones: what waits today, and what the register keeps and can bring back. */
export function Doors() {
  const { t, go } = useSession();
  return (
    <div class="find-doors">
      <DayButton />
      <button type="button" class="day-button more-button" onClick={() => go({ name: 'more' })}>
        {t.open.more}
      </button>
    </div>
  );
}
