import { matchText } from '../values/unicode';

/** Countries that people name in words, by their ISO 3166 code: those whose phone numbers the register can read. */
const NAMES = `CN China 中国 中國 PRC|HK HongKong 香港|TW Taiwan 台湾 臺灣|MO Macau Macao 澳门 澳門|SG Singapore 新加坡|MY Malaysia 马来西亚|
JP Japan 日本|KR Korea SouthKorea 韩国 韓國|US USA America UnitedStates 美国 美國|CA Canada 加拿大|
GB UK Britain UnitedKingdom England 英国 英國|DE Germany Deutschland 德国 德國|FR France 法国 法國|ES Spain España 西班牙|
IT Italy Italia 意大利|AU Australia 澳大利亚 澳洲|NZ NewZealand 新西兰|IN India 印度|BR Brazil Brasil 巴西|MX Mexico México 墨西哥|
TH Thailand 泰国 泰國|VN Vietnam VietNam 越南|PH Philippines 菲律宾|ID Indonesia 印度尼西亚 印尼|RU Russia 俄罗斯 俄羅斯|
NL Netherlands Holland 荷兰|CH Switzerland Schweiz 瑞士|SE Sweden Sverige 瑞典|AE UAE UnitedArabEmirates 阿联酋|
SA SaudiArabia 沙特 沙特阿拉伯|ZA SouthAfrica 南非`;

/** The codes of `NAMES`. */
export function namedCountries(): readonly string[] {
  return NAMES.split('|').map((line) => line.trim().slice(0, 2));
}

/** The ISO 3166 code that a text gives or names, or null. Any two letters pass for a code. */
export function countryCode(text: string): string | null {
  if (/^[A-Z]{2}$/.test(text)) return text;
  const wanted = matchText(text);
  for (const line of NAMES.split('|')) {
    const [code = '', ...names] = line.trim().split(' ');
    if (names.some((name) => matchText(name) === wanted)) return code;
  }
  return /^[a-z]{2}$/.test(wanted) ? wanted.toUpperCase() : null;
}
