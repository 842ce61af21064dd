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
const CITY = /^[\u4e00-\u9fff]{2,10}?(?:自治州|地区|盟(?![\u4e00-\u9fff]*[盟市区县旗])|市)/;
const DISTRICT = /^[\u4e00-\u9fff]{1,14}?(?:自治县|自治旗|林区|特区|新区|矿区|区|县|旗|市)/;
/** What looks like a district but is a place inside one. */
const NOT_A_DISTRICT =
  /(?:小区|园区|社区|校区|厂区|院区|片区|库区|开发区|工业区|商业区|住宅区|生活区|景区|超市|夜市|门市|城市|都市)$/;

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
  if (isMunicipality(found.name)) return belowMunicipality(found.name, behind);
  const city = take(behind, CITY);
  // A short name is sure only with a place of government behind it: 广东深圳市, but not 河南路 or 海南航空.
  if (!found.full && city.part === '') return null;
  const district = take(city.rest, DISTRICT);
  return { province: found.name, city: city.part, district: district.part, rest: district.rest };
}

function belowMunicipality(province: string, text: string): AddressParts | null {
  // 北京市北京市朝阳区, 上海市市辖区浦东新区: the city level repeats the province.
  const rest = skip(text.replace(new RegExp(`^(?:${province}|市辖区|县)`), ''));
  const district = take(rest, DISTRICT);
  return { province, city: province, district: district.part, rest: district.rest };
}

function take(text: string, shape: RegExp): { readonly part: string; readonly rest: string } {
  const part = shape.exec(text)?.[0] ?? '';
  if (part === '' || NOT_A_DISTRICT.test(part)) return { part: '', rest: text };
  return { part, rest: skip(text.slice(part.length)) };
}

function skip(text: string): string {
  return text.replace(SEPARATOR, '');
}
