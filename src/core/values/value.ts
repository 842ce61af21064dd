import type { CivilDate } from './civilDate';

/** What a cell holds, as `spreadsheets.values` gives it unformatted; null is an empty cell. */
export type CellScalar = string | number | boolean | null;

/** Why a value was refused. The edge words it; `facts` carry what the sentence needs. */
export type ValueIssueCode =
  | 'text-too-long' // { length, limit }
  | 'text-not-one-line' // { text }
  | 'id-shape' // { text }
  | 'id-check' // { text }
  | 'phone-invalid' // { text, reason: 'not-a-number' | 'too-short' | 'too-long' | 'unknown-country' | 'not-in-use'; digits, expected? }
  | 'phone-digits-lost' // { text }
  | 'phone-area-code-missing' // { text }
  | 'email-invalid' // { text, reason: 'no-at' | 'local' | 'domain' | 'too-long' | 'several-at' | 'space' }
  | 'social-channel-missing' // { text }
  | 'social-invalid' // { text }
  | 'date-unreadable' // { text }
  | 'date-doubtful' // { text, first, second }: two days it may mean
  | 'date-impossible' // { text, year, month, day, days }: days = length of that month, 0 where there is no such month
  | 'date-out-of-range' // { text, first, last }: years accepted
  | 'date-partial' // { text }
  | 'date-relative' // { text }
  | 'date-weekday-differs' // { text, day }
  | 'time-unreadable' // { text }
  | 'option-unknown' // { text, en?, zh? }: labels of the entry that was probably meant
  | 'option-several' // { text }
  | 'postcode-digits' // { text, digits }
  | 'postcode-invalid' // { text }
  | 'credit-code-shape' // { text, length? }
  | 'credit-code-check' // { text }
  | 'id-number-shape' // { text }
  | 'id-number-date' // { text }
  | 'id-number-check' // { text }
  | 'digits-lost' // { text }
  | 'money-unreadable' // { text }
  | 'money-doubtful' // { text, first, second }
  | 'money-currency-differs' // { text, currency, expected }
  | 'number-unreadable' // { text }
  | 'number-doubtful' // { text, first, second }
  | 'number-not-whole' // { text }
  | 'number-too-precise' // { text, digits }: more decimals or digits than are kept
  | 'number-out-of-range' // { text, min, max }
  | 'percent-unreadable' // { text }
  | 'flag-unreadable' // { text }
  | 'consent-unreadable' // { text }
  | 'member-unknown' // { text }
  | 'member-ambiguous' // { text, count }
  | 'currency-unknown' // { text }
  | 'json-unreadable' // { text }
  | 'not-text' // { text }: a number or a yes/no where only text makes sense
  | 'boolean-unexpected'; // { text }

export interface ValueIssue {
  readonly code: ValueIssueCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issue: ValueIssue };

/** One entry of an option list. A retired one is still read, never offered. */
export interface Option {
  readonly key: string;
  readonly labels: { readonly en: string; readonly zh: string };
  readonly synonyms: readonly string[];
  readonly retired?: boolean;
  /** Labels that it had before: cells may still show them. A name that another entry has today is that one's. */
  readonly former?: readonly string[];
  /** Its row in the Lists tab is gone; it is read all the same. */
  readonly removed?: boolean;
}

/** A person of the team, as a value names one. */
export interface Member {
  readonly email: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * How `1/3/2024` is to be read. `ymd-only`: not at all where both readings are days (an issue, never a guess);
 * `13/3/2024` has one reading and is read under every setting.
 */
export type DayOrder = 'ymd-only' | 'dmy' | 'mdy';

/** What reading a value may depend on; nothing else does. */
export interface ParseContext {
  readonly dayOrder: DayOrder;
  /** ISO 3166 region of phone numbers written in national form. */
  readonly country: string;
  /** Only for the pivot of two-digit years. */
  readonly today: CivilDate;
  /** ISO 4217 code of amounts that name no currency. */
  readonly currency: string;
  /** For `option`; `tags` maps what it finds here to keys and keeps the rest as text. */
  readonly options?: readonly Option[];
  /** For `member`. */
  readonly members?: readonly Member[];
  /** Bounds of a `score` (default 0–10), `number`, `quantity` or `integer`, both included. */
  readonly range?: { readonly min: number; readonly max: number };
  /** Language in which `format` shows options, flags and dates; default 'en'. */
  readonly language?: 'en' | 'zh';
}

export type KindName =
  | 'id'
  | 'text'
  | 'longText'
  | 'personName'
  | 'companyName'
  | 'customerName' // person or company, decided elsewhere
  | 'phone'
  | 'landline'
  | 'email'
  | 'socialHandle'
  | 'date'
  | 'dateTime'
  | 'option'
  | 'tags'
  | 'region' // province, city, district, country
  | 'address'
  | 'postcode'
  | 'creditCode'
  | 'idNumber'
  | 'money'
  | 'number'
  | 'quantity'
  | 'integer'
  | 'percent'
  | 'score'
  | 'flag'
  | 'consent' // 'yes' | 'no' | 'unknown'
  | 'member' // e-mail of a member
  | 'currency'
  | 'staleReasons'; // JSON text

/** How a value stands in a cell: what number format the column gets and whether days become serials. */
export type CellForm = 'text' | 'date' | 'dateTime' | 'number' | 'money' | 'integer' | 'percent' | 'flag';

/**
 * One kind of value. For every kind: `parse` never throws; an empty input gives null; `parse(parse(x)) = parse(x)`;
 * and `parse(format(v)) = v` for every v that parse gives. What cannot be read for certain is refused with an issue.
 */
export interface Kind {
  readonly name: KindName;
  readonly cell: CellForm;
  /** The standard form that the record keeps. Days are 'YYYY-MM-DD', minutes 'YYYY-MM-DD HH:mm', percents fractions. */
  parse(input: CellScalar, ctx: ParseContext): Parsed<CellScalar>;
  /** What a person sees; '' for null. */
  format(value: CellScalar, ctx: ParseContext): string;
  /** Keys under which the same thing is found again however it was written; none for what matches nothing. */
  keys?(value: CellScalar): readonly string[];
}

export function ok<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** A refusal. Facts are cut to 200 characters each, so that an issue never carries a whole pasted text. */
export function refuse(code: ValueIssueCode, facts?: Readonly<Record<string, string | number>>): Parsed<never> {
  if (facts === undefined) return { ok: false, issue: { code } };
  const short: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries(facts)) short[name] = typeof fact === 'string' ? cut(fact) : fact;
  return { ok: false, issue: { code, facts: short } };
}

const FACT_LIMIT = 200;

function cut(text: string): string {
  return text.length > FACT_LIMIT ? `${text.slice(0, FACT_LIMIT - 1)}…` : text;
}
