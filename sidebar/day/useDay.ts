import { useCallback, useRef, type Dispatch, type StateUpdater } from 'preact/hooks';
import type { DaySection, MyDayReply, ReviewItem } from '../../src/contract/replies';
import type { CellScalar } from '../../src/core/values/value';
import { useLoading } from '../common/useLoading';
import { useSession } from '../session/session';

export type SectionKey = 'due' | 'review' | 'incomplete' | 'confirm';

/** What tells an item from others: the customer's id, or the key of a line. */
interface Listed {
  readonly id?: string;
  readonly key?: string;
  readonly putBack?: ReviewItem['putBack'];
}

export interface LoadedDay {
  readonly day: MyDayReply | null;
  readonly loading: boolean;
  readonly problem: string;
  readonly reload: () => void;
  /** Takes items off a section once they are settled; `isOver` says which. */
  readonly drop: (section: SectionKey, isOver: (item: Listed) => boolean) => void;
  /** Takes a confirmed value off, and its customer with the last one. */
  readonly confirmed: (id: string, field: string) => void;
  /** Puts the value that another person wrote meanwhile in place of the one that was to be confirmed; an empty one goes. */
  readonly changed: (id: string, field: string, value: CellScalar) => void;
  /** Notes that a customer was saved by an item of the list, with the version that came of it. */
  readonly saved: (id: string, version: number) => void;
}

/** Loads a day, and again when something was saved in a view above it. Items that are settled go without another call. */
export function useDay(owner: string | undefined): LoadedDay {
  const session = useSession();
  const { saves } = session;
  // Saves that the list made itself are in it already.
  const own = useRef(0);
  const request = owner === undefined ? {} : { owner };
  const { value: day, patch, ...state } = useLoading('apiMyDay', request, saves - own.current);
  const told = useCallback(() => {
    own.current += 1;
    session.saved();
  }, [session.saved]);
  return { day, ...state, ...useChanges(patch, told) };
}

/** A day as the register answered it. */
type Day = { readonly ok: true } & MyDayReply;

/** What the presses of the list change in it without asking the register again; `told` says that a customer was saved. */
function useChanges(
  setDay: Dispatch<StateUpdater<Day | null>>,
  told: () => void,
): Pick<LoadedDay, 'drop' | 'confirmed' | 'changed' | 'saved'> {
  const drop = useCallback<LoadedDay['drop']>(
    (section, isOver) =>
      setDay((now) => (now === null ? now : { ...now, [section]: without<Listed>(now[section], isOver) })),
    [setDay],
  );
  const confirmed = useCallback(
    (id: string, field: string) =>
      setDay((now) => (now === null ? now : { ...now, confirm: withoutField(now.confirm, id, field) })),
    [setDay],
  );
  const changed = useCallback(
    (id: string, field: string, value: CellScalar) =>
      setDay((now) => (now === null ? now : { ...now, confirm: withValue(now.confirm, id, field, value) })),
    [setDay],
  );
  const saved = useCallback(
    (id: string, version: number) => {
      told();
      setDay((now) => (now === null ? now : withVersion(now, id, version)));
    },
    [setDay, told],
  );
  return { drop, confirmed, changed, saved };
}

function without<T>(section: DaySection<T>, isOver: (item: T) => boolean): DaySection<T> {
  const items = section.items.filter((item) => !isOver(item));
  return { items, total: section.total - (section.items.length - items.length) };
}

/** The next press on the same customer must not look like one on an old version. */
function withVersion(day: Day, id: string, version: number): Day {
  const renewed = <T extends { readonly id: string }>({ items, total }: DaySection<T>): DaySection<T> => ({
    total,
    items: items.map((item) => (item.id === id ? { ...item, version } : item)),
  });
  const review = day.review.items.map((item) =>
    item.customer?.id === id ? { ...item, customer: { ...item.customer, version } } : item,
  );
  return {
    ...day,
    due: renewed(day.due),
    incomplete: renewed(day.incomplete),
    confirm: renewed(day.confirm),
    review: { items: review, total: day.review.total },
  };
}

function withoutField(section: MyDayReply['confirm'], id: string, field: string): MyDayReply['confirm'] {
  const items = section.items.map((item) =>
    item.id === id ? { ...item, fields: item.fields.filter((each) => each.field !== field) } : item,
  );
  return without({ items, total: section.total }, (item) => item.fields.length === 0);
}

/** Nobody ever confirmed the value that stands now. */
function withValue(
  section: MyDayReply['confirm'],
  id: string,
  field: string,
  value: CellScalar,
): MyDayReply['confirm'] {
  if (value === null || value === '') return withoutField(section, id, field);
  const items = section.items.map((item) =>
    item.id === id
      ? {
          ...item,
          fields: item.fields.map((each) => (each.field === field ? { ...each, value, on: '', by: '' } : each)),
        }
      : item,
  );
  return { items, total: section.total };
}
