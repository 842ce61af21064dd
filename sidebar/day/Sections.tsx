import type { MyDayReply } from '../../src/contract/replies';
import { useSession } from '../session/session';
import type { SectionKey } from './useDay';

export type Shown = SectionKey | 'team';

const KEYS: readonly SectionKey[] = ['due', 'review', 'incomplete', 'confirm'];

interface SectionsProps {
  readonly day: MyDayReply;
  readonly shown: Shown;
  readonly onChoose: (section: Shown) => void;
}

/** The sections with what is in them; one is shown at a time. */
export function Sections({ day, shown, onChoose }: SectionsProps) {
  const { t } = useSession();
  return (
    <nav class="sections" aria-label={t.day.sections}>
      {KEYS.map((key) => (
        <button
          key={key}
          type="button"
          class={day[key].total === 0 ? 'none' : ''}
          aria-current={shown === key ? 'true' : undefined}
          onClick={() => onChoose(key)}
        >
          <b>{day[key].total}</b> <span>{t.day[key]}</span>
        </button>
      ))}
      {day.owners.length > 1 && (
        <button type="button" aria-current={shown === 'team' ? 'true' : undefined} onClick={() => onChoose('team')}>
          <b>{day.owners.length}</b> <span>{t.day.team}</span>
        </button>
      )}
    </nav>
  );
}
