import { useMemo } from 'preact/hooks';
import type { Alphabet } from '../../src/core/search/alphabet';
import { markedParts } from '../../src/core/search/marks';
import type { SearchQuery } from '../../src/core/search/query';

/** What is looked for, and what is known of characters: parsed once for all results. */
export interface Marks {
  readonly query: SearchQuery;
  readonly alphabet: Alphabet;
}

/** A text in which what was looked for is marked. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: Marks }) {
  const { query, alphabet } = marks;
  const parts = useMemo(
    () => (query.words.length === 0 ? [{ text, marked: false }] : markedParts(text, query, alphabet)),
    [text, query, alphabet],
  );
  return <>{parts.map((part, i) => (part.marked ? <mark key={i}>{part.text}</mark> : part.text))}</>;
}
