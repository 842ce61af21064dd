import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';

/** Whether the view is the one on top: only that one answers keys. */
export const ActiveContext = createContext(true);

interface Keys {
  readonly escape?: () => void;
  /** Ctrl+S, or ⌘S. */
  readonly save?: () => void;
}

/** Answers Esc and Ctrl+S while the view is on top. */
export function useKeys({ escape, save }: Keys): void {
  const active = useContext(ActiveContext);
  useEffect(() => {
    if (!active) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      // Esc that closes an input method's window is not ours.
      if (event.isComposing || event.defaultPrevented) return;
      if (event.key === 'Escape' && escape !== undefined) {
        event.preventDefault();
        escape();
      } else if (save !== undefined && event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        save();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [active, escape, save]);
}
