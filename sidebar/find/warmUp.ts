import type { LocalIndex } from '../../src/core/search/localIndex';
import { candidatesOf } from '../../src/core/search/localIndex';
import { search } from '../../src/core/search/search';
import type { CivilDate } from '../../src/core/values/civilDate';

/** Searched before anybody types: an engine takes several times as long over what it runs for the first time. */
const WORDS = ['w', 'wx', 'wxm', '王', '8000', 'wang xiao'];

export function warmUp(index: LocalIndex): void {
  const candidates = candidatesOf(index);
  const rest = [...WORDS];
  const next = (): void => {
    const text = rest.shift();
    if (text === undefined) return;
    const today = '2000-01-01' as CivilDate;
    search(candidates, index.alphabet, { text, filter: {}, limit: 1, today, starred: new Set(), recent: [] });
    setTimeout(next, 50);
  };
  setTimeout(next, 50);
}
