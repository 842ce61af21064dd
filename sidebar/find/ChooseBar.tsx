import { Button } from '../common/Button';
import { useSession } from '../session/session';
import type { Shown } from './shown';
import type { Choosing } from './useChoosing';

interface ChooseBarProps {
  readonly choosing: Choosing;
  readonly shown: readonly Shown[];
}

/** The way to choose several customers, and what can be done with them. */
export function ChooseBar({ choosing, shown }: ChooseBarProps) {
  const { t, go } = useSession();
  const { chosen, start, stop, add } = choosing;
  if (chosen === null)
    return shown.length < 2 ? null : (
      <Button look="quiet" onClick={() => backInBox(start)}>
        {t.find.choose}
      </Button>
    );
  const open = shown.filter(({ id, archived }) => archived !== true && !chosen.has(id));
  return (
    <div class="choose-bar" role="group" aria-label={t.find.chosen(chosen.size)}>
      <p role="status">{t.find.chosen(chosen.size)}</p>
      <Button disabled={open.length === 0} onClick={() => add(shown)}>
        {t.find.chooseAll}
      </Button>
      <Button
        look="primary"
        disabled={chosen.size === 0}
        onClick={() => go({ name: 'archiveMany', customers: [...chosen.values()] })}
      >
        {t.find.archiveChosen}
      </Button>
      <Button look="quiet" onClick={() => backInBox(stop)}>
        {t.common.cancel}
      </Button>
    </div>
  );
}

/** The button that was pressed goes with it. From the box, the arrow keys and Enter choose. */
function backInBox(change: () => void): void {
  change();
  document.getElementById('find-input')?.focus();
}
