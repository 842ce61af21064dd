import { useEffect, useRef, useState } from 'preact/hooks';
import { useSession } from '../session/session';
import { useGlance, withFields } from './glance';

/** Adds a tag beside those that are there: a chip that becomes an input. Enter adds, Esc closes. */
export function AddTag() {
  const { t, say } = useSession();
  const { customer, press, patch } = useGlance();
  const [typed, setTyped] = useState<string | null>(null);
  const chip = useRef<HTMLButtonElement>(null);
  const wasTyping = useRef(false);
  useEffect(() => {
    // The input that had the focus is gone: the chip it came from takes it back, unless it went elsewhere.
    if (typed === null && wasTyping.current && document.activeElement === document.body) chip.current?.focus();
    wasTyping.current = typed !== null;
  }, [typed]);
  const { tags } = t.glance;
  if (typed === null) {
    return (
      <button ref={chip} type="button" class="chip add" aria-label={tags.label} onClick={() => setTyped('')}>
        + {tags.add}
      </button>
    );
  }
  const request = { id: customer.id, rowHint: customer.row };
  const undo = (removeTags: string[]): void =>
    press('apiQuickEdit', { ...request, removeTags }, (reply) => {
      patch((sheet) => withFields(sheet, { tags: reply.customer.tags, version: reply.customer.version }));
      say(t.glance.undone);
    });
  const add = (): void => {
    const tag = typed.trim();
    if (tag === '') return setTyped(null);
    press('apiQuickEdit', { ...request, addTags: [tag] }, (reply) => {
      setTyped(null);
      patch((sheet) => withFields(sheet, { tags: reply.customer.tags, version: reply.customer.version }));
      if (reply.changed) say(tags.added(reply.addedTags.join(', ')), 'good', () => undo([...reply.addedTags]));
      else say(tags.already, 'plain');
    });
  };
  return (
    <input
      class="tag-input"
      type="text"
      maxLength={60}
      aria-label={tags.label}
      placeholder={tags.label}
      autocomplete="off"
      ref={(element) => element?.focus()}
      value={typed}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed.trim() === '') setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') add();
        else if (event.key === 'Escape') setTyped(null);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
