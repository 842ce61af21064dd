import { cleanLine, matchText } from '../values/unicode';

/** Marks that say how a column is to be filled in, not what it is: (必填), [optional], * … */
const FILLING_MARK =
  /[([【<]?\s*(必填项?|必填写|选填|非必填|必選|必填欄位|可选|required|optional|mandatory)\s*[)\]】>]?/gi;

/** Traditional characters that occur in labels, each followed by its simplified form. */
const TRADITIONAL =
  '電电話话郵邮備备註注號号碼码機机戶户稱称類类別别級级標标籤签區区縣县國国編编職职業业負负責责階阶聯联繫系係系絡络訂订單单' +
  '產产額额數数價价幣币種种來来愛爱興兴統统會会員员帳账賬账務务質质購购買买時时間间總总計计說说記记錄录傳传網网詳详細细銷销' +
  '進进後后歸归屬属門门態态狀状況况經经辦办營营執执稅税納纳識识開开銀银行行性性社社發发寄寄運运貨货處处見见議议類类項项應应' +
  '現现場场無无關关鍵键決决採采過过與与當当滿满評评訪访問问題题資资訊讯檔档顧顾廣广動动體体線线遞递費费條条協协齡龄';

const simplified = new Map<string, string>();
for (let at = 0; at + 1 < TRADITIONAL.length; at += 2)
  simplified.set(TRADITIONAL.charAt(at), TRADITIONAL.charAt(at + 1));

/** Simplified characters for the traditional ones that labels use; not a converter for prose. */
export function simplify(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => simplified.get(character) ?? character);
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
  return outside === '' ? label : outside;
}
