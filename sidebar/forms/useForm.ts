import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { MutableRef } from 'preact/hooks';
import type { Typed } from './formModel';

/** Sentences about what is wrong, by field. */
export type FieldMessages = Readonly<Record<string, string>>;

export interface FormState {
  readonly typed: Typed;
  /** What is typed at this very moment: a save right after a keystroke must not miss it. */
  readonly now: () => Typed;
  readonly messages: FieldMessages;
  readonly container: MutableRef<HTMLFormElement | null>;
  /** Whether the fields behind "More fields" are shown. */
  readonly wide: boolean;
  readonly setWide: (wide: boolean) => void;
  readonly set: (key: string, text: string) => void;
  /** Puts values into several inputs at once, as when a conflict was settled. */
  readonly setMany: (values: Typed) => void;
  /** Takes back what was said to be wrong with a field. */
  readonly forgive: (key: string) => void;
  /** Shows what is wrong and moves the focus to the first wrong field, in the order of the form. */
  readonly complain: (messages: FieldMessages) => void;
}

const FOCUSABLE = 'input, select, textarea';

export function useForm(initial: Typed): FormState {
  const [typed, setTyped] = useState<Typed>(initial);
  const latest = useRef<Typed>(initial);
  const [messages, setMessages] = useState<FieldMessages>({});
  const [wide, setWide] = useState(false);
  const container = useRef<HTMLFormElement | null>(null);
  const focusDue = useRef(false);

  useEffect(() => {
    if (!focusDue.current) return;
    focusDue.current = false;
    const wrong = fieldElements(container.current).find(
      (element) => messages[element.dataset['field'] ?? ''] !== undefined,
    );
    wrong?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  }, [messages]);

  const setMany = useCallback((values: Typed) => {
    latest.current = { ...latest.current, ...values };
    setTyped(latest.current);
  }, []);
  const forgive = useCallback((key: string) => setMessages((before) => without(before, key)), []);
  const set = useCallback(
    (key: string, text: string) => {
      setMany({ [key]: text });
      forgive(key);
    },
    [setMany, forgive],
  );
  const now = useCallback(() => latest.current, []);
  const complain = useCallback((found: FieldMessages) => {
    focusDue.current = true;
    setMessages({ ...found });
    const hidden = Object.keys(found).some((key) => fieldElement(container.current, key) === undefined);
    if (hidden) setWide(true);
  }, []);
  return { typed, now, messages, container, wide, setWide, set, setMany, forgive, complain };
}

function fieldElements(form: HTMLElement | null): readonly HTMLElement[] {
  return Array.from(form?.querySelectorAll<HTMLElement>('[data-field]') ?? []);
}

function fieldElement(form: HTMLElement | null, key: string): HTMLElement | undefined {
  return fieldElements(form).find((element) => element.dataset['field'] === key);
}

function without(messages: FieldMessages, key: string): FieldMessages {
  return key in messages ? Object.fromEntries(Object.entries(messages).filter(([name]) => name !== key)) : messages;
}
