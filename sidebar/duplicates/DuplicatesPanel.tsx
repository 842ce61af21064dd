import { useEffect, useRef } from 'preact/hooks';
import type { DuplicateHit } from '../../src/contract/replies';
import type { Typed } from '../forms/formModel';
import { useSession } from '../session/session';
import { Duplicates } from './Duplicates';
import { SaveAnyway } from './SaveAnyway';

interface DuplicatesPanelProps {
  readonly duplicates: readonly DuplicateHit[];
  readonly typed: Typed;
  readonly isNew: boolean;
  readonly busy: boolean;
  readonly onSaveAnyway: (reason: string) => void;
}

/** What the register asks before it saves somebody like a customer that it has: who that is and why, and what to do. */
export function DuplicatesPanel({ duplicates, typed, isNew, busy, onSaveAnyway }: DuplicatesPanelProps) {
  const { t } = useSession();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [duplicates]);
  return (
    <section class="notice warn" tabIndex={-1} ref={panel} aria-labelledby="duplicates-title">
      <h2 class="notice-title" id="duplicates-title">
        {t.duplicates.title}
      </h2>
      <p>{t.duplicates.text(duplicates.length)}</p>
      <Duplicates hits={duplicates} typed={typed} isNew={isNew} />
      <SaveAnyway busy={busy} onSave={onSaveAnyway} />
    </section>
  );
}
