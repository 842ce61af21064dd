/** Provinces of China by their short names, with the ending of the full name (GB/T 2260). */
const ENDINGS: Readonly<Record<string, string>> = {
  市: '北京 天津 上海 重庆',
  省: '河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾',
  自治区: '内蒙古 西藏',
  回族自治区: '宁夏',
  壮族自治区: '广西',
  维吾尔自治区: '新疆',
  特别行政区: '香港 澳门',
};

const SHORT_TO_FULL: readonly (readonly [string, string])[] = Object.entries(ENDINGS).flatMap(([ending, names]) =>
  names.split(' ').map((name) => [name, name + ending] as const),
);

const MUNICIPALITIES: ReadonlySet<string> = new Set(['北京市', '天津市', '上海市', '重庆市']);
const CITY_REGIONS: ReadonlySet<string> = new Set(['香港特别行政区', '澳门特别行政区']);

/** The province that a text (simplified) begins with: its full name, how many characters it took, whether in full. */
export function provinceAt(
  text: string,
): { readonly name: string; readonly length: number; readonly full: boolean } | null {
  for (const [short, full] of SHORT_TO_FULL) {
    if (text.startsWith(full)) return { name: full, length: full.length, full: true };
    if (!text.startsWith(short)) continue;
    const loose = /^(?:省|市|自治区|特区)/.exec(text.slice(short.length))?.[0] ?? '';
    // 吉林市 and 海南州 are not their provinces.
    if (loose === '市' && !MUNICIPALITIES.has(full)) return null;
    return { name: full, length: short.length + loose.length, full: loose !== '' };
  }
  return null;
}

/** Whether the province is itself a city: its districts stand right below it. */
export function isMunicipality(province: string): boolean {
  return MUNICIPALITIES.has(province);
}

/** Hong Kong and Macao have neither city nor district in our sense. */
export function isCityRegion(province: string): boolean {
  return CITY_REGIONS.has(province);
}
