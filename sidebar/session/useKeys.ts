import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';

/** Whether the view is the one on top: only that one answers keys. */
export const ActiveContext = createContext(true);

interface Keys {
  readonly escape?: () => void;
  /** Ctrl+S, or ⌘S. */
  readonly save?: () => void;
}

/** Answers Esc and Ctrl+S while the view is on top, with the handlers of its latest drawing. */
export function useKeys(keys: Keys): void {
  const active = useContext(ActiveContext);
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    if (!active) return undefined;
    const onKey = (event: KeyboardEvent): void => answerKey(event, latest.current);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [active]);
}

function answerKey(event: KeyboardEvent, { escape, save }: Keys): void {
  // Esc that closes an input method's window is not ours.
  if (event.isComposing || event.defaultPrevented) return;
  if (event.key === 'Escape' && escape !== undefined) {
    event.preventDefault();
    escape();
  } else if (save !== undefined && event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    save();
  }
}
