import { isCityRegion, isMunicipality, provinceAt } from './provinces';
import { toSimplified } from './simplified';
import { lineOf, textKeys } from './text';
import type { Kind } from './value';

/** The parts of a Chinese address; '' for a part that is not told. `rest` is everything behind them. */
export interface AddressParts {
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly rest: string;
}

/** A postal address on one line, kept whole as written. */
export const address: Kind = {
  ...lineOf('address', 1000),
  keys: (value) => textKeys(value).map((key) => toSimplified(key)),
};

const COUNTRY = /^(?:中华人民共和国|中国)[\s,，]*/;
const SEPARATOR = /^[\s,，·、/-]+/;
const CITY = /^[\u4e00-\u9fff]{2,12}?(?:自治州|地区|盟|市)/;
const DISTRICT = /^[\u4e00-\u9fff]{1,14}?(?:自治县|自治旗|区|县(?![区市])|旗(?![区县])|市(?![区市]))/;
/** What ends like a district and is a place inside one. */
const NOT_A_DISTRICT =
  /(?:小区|社区|校区|厂区|院区|片区|库区|住宅区|生活区|景区|超市|夜市|菜市|(?:科技|产业|物流|软件|创业|创意|化工)园区)$/;
/** Too far: a town, village, street or county stands inside the part. 新乡市, 孟村回族自治县 and 西乡塘区 are none of these. */
const TOO_FAR = /.(?:[镇路街号]|村(?!回族)|乡(?!族|塘区))[\u4e00-\u9fff]{2,}$|[县区旗][\u4e00-\u9fff]+[市盟]$/;

/**
 * Splits an address that begins with its province, as far as it can be told by the endings 省 市 自治州 盟 地区 区 县 旗.
 * Null for any other: without a gazetteer a city alone cannot be told from a company or a street.
 */
export function splitAddress(text: string): AddressParts | null {
  const bare = text.trim().replace(COUNTRY, '');
  const found = provinceAt(toSimplified(bare));
  if (found === null) return null;
  const behind = skip(bare.slice(found.length));
  if (isCityRegion(found.name)) return { province: found.name, city: '', district: '', rest: behind };
  const parts = isMunicipality(found.name) ? belowMunicipality(found.name, behind) : belowProvince(found.name, behind);
  // A short name is sure only with a place of government behind it: 广东深圳市 and 北京朝阳区, but not 河南路 or 北京西路.
  const sure = found.full || (isMunicipality(found.name) ? parts.district : parts.city) !== '';
  return sure ? parts : null;
}

function belowProvince(province: string, text: string): AddressParts {
  const city = take(text, CITY);
  // 河北省唐山市唐山市汉沽管理区: a name that tells its city again.
  const below = city.part !== '' && city.rest.startsWith(city.part) ? city.rest.slice(city.part.length) : city.rest;
  const district = take(below, DISTRICT);
  return { province, city: city.part, district: district.part, rest: district.rest };
}

function belowMunicipality(province: string, text: string): AddressParts {
  // 北京市北京市朝阳区, 上海市市辖区浦东新区: the city level repeats the province.
  const rest = skip(text.replace(new RegExp(`^(?:${province}|市辖区|县)`), ''));
  const district = take(rest, DISTRICT);
  return { province, city: province, district: district.part, rest: district.rest };
}

/** The part that the shape finds, 繁體 endings as well: simplifying keeps the places of characters. */
function take(text: string, shape: RegExp): { readonly part: string; readonly rest: string } {
  const part = shape.exec(toSimplified(text))?.[0] ?? '';
  if (part === '' || NOT_A_DISTRICT.test(part) || TOO_FAR.test(part)) return { part: '', rest: text };
  return { part: text.slice(0, part.length), rest: skip(text.slice(part.length)) };
}

function skip(text: string): string {
  return text.replace(SEPARATOR, '');
}
