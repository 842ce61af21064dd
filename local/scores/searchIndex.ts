import { candidatesOf, emptyIndex, stateOf, withDelta } from '../../src/core/search/localIndex';
import type { IndexDelta } from '../../src/core/search/delta';
import { search } from '../../src/core/search/search';
import type { CivilDate } from '../../src/core/values/civilDate';

/** What a page that took this first answer of `apiSearchIndex` tells that it has. */
export function stateBehind(reply: unknown): object {
  return stateOf(withDelta(emptyIndex, deltaOf(reply), 0));
}

/** Searches an index as the page that took this answer does; gives the milliseconds of processor time that one text took. */
export function searcherBehind(reply: unknown): (text: string) => number {
  const index = withDelta(emptyIndex, deltaOf(reply), 0);
  const candidates = candidatesOf(index);
  const request = { filter: {}, limit: 30, today: '2026-09-10' as CivilDate, starred: new Set<string>(), recent: [] };
  return (text) => {
    const from = process.cpuUsage();
    search(candidates, index.alphabet, { ...request, text });
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  };
}

function deltaOf(reply: unknown): IndexDelta {
  const { delta } = reply as { readonly delta: IndexDelta | null };
  if (delta === null) throw new Error('the register has more customers than an index holds');
  return delta;
}
