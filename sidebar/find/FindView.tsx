import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { ActiveContext, useKeys } from '../session/useKeys';
import { useSession } from '../session/session';
import { Results } from './Results';
import { useSearch } from './useSearch';

/** The first view: find a customer while typing, or add one. */
export function FindView() {
  const { t, go, mayWrite } = useSession();
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(-1);
  const search = useSearch(text);
  const input = useRef<HTMLInputElement>(null);
  const active = useContext(ActiveContext);
  const customers = search.found?.customers ?? [];

  useKeys({ escape: () => setText('') });
  useEffect(() => {
    if (active) input.current?.focus();
  }, [active]);
  useEffect(() => setMarked(-1), [search.found]);

  const add = (): void => go({ name: 'add', typed: customers.length === 0 ? text : '' });
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && customers.length > 0) {
      event.preventDefault();
      setMarked((at) => (at + step + customers.length) % customers.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = customers[marked === -1 ? 0 : marked];
      if (chosen !== undefined) go({ name: 'customer', id: chosen.id });
    }
  };

  return (
    <main class="find">
      <div class="search">
        <label class="unseen" for="find-input">
          {t.find.label}
        </label>
        <input
          id="find-input"
          ref={input}
          type="search"
          role="combobox"
          aria-expanded={customers.length > 0}
          aria-controls="find-results"
          aria-autocomplete="list"
          aria-activedescendant={marked === -1 ? undefined : `result-${String(marked)}`}
          placeholder={t.find.placeholder}
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {mayWrite && (
          <Button look="primary" onClick={add}>
            {t.find.add}
          </Button>
        )}
      </div>
      {search.problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{search.problem}</p>
          <Button onClick={search.retry}>{t.common.retry}</Button>
        </Notice>
      )}
      <Results
        search={search}
        typed={text.trim()}
        marked={marked}
        onOpen={(id) => go({ name: 'customer', id })}
        onAdd={mayWrite ? add : undefined}
      />
    </main>
  );
}
