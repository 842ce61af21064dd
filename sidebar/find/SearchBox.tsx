import type { RefObject } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { Button } from '../common/Button';
import { ActiveContext } from '../session/useKeys';
import { useSession } from '../session/session';

interface SearchBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** How many results the arrow keys move among, and the one that is marked (-1: none). */
  readonly count: number;
  readonly marked: number;
  readonly onMark: (at: number) => void;
  readonly onEnter: () => void;
  readonly onAdd: (() => void) | undefined;
}

/** The box that is typed into; the arrow keys move among the results without leaving it. */
export function SearchBox({ text, onText, count, marked, onMark, onEnter, onAdd }: SearchBoxProps) {
  const { t } = useSession();
  const input = useRef<HTMLInputElement>(null);
  const active = useContext(ActiveContext);
  useEffect(() => {
    if (active) input.current?.focus();
  }, [active]);

  useSlash(active, input);

  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter that chooses a word in an input method's window is not ours.
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && count > 0) {
      event.preventDefault();
      const from = marked === -1 && step === -1 ? 0 : marked;
      onMark((from + step + count) % count);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    }
  };
  return (
    <div class="search">
      <label class="unseen" for="find-input">
        {t.find.label}
      </label>
      <input
        id="find-input"
        ref={input}
        type="search"
        role="combobox"
        aria-expanded={count > 0}
        aria-controls="find-results"
        aria-autocomplete="list"
        aria-activedescendant={marked === -1 ? undefined : `result-${String(marked)}`}
        placeholder={t.find.placeholder}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {onAdd !== undefined && (
        <Button look="primary" onClick={onAdd}>
          {t.find.add}
        </Button>
      )}
    </div>
  );
}

/** `/` goes to the box from anywhere in the view but an input. */
function useSlash(active: boolean, input: RefObject<HTMLInputElement>): void {
  useEffect(() => {
    if (!active) return undefined;
    const onSlash = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.isComposing || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onSlash);
    return () => document.removeEventListener('keydown', onSlash);
  }, [active, input]);
}

/** A slash that belongs to what is being typed. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select') !== null;
}
