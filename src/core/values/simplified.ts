import { lazily } from './lazily';

const source = () => require('./simplifiedTable') as typeof import('./simplifiedTable');

interface Table {
  readonly forms: ReadonlyMap<string, string>;
  /** Any traditional character: keys are made by the ten thousand, mostly of texts without one. */
  readonly any: RegExp;
}

/** Where the table's characters stand (U+346F and above): a text without one needs no table. */
const HAN = /[\u3400-\uffff]/;

const table = lazily((): Table => {
  const pairs = source().SIMPLIFIED_PAIRS;
  const forms = new Map(
    Array.from({ length: pairs.length / 2 }, (_, at) => [pairs.charAt(at * 2), pairs.charAt(at * 2 + 1)] as const),
  );
  return { forms, any: new RegExp(`[${[...forms.keys()].join('')}]`, 'g') };
});

/**
 * The text with traditional characters in simplified form, each in its place. For keys and comparisons only: what a person
 * wrote is never converted, and a key may be coarser than the name (後 and 后, 發 and 髮 become one).
 */
export function toSimplified(text: string): string {
  if (!HAN.test(text)) return text;
  const { forms, any } = table();
  return text.replace(any, (character) => forms.get(character) ?? character);
}
