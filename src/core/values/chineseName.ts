import { toSimplified } from './simplified';
import { isCompoundSurname, isSingleSurname } from './surnames';

export interface ChineseName {
  readonly surname: string;
  readonly given: string;
}

const CHINESE_ONLY = /^[\u3007\u3400-\u4dbf\u4e00-\u9fff]+$/;

/**
 * Surname and given name of two to five Chinese characters, 繁體 as well; a compound surname wins wherever one stands.
 * Null where the text does not begin with a surname that is known, so that companies and words are not cut.
 */
export function splitChineseName(name: string): ChineseName | null {
  if (!CHINESE_ONLY.test(name) || name.length < 2 || name.length > 5) return null;
  const plain = toSimplified(name);
  if (isCompoundSurname(plain.slice(0, 2))) return { surname: name.slice(0, 2), given: name.slice(2) };
  if (name.length > 4 || !isSingleSurname(plain.charAt(0))) return null;
  return { surname: name.slice(0, 1), given: name.slice(1) };
}

/**
 * `王 小明`, `王 小 明`, `欧阳 娜娜` without their spaces: only where the first piece is a surname and one given name of one
 * or two characters follows. `王小明 李四` are two people and stay as they are.
 */
export function joinSpacedName(text: string): string {
  const pieces = text.split(' ');
  if (pieces.length < 2 || !pieces.every((piece) => CHINESE_ONLY.test(piece))) return text;
  const joined = pieces.join('');
  const plain = toSimplified(joined);
  const surnameLength = isCompoundSurname(plain.slice(0, 2)) ? 2 : isSingleSurname(plain.charAt(0)) ? 1 : 0;
  if (surnameLength === 0) return text;
  const given = joined.length - surnameLength;
  if (given < 1 || given > 2) return text;
  return breaksAt(pieces, surnameLength) ? joined : text;
}

/** A space stands right behind the surname, or every character stands alone. */
function breaksAt(pieces: readonly string[], surnameLength: number): boolean {
  if (pieces.every((piece) => piece.length === 1)) return true;
  const [first = ''] = pieces;
  return (
    first.length === surnameLength && (pieces.length === 2 || pieces.slice(1).every((piece) => piece.length === 1))
  );
}
