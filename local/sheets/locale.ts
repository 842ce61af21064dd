// What Google Sheets does differently by the spreadsheet's locale, as far as the register meets it. Separators and orders
// are those of CLDR, which Google follows; the default date patterns are those that a typed or formatted date was seen
// with in sheets of the locale. A locale that is not listed goes by its language, else it is read like en_US.

export interface LocaleFacts {
  /** Order of a date written in figures only. */
  readonly order: 'mdy' | 'dmy' | 'ymd';
  readonly decimal: '.' | ',';
  readonly group: ',' | '.' | ' ' | '’';
  readonly date: string;
  readonly time: string;
  readonly currency: string;
  /** Whether 2024年1月3日 is read as a date. */
  readonly hanDates: boolean;
  /** Whether 3.1.2024 is read as a date. */
  readonly dottedDates: boolean;
}

const EN_US: LocaleFacts = {
  order: 'mdy',
  decimal: '.',
  group: ',',
  date: 'm/d/yyyy',
  time: 'h:mm:ss AM/PM',
  currency: '$',
  hanDates: false,
  dottedDates: false,
};

const DMY: LocaleFacts = { ...EN_US, order: 'dmy', date: 'dd/mm/yyyy', time: 'hh:mm:ss' };
const COMMA: LocaleFacts = { ...DMY, decimal: ',', group: '.', currency: '€' };
const HAN: LocaleFacts = {
  ...EN_US,
  order: 'ymd',
  date: 'yyyy/m/d',
  time: 'h:mm:ss',
  hanDates: true,
  dottedDates: true,
};

const LOCALES: Readonly<Record<string, LocaleFacts>> = {
  en: EN_US,
  en_US: EN_US,
  en_GB: { ...DMY, currency: '£' },
  en_AU: DMY,
  en_NZ: DMY,
  en_IE: { ...DMY, currency: '€' },
  en_IN: { ...DMY, date: 'dd/mm/yyyy', currency: '₹' },
  en_SG: DMY,
  en_CA: { ...EN_US, order: 'ymd', date: 'yyyy-mm-dd' },
  zh: { ...HAN, currency: '¥' },
  zh_CN: { ...HAN, currency: '¥' },
  zh_TW: { ...HAN, currency: '$' },
  zh_HK: { ...HAN, order: 'dmy', date: 'd/m/yyyy', currency: '$' },
  ja: { ...HAN, date: 'yyyy/mm/dd', currency: '¥' },
  ko: { ...HAN, date: 'yyyy. m. d', currency: '₩', hanDates: false },
  de: { ...COMMA, date: 'dd.mm.yyyy', dottedDates: true },
  de_CH: { ...COMMA, decimal: '.', group: '’', date: 'dd.mm.yyyy', dottedDates: true, currency: 'CHF' },
  fr: { ...COMMA, group: ' ' },
  es: COMMA,
  it: COMMA,
  pt: { ...COMMA, currency: 'R$' },
  nl: { ...COMMA, date: 'd-m-yyyy' },
  pl: { ...COMMA, group: ' ', date: 'dd.mm.yyyy', dottedDates: true, currency: 'zł' },
  ru: { ...COMMA, group: ' ', date: 'dd.mm.yyyy', dottedDates: true, currency: '₽' },
};

/** The facts of a locale as Google names it (`zh_CN`). */
export function localeFacts(locale: string): LocaleFacts {
  return LOCALES[locale] ?? LOCALES[locale.split('_')[0] ?? ''] ?? EN_US;
}
