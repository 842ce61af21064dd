import { useEffect, useRef } from 'preact/hooks';
import type { FieldDef } from '../../src/core/schema/field';
import { DECLINABLE } from '../../src/core/values/declinable';
import { useSession } from '../session/session';
import type { FieldExtras } from './fieldExtras';

interface StandardFormProps {
  readonly id: string;
  readonly field: FieldDef;
  /** What the value will be saved as. */
  readonly text: string;
  readonly extras: FieldExtras | null;
}

/** Shows what a value will be saved as; where that may be declined, offers to keep it as typed, with a reason. */
export function StandardForm({ id, field, text, extras }: StandardFormProps) {
  const { t } = useSession();
  const words = t.entry.keep;
  const reason = extras?.declinedOf(field.key);
  const box = useRef<HTMLInputElement>(null);
  const isOpen = reason !== undefined;
  useEffect(() => {
    if (isOpen && reason === '') box.current?.focus();
    // Only when it opens: coming back to a form keeps the focus where it was.
  }, [isOpen]);
  if (extras !== null && reason !== undefined) {
    return (
      <div class="keep">
        <label for={`${id}-reason`}>{words.reason}</label>
        <input
          id={`${id}-reason`}
          ref={box}
          type="text"
          maxLength={300}
          autocomplete="off"
          value={reason}
          onInput={(event) => extras.decline(field.key, event.currentTarget.value)}
        />
        <button type="button" class="link" onClick={() => extras.decline(field.key, undefined)}>
          {words.undo}
        </button>
      </div>
    );
  }
  return (
    <p class="standard" aria-live="polite">
      {t.form.standardForm} <b>{text}</b>
      {extras !== null && DECLINABLE.includes(field.kind) && (
        <button type="button" class="link" onClick={() => extras.decline(field.key, '')}>
          {words.offer}
        </button>
      )}
    </p>
  );
}
