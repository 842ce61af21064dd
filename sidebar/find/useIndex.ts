import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FieldValues } from '../../src/core/changeSet';
import { emptyIndex, stateOf, withCustomer, withDelta, type LocalIndex } from '../../src/core/search/localIndex';
import { callServer } from '../server/callServer';
import { onReply } from '../server/replies';
import { ServerFailure } from '../server/serverFailure';
import type { OverCap } from './finding';
import { warmUp } from './warmUp';

/** Milliseconds for which what was asked last counts as fresh. Each time costs a read. */
const FRESH = 60_000;

interface Held {
  readonly index: LocalIndex | null;
  readonly over: OverCap | null;
}

/**
 * The search index: fetched in the background when the sidebar opens, brought up to date when the person comes back to it,
 * and at once by every reply that tells of a customer. Without it the server answers, so a failure is not worth a word.
 */
export function useIndex(): Held & { readonly refresh: () => void } {
  const [held, setHeld] = useState<Held>({ index: null, over: null });
  // What the next portion is put into; shown only when the first load is whole.
  const building = useRef(emptyIndex);
  const asked = useRef(Number.NEGATIVE_INFINITY);
  const asking = useRef(false);

  const refresh = useCallback(() => {
    if (asking.current || Date.now() - asked.current < FRESH) return;
    asking.current = true;
    fetchAll(building)
      .then((over) => {
        asked.current = Date.now();
        setHeld({ index: over === null ? building.current : null, over });
        if (over === null) warmUp(building.current);
      })
      .catch((failure: unknown) => {
        if (!(failure instanceof ServerFailure)) throw failure;
      })
      .finally(() => {
        asking.current = false;
      });
  }, []);

  useEffect(() => {
    refresh();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [refresh]);

  useEffect(
    () =>
      onReply((_, reply) => {
        if (isGone(reply) || isMoved(reply)) {
          asked.current = Number.NEGATIVE_INFINITY;
          refresh();
        }
        const told = customerIn(reply);
        if (told === null) return;
        building.current = withCustomer(building.current, told.id, told);
        setHeld((now) =>
          now.index === null || now.index === building.current ? now : { ...now, index: building.current },
        );
      }),
    [refresh],
  );
  return { ...held, refresh };
}

/** Asks portion by portion. Gives the cap where there are more customers than it allows. */
async function fetchAll(building: { current: LocalIndex }): Promise<OverCap | null> {
  for (;;) {
    const { changes, buckets } = building.current;
    const have = buckets.size === 0 ? {} : { have: stateOf(building.current) };
    const reply = await callServer('apiSearchIndex', have);
    if (!reply.ok) throw new ServerFailure('empty', 'apiSearchIndex');
    if (reply.delta === null) return { customers: reply.customers, cap: reply.cap };
    building.current = withDelta(building.current, reply.delta, changes);
    if (!reply.delta.more) return null;
  }
}

interface Told {
  readonly id: string;
  readonly fields: FieldValues;
  readonly row: number | undefined;
  readonly whole: boolean;
}

/** The customer of a reply, where it has one: whole, or what an action changed of it. */
function customerIn(reply: object): Told | null {
  const { ok, customer, row, archived } = reply as {
    readonly ok?: unknown;
    readonly customer?: FieldValues;
    readonly row?: number;
    readonly archived?: { readonly at?: string };
  };
  const id = customer?.['id'];
  if (ok !== true || customer === undefined || typeof id !== 'string') return null;
  const fields = archived?.at === undefined ? customer : { ...customer, archivedAt: archived.at };
  return { id, fields, row, whole: 'name' in customer };
}

/** Whether customers went into the archive, or came back: where each stands is asked anew. */
function isMoved(reply: object): boolean {
  return 'skipped' in reply && ('archived' in reply || 'restored' in reply);
}

/** Whether a record that the page asked for is not in the register any more, or is archived. */
function isGone(reply: object): boolean {
  const code = (reply as { readonly error?: { readonly code?: string } }).error?.code;
  return code === 'not-found' || code === 'customer-archived';
}
