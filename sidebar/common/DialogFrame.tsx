import type { ComponentChildren } from 'preact';
import type { OpenReply } from '../../src/contract/replies';
import type { SidebarWords } from '../../src/words/pages/sidebar';
import { useOpening } from '../session/useOpening';
import { Button } from './Button';
import { Notice } from './Notice';
import { Waiting } from './Waiting';

export interface DialogContext {
  readonly open: OpenReply;
  readonly t: SidebarWords;
  readonly reopen: () => void;
}

/** Asks the register what there is, then shows the dialog; says so where that fails. */
export function DialogFrame({ children }: { readonly children: (context: DialogContext) => ComponentChildren }) {
  const { open, t, problem, reopen } = useOpening();
  return (
    <main class="dialog">
      {problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{problem}</p>
          <Button look="primary" onClick={reopen}>
            {t.common.retry}
          </Button>
        </Notice>
      )}
      {problem === '' && open === null && <Waiting text={t.open.opening} />}
      {problem === '' && open !== null && children({ open, t, reopen })}
    </main>
  );
}

export function closeDialog(): void {
  google.script.host.close();
}
