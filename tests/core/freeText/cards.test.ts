import { parseFreeText } from '../../../src/core/freeText/parseFreeText';
import { aContext } from '../values/someContext';
import { cardsEn } from './cardsEn';
import { cardsZh } from './cardsZh';

/** What was found of the fields that a card names; '-' for a field that was not found. */
function found(text: string, fields: readonly string[]): Readonly<Record<string, string>> {
  const guesses = parseFreeText(text, aContext());
  return Object.fromEntries(
    fields.map((field) => [field, guesses[field as keyof typeof guesses]?.value ?? '-'] as const),
  );
}

describe('a pasted card, signature or message', () => {
  it.each([...cardsZh, ...cardsEn])('is read: $text', ({ text, expects }) => {
    expect(found(text, Object.keys(expects))).toEqual(expects);
  });
});
