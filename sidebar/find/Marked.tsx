import { useMemo } from 'preact/hooks';
import { emptyIndex } from '../../src/core/search/localIndex';
import { markedParts } from '../../src/core/search/marks';
import { useFinding } from './finding';

/** A text in which what was looked for is marked. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  const { index } = useFinding();
  const { alphabet } = index ?? emptyIndex;
  const parts = useMemo(
    () => (query === '' ? [{ text, marked: false }] : markedParts(text, query, alphabet)),
    [text, query, alphabet],
  );
  return <>{parts.map((part, i) => (part.marked ? <mark key={i}>{part.text}</mark> : part.text))}</>;
}
