import { useEffect, useState } from 'preact/hooks';
import { Button } from '../common/Button';
import { Notice } from '../common/Notice';
import { useKeys } from '../session/useKeys';
import { useSession } from '../session/session';
import { Results } from './Results';
import { SearchBox } from './SearchBox';
import { useSearch } from './useSearch';

/** The first view: find a customer while typing, or add one. */
export function FindView() {
  const { t, go, mayWrite } = useSession();
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(-1);
  const search = useSearch(text);
  const customers = search.found?.customers ?? [];
  useKeys({ escape: () => setText('') });
  useEffect(() => setMarked(-1), [search.found]);

  const add = (): void => go({ name: 'add', typed: customers.length === 0 ? text : '' });
  const enter = (): void => {
    // Enter opens what was found for the text that stands there, never for an earlier one.
    const chosen = search.foundFor === text.trim() ? customers[Math.max(marked, 0)] : customers[marked];
    if (chosen !== undefined) go({ name: 'customer', id: chosen.id });
  };
  return (
    <main class="find">
      <h1 class="unseen">{t.find.title}</h1>
      <div class="search">
        <SearchBox
          text={text}
          onText={setText}
          count={customers.length}
          marked={marked}
          onMark={setMarked}
          onEnter={enter}
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
