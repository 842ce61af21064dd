import { toSimplified } from '../values/simplified';
import { cleanLine, matchText } from '../values/unicode';

/** Marks that say how a column is to be filled in, not what it is: (必填), [optional], * …; "required date" is a date. */
const FILLING_MARK =
  /[([【<]\s*(必填项?|必填写|选填|非必填|必選|必填欄位|可选|required|optional|mandatory)\s*[)\]】>]|非?必填[项写]?|选填|必選|[\s:,*-](required|optional|mandatory)$/gi;

/** Traditional characters that labels have and names seldom, each followed by its simplified form. */
const TRADITIONAL = '註注號号別别籤签繫系係系帳账賬账詳详歸归屬属狀状執执稅税處处鍵键採采與与問问動动遞递協协齡龄';

const simplified = new Map<string, string>();
for (let at = 0; at + 1 < TRADITIONAL.length; at += 2)
  simplified.set(TRADITIONAL.charAt(at), TRADITIONAL.charAt(at + 1));

/** Simplified characters for the traditional ones that labels use; not a converter for prose. */
export function simplify(text: string): string {
  return toSimplified(text).replace(/[\u4e00-\u9fff]/g, (character) => simplified.get(character) ?? character);
}

/** What two spellings of one column label share: no case, width, spaces, punctuation, filling marks or script. */
export function labelKey(label: string): string {
  const folded = label.normalize('NFKC');
  const unmarked = matchText(simplify(folded.replace(FILLING_MARK, ' ')));
  return unmarked === '' ? matchText(simplify(folded)) : unmarked;
}

/** The label without what stands in brackets: `金额(元)` → `金额`. The label itself where nothing would be left. */
export function withoutBrackets(label: string): string {
  const outside = cleanLine(label.normalize('NFKC').replace(/[([{【<][^)\]}】>]*[)\]}】>]?/g, ' '));
  return outside === '' ? cleanLine(label) : outside;
}
