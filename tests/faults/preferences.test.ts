import { call, registerHost } from '../integration/support/register';
import { noted, printCounts } from './support/counts';
import { everyFault } from './support/everyFault';

afterAll(printCounts);

/** A person with so many stars that they take two properties. */
function starredRegister() {
  const host = registerHost();
  const star = Array.from({ length: 450 }, (_, at) => `C-${String(at).padStart(6, '0')}-${'X'.repeat(20)}`);
  call(host, 'apiSavePreferences', { star });
  return host;
}

describe('a star whose n-th service call fails', () => {
  const before = starredRegister();
  const stars = (host: typeof before): readonly string[] =>
    (call(host, 'apiGetPreferences', {}) as unknown as { preferences: { stars: readonly string[] } }).preferences.stars;
  const all = stars(before);

  it('is there or is not, with every other star, and sent again it is there once', () => {
    const request = { star: ['C-000999-N'] };
    const count = everyFault(before, (twin) => twin.callFunction('apiSavePreferences', request), {
      look: ({ twin }) => {
        const now = stars(twin);
        return [all, ['C-000999-N', ...all]].some((whole) => whole.join() === now.join()) ? [] : ['stars were lost'];
      },
      goOn: ({ twin }) => {
        call(twin, 'apiSavePreferences', request);
        return stars(twin).join() === ['C-000999-N', ...all].join() ? [] : ['not there once, sent again'];
      },
    });
    const { wrong, tried, alike } = noted('a star', count);
    expect(wrong).toEqual([]);
    expect(tried + alike).toBeGreaterThan(20);
  });
});
