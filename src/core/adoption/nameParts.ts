import { cleanLine, hasEastAsian } from '../values/unicode';
import { textOf } from './cells';
import type { NamePart, SourceCell } from './types';

/** A name that stands in several cells, made one: 王 + 小明 → 王小明; John + Q. + Smith → John Q. Smith. Null for none. */
export function joinName(parts: Readonly<Partial<Record<NamePart, SourceCell | null>>>): SourceCell | null {
  const [given, middle, family] = [parts.given, parts.middle, parts.family].map((cell) => cleanLine(textOf(cell)));
  const chinese = hasEastAsian(`${given ?? ''}${family ?? ''}`);
  const words = (chinese ? [family, middle, given] : [given, middle, family]).filter(
    (word): word is string => word !== undefined && word !== '',
  );
  if (words.length === 0) return null;
  const joined = words.join(chinese ? '' : ' ');
  return { value: joined, text: joined };
}
