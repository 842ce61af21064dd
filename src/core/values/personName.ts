import { joinSpacedName, splitChineseName } from './chineseName';
import { companyKeys, hasLegalForm } from './companyName';
import { inputText } from './input';
import { toSimplified } from './simplified';
import { limited } from './text';
import { cleanLine, hasEastAsian, matchText } from './unicode';
import type { CellScalar, Kind, KindName, Parsed } from './value';

/** Longer than any name of a person or company; a longer text is something else pasted by mistake. */
export const NAME_LIMIT = 300;

const ZH_TITLE =
  /(?:董事长|总经理|副总经理|总监|副总|经理|主任|处长|科长|局长|院长|校长|部长|会长|秘书长|老师|教授|博士|医生|律师|先生|女士|小姐|太太|夫人|师傅|老板|同志|总|董|工)$/;
const EN_TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|mme|herr|frau|m|señor|señora|sr|sra)(?:\.\s*|\s+)/i;
const EN_SUFFIX = /,?\s+(?:jr|sr|ph\.?d|m\.?d|esq|mba|cpa|ii|iii|iv)\.?$/i;

/** A person's name as written; spaces inside a Chinese name go, `Smith, John` becomes `John Smith`, titles stay. */
export const personName: Kind = nameKind('personName', (text) => turnAround(joinSpacedName(text)), personKeys);

/** A name that may be a person's or a company's: only what is sure for both is done to it. */
export const customerName: Kind = nameKind('customerName', joinSpacedName, (value) =>
  typeof value === 'string' && hasLegalForm(value) ? companyKeys(value) : personKeys(value),
);

function nameKind(
  name: KindName,
  standard: (text: string) => string,
  keys: (value: CellScalar) => readonly string[],
): Kind {
  return {
    name,
    cell: 'text',
    parse: (input): Parsed<CellScalar> => {
      const read = inputText(input);
      if (!read.ok) return read;
      const text = cleanLine(read.value);
      const oneLine = !/[\r\n]/.test(read.value.trim());
      return limited(oneLine ? standard(middleDots(text)) : middleDots(text), NAME_LIMIT);
    },
    format: (value) => (value === null ? '' : String(value)),
    keys,
  };
}

/** 阿卜杜拉•买买提 and ‧ ∙ ・ in one spelling: the middle dot of GB 18030. */
function middleDots(text: string): string {
  return text.replace(/(?<=[\u4e00-\u9fff]) ?[•‧∙・⋅·] ?(?=[\u4e00-\u9fff])/g, '·');
}

const NAME_WORDS = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?$/u;
const NOT_A_GIVEN_NAME =
  /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq|mba|cpa|inc|ltd|llc|llp|plc|gmbh|co|corp|limited|sa|ag|bv|nv|usa|uk|china)\b/i;

/** Only two parts of one or two capitalised words each, the second no suffix, legal form or country. */
function turnAround(text: string): string {
  const [surname = '', given = '', ...more] = text.split(/, ?/);
  const clear =
    more.length === 0 && NAME_WORDS.test(surname) && NAME_WORDS.test(given) && !NOT_A_GIVEN_NAME.test(given);
  return clear && !hasEastAsian(text) ? `${given} ${surname}` : text;
}

/**
 * One key per name, without title, order of words, case, accents and 繁/简. A surname with a title (王总) gives none: it
 * would match every 王.
 */
export function personKeys(value: CellScalar): readonly string[] {
  if (value === null) return [];
  const bare = withoutTitles(String(value));
  const words = bare.split(/[\s,.]+/).map((word) => toSimplified(matchText(word)));
  const key = words
    .filter((word) => word !== '')
    .sort()
    .join(' ');
  if (key === '' || isBareSurname(key)) return [];
  return [key];
}

/** The name without `Dr.`, `Mr`, 先生, 经理 …; the whole text where nothing else would be left. */
export function withoutTitles(name: string): string {
  const latin = name.replace(EN_TITLE, '').replace(EN_SUFFIX, '').trim();
  const plain = toSimplified(latin);
  const title = hasEastAsian(latin) ? ZH_TITLE.exec(plain)?.[0] : undefined;
  if (title === undefined || title.length >= latin.length) return latin === '' ? name : latin;
  const bare = latin.slice(0, -title.length);
  // 李总 is a title; in 李建工 the last character is part of the name.
  const certain = title.length > 1 || bare.length === 1 || splitChineseName(bare)?.given === '';
  return certain ? bare.trim() : latin;
}

function isBareSurname(key: string): boolean {
  return hasEastAsian(key) && (key.length === 1 || splitChineseName(key)?.given === '');
}
