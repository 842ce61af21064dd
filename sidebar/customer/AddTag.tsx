import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuickEditReply } from '../../src/contract/replies';
import { useSession } from '../session/session';
import { useGlance, withFields } from './glance';

/** Adds a tag beside those that are there: a chip that becomes an input. Enter adds, Esc closes. */
export function AddTag() {
  const { t } = useSession();
  const { tags } = t.glance;
  const [typed, setTyped] = useState<string | null>(null);
  const chip = useRef<HTMLButtonElement>(null);
  const wasTyping = useRef(false);
  useEffect(() => {
    // The input that had the focus is gone: the chip it came from takes it back, unless it went elsewhere.
    if (typed === null && wasTyping.current && document.activeElement === document.body) chip.current?.focus();
    wasTyping.current = typed !== null;
  }, [typed]);
  const close = (): void => setTyped(null);
  const add = useAddTag(close);
  if (typed === null) {
    return (
      <button ref={chip} type="button" class="chip add" aria-label={tags.label} onClick={() => setTyped('')}>
        + {tags.add}
      </button>
    );
  }
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
        if (typed.trim() === '') close();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter' && typed.trim() !== '') add(typed.trim());
        else if (event.key === 'Enter' || event.key === 'Escape') close();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

/** Adds a tag, says so, and offers to take it away again; tags that were there already stay in any case. */
function useAddTag(onAdded: () => void): (tag: string) => void {
  const { t, say } = useSession();
  const { customer, press, patch } = useGlance();
  const { tags, undone } = t.glance;
  const edit = (
    change: { addTags: string[] } | { removeTags: string[] },
    then: (reply: QuickEditReply) => void,
  ): void =>
    press('apiQuickEdit', { id: customer.id, rowHint: customer.row, ...change }, (reply) => {
      patch((sheet) => withFields(sheet, { tags: reply.customer.tags, version: reply.customer.version }));
      then(reply);
    });
  return (tag) =>
    edit({ addTags: [tag] }, ({ changed, addedTags }) => {
      onAdded();
      const undo = (): void => edit({ removeTags: [...addedTags] }, () => say(undone));
      if (changed) say(tags.added(addedTags.join(', ')), 'good', undo);
      else say(tags.already, 'plain');
    });
}
