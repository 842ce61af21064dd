import { useEffect, useRef } from 'preact/hooks';
import type { DuplicateHit } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import { Button } from '../common/Button';
import { useSession } from '../session/session';

interface DuplicatesPanelProps {
  readonly duplicates: readonly DuplicateHit[];
  readonly fields: readonly FieldDef[];
  readonly busy: boolean;
  readonly onOpen: (id: string) => void;
  readonly onSaveAnyway: () => void;
}

/** Names the customers that share a phone, an e-mail or a registration number, before anything is saved. */
export function DuplicatesPanel({ duplicates, fields, busy, onOpen, onSaveAnyway }: DuplicatesPanelProps) {
  const { open, t } = useSession();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [duplicates]);
  const label = (key: string): string => fields.find((field) => field.key === key)?.[open.language] ?? key;
  return (
    <section class="notice warn" tabIndex={-1} ref={panel} aria-labelledby="duplicates-title">
      <h2 class="notice-title" id="duplicates-title">
        {t.form.duplicatesTitle}
      </h2>
      <p>{t.form.duplicatesText}</p>
      <ul class="plain-list">
        {duplicates.map((hit) => (
          <li key={hit.id} class="duplicate">
            <span>
              <b>{hit.name === '' ? t.find.unnamed : hit.name}</b>
              <small>{t.form.sameOn(hit.fields.map(label).join(', '))}</small>
              <small>{Object.values(hit.shown).join(' · ')}</small>
            </span>
            <Button onClick={() => onOpen(hit.id)} label={`${t.common.open} ${hit.name}`}>
              {t.common.open}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={onSaveAnyway} busy={busy}>
        {t.form.saveAnyway}
      </Button>
    </section>
  );
}
