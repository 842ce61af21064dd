import { useEffect, useRef, useState } from 'preact/hooks';
import type { DuplicateHit } from '../../src/contract/replies';
import { fieldsToSend, type Typed } from '../forms/formModel';
import type { FormState } from '../forms/useForm';
import { callServer } from '../server/callServer';

/** Fields by which a customer is recognised: leaving one of them is worth a look into the register. */
const TELLING = ['name', 'company', 'phone', 'landline', 'email', 'socialHandle', 'creditCode', 'birthDate'];
/** What goes along to weigh them. */
const WEIGHED = [...TELLING, 'kind', 'province', 'city', 'address', 'postcode'];

/** Milliseconds after leaving an input: who tabs through three fields asks once. */
const PAUSE = 500;

export interface Suggestions {
  readonly hits: readonly DuplicateHit[];
  /** The person has seen these; others are shown again. */
  readonly dismiss: () => void;
}

const NONE: readonly DuplicateHit[] = [];

/**
 * Looks while a new customer is typed, without holding anything up, whether there is somebody like it already. A look that
 * fails is no loss: saving asks again.
 */
export function useSuggestions(form: FormState, isNew: boolean): Suggestions {
  const [hits, setHits] = useState(NONE);
  const seen = useRef<ReadonlySet<string>>(new Set());
  const asked = useRef('');
  const timer = useRef(0);
  const lookSoon = useRef((): void => undefined);
  const before = useRef(form.typed);
  useEffect(() => {
    const container = form.container.current;
    if (!isNew || container === null) return undefined;
    const look = async (): Promise<void> => {
      const fields = tellingFields(form.now());
      const question = JSON.stringify(fields);
      if (fields === null || question === asked.current) return;
      asked.current = question;
      const reply = await callServer('apiFindDuplicates', { fields }).catch(() => null);
      // What was typed since then is asked about by a look of its own.
      if (reply?.ok === true && asked.current === question) {
        setHits(reply.duplicates.filter(({ id }) => !seen.current.has(id)));
      }
    };
    lookSoon.current = () => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void look(), PAUSE);
    };
    const onLeave = (event: FocusEvent): void => {
      const field = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-field]') : null;
      if (TELLING.includes(field?.dataset['field'] ?? '')) lookSoon.current();
    };
    container.addEventListener('focusout', onLeave);
    return () => {
      window.clearTimeout(timer.current);
      container.removeEventListener('focusout', onLeave);
    };
  }, [isNew, form.container, form.now]);
  useEffect(() => {
    // Nobody types into two inputs at once: a card was pasted.
    const filled = TELLING.filter((key) => form.typed[key] !== before.current[key]);
    before.current = form.typed;
    if (filled.length > 1) lookSoon.current();
  }, [form.typed]);
  const dismiss = (): void => {
    seen.current = new Set([...seen.current, ...hits.map(({ id }) => id)]);
    setHits(NONE);
  };
  return { hits, dismiss };
}

/** Null while there is too little to recognise anybody by. */
function tellingFields(typed: Typed): ReturnType<typeof fieldsToSend> | null {
  const filled = WEIGHED.filter((key) => (typed[key] ?? '').trim() !== '');
  const telling = filled.some((key) => TELLING.includes(key) && (typed[key] ?? '').trim().length >= 2);
  return telling ? fieldsToSend(typed, filled) : null;
}
