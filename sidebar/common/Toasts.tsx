import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Tone } from '../session/session';

export interface Toast {
  readonly text: string;
  readonly tone: Tone;
  /** Takes back what the toast tells of. */
  readonly undo?: (() => void) | undefined;
}

/** Milliseconds for which a toast stays; one that can be undone waits longer. */
const STAY = 5000;
const STAY_UNDO = 12_000;

export function useToast(): {
  readonly hide: () => void;
  readonly toast: Toast | null;
  readonly say: (text: string, tone?: Tone, undo?: () => void) => void;
} {
  const [toast, setToast] = useState<Toast | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const say = useCallback((text: string, tone: Tone = 'good', undo?: () => void) => {
    window.clearTimeout(timer.current);
    setToast({ text, tone, undo });
    timer.current = window.setTimeout(() => setToast(null), undo === undefined ? STAY : STAY_UNDO);
  }, []);
  const hide = useCallback(() => setToast(null), []);
  return { toast, say, hide };
}

interface ToastsProps {
  readonly toast: Toast | null;
  readonly undoLabel: string;
  readonly onHide: () => void;
}

/** The live region is always there: screen readers read what comes into it. Ctrl+Z outside of inputs is its Undo. */
export function Toasts({ toast, undoLabel, onHide }: ToastsProps) {
  const undo = toast?.undo;
  useEffect(() => {
    if (undo === undefined) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (typing || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      onHide();
      undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, onHide]);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toast !== null && (
        <p class={`toast ${toast.tone}`}>
          {toast.text}
          {undo !== undefined && (
            <button
              type="button"
              title="Ctrl+Z"
              onClick={() => {
                onHide();
                undo();
              }}
            >
              {undoLabel}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
