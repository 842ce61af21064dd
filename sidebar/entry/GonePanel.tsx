import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../common/Button';
import { useSession } from '../session/session';

/** The customer was deleted while it was being edited: what was typed can be saved as a new one. */
export function GonePanel({ busy, onSaveAsNew }: { readonly busy: boolean; readonly onSaveAsNew: () => void }) {
  const { t } = useSession();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section class="notice warn" tabIndex={-1} ref={panel} aria-labelledby="gone-title">
      <h2 class="notice-title" id="gone-title">
        {t.entry.gone.title}
      </h2>
      <p>{t.entry.gone.text}</p>
      <Button look="primary" busy={busy} onClick={onSaveAsNew}>
        {t.entry.gone.saveAsNew}
      </Button>
    </section>
  );
}
