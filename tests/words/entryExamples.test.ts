import { kinds } from '../../src/core/values/kinds';
import type { KindName, ParseContext } from '../../src/core/values/value';
import { entryExamples } from '../../src/words/entryExamples';

const context = {
  dayOrder: 'ymd-only',
  country: 'CN',
  currency: 'CNY',
  today: '2026-11-21',
  options: [],
} as never as ParseContext;
const cases = (Object.entries(entryExamples) as [KindName, readonly (readonly [string, string])[]][]).flatMap(
  ([kind, examples]) => examples.map(([typed, kept]) => [kind, typed, kept] as const),
);

describe('the examples of the entry guide', () => {
  it.each(cases)('%s: %s is kept as %s', (kind, typed, kept) => {
    const read = kinds[kind].parse(typed, context);
    expect(read.ok).toBe(true);
    const value = read.ok ? read.value : null;
    const forms = [String(value), kinds[kind].format(value, context), String(value).toUpperCase()];
    expect(forms).toContain(kept);
  });
});
