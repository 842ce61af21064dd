import { useEffect, useState } from 'preact/hooks';
import { onReply } from '../server/replies';
import type { ChosenCustomer } from '../session/views';
import type { Shown } from './shown';

/** Customers that are chosen one after another, through several searches, to do one thing to all of them. */
export interface Choosing {
  /** Null: nobody is being chosen, and a customer who is pressed opens. */
  readonly chosen: ReadonlyMap<string, ChosenCustomer> | null;
  readonly start: () => void;
  readonly stop: () => void;
  readonly toggle: (customer: Shown) => void;
  /** Chooses all of these, those who were already included. */
  readonly add: (customers: readonly Shown[]) => void;
}

/** Who is archived already cannot be chosen, and is chosen no more once the register says so. */
export function useChoosing(): Choosing {
  const [chosen, setChosen] = useState<Choosing['chosen']>(null);
  useEffect(
    () =>
      onReply((name, reply) => {
        const { archived } = reply as { readonly archived?: readonly string[] };
        if (name !== 'apiArchive' || archived === undefined) return;
        setChosen((now) => {
          const left = [...(now ?? [])].filter(([id]) => !archived.includes(id));
          return left.length === 0 ? null : new Map(left);
        });
      }),
    [],
  );
  const change = (how: (next: Map<string, ChosenCustomer>) => void): void =>
    setChosen((now) => {
      const next = new Map(now ?? []);
      how(next);
      return next;
    });
  const put = (into: Map<string, ChosenCustomer>, { id, name }: Shown): unknown => into.set(id, { id, name });
  return {
    chosen,
    start: () => setChosen(new Map()),
    stop: () => setChosen(null),
    toggle: (customer) => {
      if (customer.archived !== true)
        change((next) => (next.has(customer.id) ? next.delete(customer.id) : put(next, customer)));
    },
    add: (customers) =>
      change((next) => customers.filter(({ archived }) => archived !== true).forEach((each) => put(next, each))),
  };
}
