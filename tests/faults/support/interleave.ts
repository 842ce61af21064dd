import type { Host } from '../../../local/host';
import type { Reply } from '../../integration/support/register';
import { contentOf, faultsIn } from './registerState';
import { auditFaults, type Request } from './requests';

/** A request of a person's sidebar. */
export interface Turn extends Request {
  readonly as: string;
}

/** What two people were told in the end, and what the register is like then. */
export interface Told {
  readonly twin: Host;
  /** In the order of the turns as they were given, whoever was first. */
  readonly replies: readonly [Reply, Reply];
}

export interface Interleavings {
  readonly schedules: number;
  /** Schedules in which the second request came while the first held the lock, and was asked to wait. */
  readonly waited: number;
  readonly wrong: readonly string[];
}

const BOTH_WAYS = [
  [0, 1],
  [1, 0],
] as const;

/**
 * Lets two requests meet in every way: the whole of one between the n-th service call of the other and the next, for every n,
 * and both ways round; one way where both ask for the same (`isMirrored`). Who is told that the register is busy sends the same request again afterwards, as the page does.
 */
export function interleave(
  base: Host,
  turns: readonly [Turn, Turn],
  check: (told: Told) => readonly string[],
  isMirrored = false,
): Interleavings {
  const wrong: string[] = [];
  const seen = new Set<string>();
  /** Many a schedule ends alike: whether the register is whole is looked at once for each end. */
  const faultsOnce = (twin: Host): readonly string[] => {
    const end = JSON.stringify(contentOf(twin));
    if (seen.has(end)) return [];
    seen.add(end);
    return [...faultsIn(twin), ...auditFaults(twin)];
  };
  let schedules = 0;
  let waited = 0;
  for (const [outer, inner] of isMirrored ? ([[0, 1]] as const) : BOTH_WAYS) {
    for (let call = 1; ; call += stepAfter(call)) {
      const twin = base.copy();
      const replies: [Reply | null, Reply | null] = [null, null];
      const ask = (index: 0 | 1): void => {
        replies[index] = twin.callFunction(turns[index].name, turns[index].argument, { as: turns[index].as })
          .reply as Reply | null;
      };
      const met: number[] = [];
      const run = (): void => {
        met.push(call);
        ask(inner);
      };
      twin.setFaults([], [{ after: call, run }]);
      ask(outer);
      if (met.length === 0) break;
      twin.setFaults([]);
      schedules += 1;
      for (const index of [inner, outer]) {
        if (!isBusy(replies[index])) continue;
        waited += 1;
        ask(index);
      }
      const [one, other] = replies;
      const found =
        one === null || other === null
          ? ['a request got no reply']
          : [...check({ twin, replies: [one, other] }), ...faultsOnce(twin)];
      const when = `${turns[inner].name} after call ${String(call)} of ${turns[outer].name}`;
      if (found.length > 0) wrong.push(`${when}: ${found.join('; ')}`);
    }
  }
  return { schedules, waited, wrong };
}

/** Behind the first calls, which take the lock and read, every other one is met; with FAULTS=all each. */
function stepAfter(call: number): number {
  return process.env['FAULTS'] === 'all' || call < 6 ? 1 : 2;
}

function isBusy(reply: Reply | null): boolean {
  return (reply?.['error'] as { readonly code?: string } | undefined)?.code === 'busy';
}
