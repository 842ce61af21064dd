import { useCallback, useRef, useState } from 'preact/hooks';
import type { Tone } from '../session/session';

export interface Toast {
  readonly text: string;
  readonly tone: Tone;
}

/** Milliseconds for which a toast stays. */
const STAY = 5000;

export function useToast(): {
  readonly hide: () => void;
  readonly toast: Toast | null;
  readonly say: (text: string, tone?: Tone) => void;
} {
  const [toast, setToast] = useState<Toast | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const say = useCallback((text: string, tone: Tone = 'good') => {
    window.clearTimeout(timer.current);
    setToast({ text, tone });
    timer.current = window.setTimeout(() => setToast(null), STAY);
  }, []);
  const hide = useCallback(() => setToast(null), []);
  return { toast, say, hide };
}

/** The live region is always there: screen readers read what comes into it. */
export function Toasts({ toast }: { readonly toast: Toast | null }) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toast !== null && <p class={`toast ${toast.tone}`}>{toast.text}</p>}
    </div>
  );
}
