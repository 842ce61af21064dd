import { lazily } from './lazily';

const source = () => require('./simplifiedTable') as typeof import('./simplifiedTable');

const simplified = lazily((): ReadonlyMap<string, string> => {
  const pairs = source().SIMPLIFIED_PAIRS;
  return new Map(Array.from({ length: pairs.length / 2 }, (_, at) => [pairs.charAt(at * 2), pairs.charAt(at * 2 + 1)]));
});

/**
 * The text with traditional characters in simplified form, each in its place. For keys and comparisons only: what a person
 * wrote is never converted, and a key may be coarser than the name (後 and 后, 發 and 髮 become one).
 */
export function toSimplified(text: string): string {
  return text.replace(/[\u3400-\u9fff]/g, (character) => simplified().get(character) ?? character);
}
