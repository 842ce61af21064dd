import { useEffect } from 'preact/hooks';

/** Milliseconds between two questions at least: an answer costs two requests to Sheets. */
const PAUSE = 15_000;

/** Does something when the person comes back to the page from the sheet, its menu or another window, while it is `wanted`. */
export function useReturn(wanted: boolean, onReturn: () => void): void {
  useEffect(() => {
    if (!wanted) return undefined;
    let last = -Infinity;
    const back = (): void => {
      const now = performance.now();
      if (now - last < PAUSE) return;
      last = now;
      onReturn();
    };
    window.addEventListener('focus', back);
    return () => window.removeEventListener('focus', back);
  }, [wanted, onReturn]);
}
