import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DaySection } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { useSession } from '../session/session';
import { useDayActions } from './dayContext';

interface DayListProps<T> {
  readonly label: string;
  readonly section: DaySection<T>;
  /** Said where there is nothing. */
  readonly empty: string;
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ComponentChildren;
}

/** The items of a section. When one is settled and goes, the focus moves on to the one that takes its place. */
export function DayList<T>({ label, section, empty, keyOf, children }: DayListProps<T>) {
  const { t } = useSession();
  const { reload, onward, choose } = useDayActions();
  const list = useRef<HTMLUListElement>(null);
  const at = useRef(-1);
  const count = useRef(section.items.length);
  useEffect(() => {
    const settled = section.items.length < count.current && at.current >= 0;
    count.current = section.items.length;
    // Who has moved the focus elsewhere meanwhile is left alone.
    if (!settled || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const items = list.current?.children ?? [];
    const next = items[Math.min(at.current, items.length - 1)];
    (next ?? list.current?.parentElement)?.querySelector<HTMLElement>('button, input, select')?.focus();
  }, [section.items]);
  const isSpent = section.items.length === 0 && section.total > 0;
  useEffect(() => {
    if (isSpent) reload();
  }, [isSpent, reload]);
  return (
    <section aria-label={label}>
      {section.total === 0 && (
        <div class="nothing">
          <p>{empty}</p>
          {onward !== null && (
            <Button look="quiet" onClick={() => choose(onward.section)}>
              {t.day.onward(t.day[onward.section], onward.total)}
            </Button>
          )}
        </div>
      )}
      <ul
        ref={list}
        class="day-items"
        onFocusIn={({ target }) => {
          const item = target instanceof Element ? target.closest('li') : null;
          at.current = item === null ? -1 : Array.from(list.current?.children ?? []).indexOf(item);
        }}
      >
        {section.items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {section.total > section.items.length && <p class="quiet">{t.day.more(section.items.length, section.total)}</p>}
    </section>
  );
}
