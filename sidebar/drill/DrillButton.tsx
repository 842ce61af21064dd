import type { SidebarWords } from '../../src/words/pages/sidebar';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { viewWords } from '../words/served';
import { DrillResult } from './DrillResult';
import { useDrill, type Drill } from './useDrill';

interface DrillButtonProps {
  readonly t: SidebarWords;
  /** Of a snapshot, or 'newest'. */
  readonly snapshotId: string;
  /** What tells this button from others like it, for who cannot see where it stands. */
  readonly of?: string;
  readonly look?: 'plain' | 'quiet';
  readonly onDone?: () => void;
}

/** Proves a snapshot: it is restored into memory and into a scratch spreadsheet and compared; shows how far it got and what came. */
export function DrillButton({ t, snapshotId, of = '', look = 'plain', onDone = () => undefined }: DrillButtonProps) {
  const { drill: words } = viewWords();
  const drill = useDrill(t, snapshotId, onDone);
  return (
    <div class="drill">
      <Button
        look={look}
        busy={drill.running}
        label={of === '' ? words.run : `${words.run} ${of}`}
        title={words.what}
        onClick={() => void drill.run()}
      >
        {words.run}
      </Button>
      {drill.running && <Progress {...drill} />}
      {drill.problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{drill.problem}</p>
          <p>{words.again}</p>
        </Notice>
      )}
      {drill.outcome !== null && <DrillResult {...drill.outcome} />}
    </div>
  );
}

function Progress({ progress }: Pick<Drill, 'progress'>) {
  const { drill: words } = viewWords();
  const { phase, done, total } = progress ?? { phase: 'writing', done: 0, total: 0 };
  const text = total === 0 ? words.starting : words.phases[phase](done, total);
  // Writing is the first half of the way, reading back the second.
  const way = total === 0 ? 0 : (phase === 'writing' ? done : total + done) / (2 * total);
  return (
    <div class="drill-progress">
      <p role="status">{text}</p>
      <progress aria-label={words.run} max={100} value={Math.round(way * 100)} />
    </div>
  );
}
