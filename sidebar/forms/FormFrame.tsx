import type { ComponentChildren } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../common/Button';
import { Header } from '../common/Header';
import { Notice } from '../common/Notice';
import { ActiveContext, useKeys } from '../session/useKeys';
import { useSession } from '../session/session';
import type { FormState } from './useForm';

/** Where typing begins: the name, else the first field. The paste box stands above the fields. */
function firstInput(form: HTMLElement | null): HTMLElement | null {
  const inputs = form?.querySelectorAll<HTMLElement>('[data-field] :is(input, select, textarea)') ?? [];
  return [...inputs].find((input) => input.getAttribute('name') === 'name') ?? inputs[0] ?? null;
}

interface FormFrameProps {
  readonly title: string;
  readonly form: FormState;
  readonly busy: boolean;
  readonly dirty: boolean;
  /** A sentence above the buttons that is read out: why it was not saved. */
  readonly problem: string;
  readonly onSave: () => void;
  readonly children: ComponentChildren;
  /** What became of the draft, in a few words. */
  readonly note?: string;
  /** Told when a person leaves without saving. */
  readonly onDiscard?: () => void;
  /** Stands between the fields and the buttons: duplicates, a conflict. */
  readonly question?: ComponentChildren;
  /** Stands above the buttons and stays in sight with them. */
  readonly hint?: ComponentChildren;
}

/** The frame of every form: heading, fields, buttons that stay in sight, Esc and Ctrl+S, and no lost text. */
export function FormFrame(props: FormFrameProps) {
  const { title, form, busy, dirty, problem, note = '', onDiscard, onSave, children, question, hint } = props;
  const { t, back } = useSession();
  const active = useContext(ActiveContext);
  const [asking, setAsking] = useState(false);
  const leave = useCallback(() => {
    if (asking) setAsking(false);
    else if (dirty) setAsking(true);
    else back();
  }, [asking, dirty, back]);
  const save = useCallback(() => {
    setAsking(false);
    onSave();
  }, [onSave]);
  useKeys({ escape: leave, save });
  useEffect(() => {
    if (active) firstInput(form.container.current)?.focus();
    // Only when the form is opened: coming back to it keeps the focus where it was.
  }, []);
  return (
    <form
      class="form"
      ref={form.container}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Header title={title} back={t.common.back} onBack={leave} />
      {children}
      {question}
      <div class="foot">
        {hint}
        {problem !== '' && (
          <Notice tone="bad" urgent>
            <p>{problem}</p>
          </Notice>
        )}
        {asking ? (
          <Leaving
            onDiscard={() => {
              onDiscard?.();
              back();
            }}
            onKeep={() => setAsking(false)}
          />
        ) : (
          <Buttons busy={busy} note={note} onLeave={leave} />
        )}
      </div>
    </form>
  );
}

interface ButtonsProps {
  readonly busy: boolean;
  readonly note: string;
  readonly onLeave: () => void;
}

function Buttons({ busy, note, onLeave }: ButtonsProps) {
  const { t } = useSession();
  return (
    <div class="buttons">
      <Button type="submit" look="primary" busy={busy}>
        {busy ? t.common.saving : t.common.save}
      </Button>
      <Button onClick={onLeave}>{t.common.cancel}</Button>
      <span class="keys" aria-hidden="true">
        Ctrl+S
      </span>
      {note !== '' && <span class="note">{note}</span>}
    </div>
  );
}

function Leaving({ onDiscard, onKeep }: { readonly onDiscard: () => void; readonly onKeep: () => void }) {
  const { t } = useSession();
  return (
    <div class="leaving" role="alertdialog" aria-label={t.common.discardQuestion}>
      <p>{t.common.discardQuestion}</p>
      <div class="buttons">
        <FocusedButton onClick={onKeep}>{t.common.keepEditing}</FocusedButton>
        <Button look="danger" onClick={onDiscard}>
          {t.common.discard}
        </Button>
      </div>
    </div>
  );
}

function FocusedButton({ children, onClick }: { readonly children: string; readonly onClick: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // Once: who tabs back to a field is not fetched from there when the form is drawn again.
  useEffect(() => button.current?.focus(), []);
  return (
    <button type="button" class="button plain" ref={button} onClick={onClick}>
      {children}
    </button>
  );
}
