import { useId } from 'preact/hooks';
import { TEXT_LIMIT } from '../../src/core/freeText/limit';
import { Button } from '../common/Button';
import { useSession } from '../session/session';
import type { Guesses } from './useGuesses';
import type { Paste } from './usePaste';

/** A box for a card, a signature or a message: it is read as soon as it is pasted, or with Ctrl+Enter. */
export function PasteBox({ paste, guesses }: { readonly paste: Paste; readonly guesses: Guesses }) {
  const { t } = useSession();
  const words = t.entry.paste;
  const id = useId();
  const { text } = paste;
  return (
    <section class="paste">
      <label for={id}>{words.label}</label>
      <textarea
        id={id}
        rows={text === '' ? 1 : 4}
        value={text}
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        onInput={(event) => paste.setText(event.currentTarget.value)}
        onPaste={(event) => {
          const whole = afterPaste(event.currentTarget, event);
          // What is too long stays on the clipboard: megabytes in an input only make the page slow.
          if (whole.length > TEXT_LIMIT) event.preventDefault();
          void paste.read(whole);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void paste.read(text);
        }}
      />
      <p class="quiet" id={`${id}-hint`}>
        {words.hint}
      </p>
      {text.trim() !== '' && (
        <div class="buttons">
          <Button busy={paste.busy} onClick={() => void paste.read(text)}>
            {paste.busy ? words.reading : words.fill}
          </Button>
          {Object.keys(guesses.marks).length > 0 && (
            <>
              <Button look="quiet" onClick={guesses.acceptAll}>
                {words.acceptAll}
              </Button>
              <Button look="quiet" onClick={paste.undo}>
                {words.undo}
              </Button>
            </>
          )}
        </div>
      )}
      <p class="said" role="status">
        {paste.said}
      </p>
    </section>
  );
}

/** What the box will hold once the paste has landed. */
function afterPaste(box: HTMLTextAreaElement, event: ClipboardEvent): string {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  return box.value.slice(0, box.selectionStart) + pasted + box.value.slice(box.selectionEnd);
}
