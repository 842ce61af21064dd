import { rungs } from '../snapshots/reasons';
import { currencyOf } from '../values/currency';
import { findOption } from '../values/option';
import { cleanCode } from '../values/unicode';
import type { DayOrder, Option } from '../values/value';
import { countryCode } from './countries';

/** Languages of words and labels. */
export type Language = 'en' | 'zh';

/** What a setting may say; `list` is an option of that list, by key, label or synonym. */
type Accepts =
  | 'days'
  | 'hour'
  | 'weight'
  | 'months'
  | 'percent'
  | 'count'
  | 'limit'
  | 'text'
  | 'country'
  | 'currency'
  | { readonly list: string };

/** One setting of the Settings tab: its key, the text it starts with, and what it accepts. */
export interface SettingDef {
  readonly key: string;
  readonly initial: string;
  readonly accepts: readonly string[] | Accepts;
}

export const settingDefs = [
  { key: 'language', initial: 'auto', accepts: ['auto', 'en', 'zh'] },
  { key: 'dayOrder', initial: 'ymd-only', accepts: ['ymd-only', 'dmy', 'mdy'] },
  { key: 'country', initial: 'CN', accepts: 'country' },
  { key: 'currency', initial: 'CNY', accepts: 'currency' },
  { key: 'default.kind', initial: 'person', accepts: { list: 'customerKind' } },
  { key: 'default.stage', initial: 'lead', accepts: { list: 'stage' } },
  { key: 'default.owner', initial: '', accepts: 'text' },
  { key: 'stale.lead', initial: '30', accepts: 'days' },
  { key: 'stale.prospect', initial: '30', accepts: 'days' },
  { key: 'stale.active', initial: '90', accepts: 'days' },
  { key: 'stale.dormant', initial: '180', accepts: 'days' },
  { key: 'stale.lost', initial: '0', accepts: 'days' },
  { key: 'stale.other', initial: '90', accepts: 'days' },
  { key: 'stale.nextContactGrace', initial: '7', accepts: 'days' },
  { key: 'hour.snapshot', initial: '2', accepts: 'hour' },
  { key: 'hour.staleFlags', initial: '3', accepts: 'hour' },
  { key: 'hour.report', initial: '4', accepts: 'hour' },
  { key: 'hour.drill', initial: '5', accepts: 'hour' },
  { key: 'snapshot.every', initial: 'daily', accepts: rungs },
  { key: 'snapshot.weekday', initial: '1', accepts: ['1', '2', '3', '4', '5', '6', '7'] },
  { key: 'snapshot.hold', initial: 'no', accepts: ['no', 'yes'] },
  { key: 'keep.hourly', initial: '48', accepts: 'count' },
  { key: 'keep.daily', initial: '30', accepts: 'count' },
  { key: 'keep.weekly', initial: '12', accepts: 'count' },
  { key: 'keep.monthly', initial: '24', accepts: 'count' },
  { key: 'keep.before', initial: '30', accepts: 'days' },
  { key: 'keep.import', initial: '90', accepts: 'days' },
  { key: 'activeDays', initial: '90', accepts: 'days' },
  { key: 'search.browserCap', initial: '20000', accepts: 'count' },
  { key: 'archive.every', initial: 'month', accepts: ['never', 'month', 'update'] },
  { key: 'archive.lead', initial: '0', accepts: 'days' },
  { key: 'archive.prospect', initial: '0', accepts: 'days' },
  { key: 'archive.active', initial: '0', accepts: 'days' },
  { key: 'archive.dormant', initial: '1095', accepts: 'days' },
  { key: 'archive.lost', initial: '365', accepts: 'days' },
  { key: 'archive.other', initial: '0', accepts: 'days' },
  { key: 'archive.mostOrders', initial: '', accepts: 'limit' },
  { key: 'archive.mostSpent', initial: '', accepts: 'limit' },
  { key: 'archive.keepTags', initial: 'VIP', accepts: 'text' },
  { key: 'archive.holdTags', initial: 'legal hold; 法律保留', accepts: 'text' },
  { key: 'archive.keepOwners', initial: '', accepts: 'text' },
  { key: 'archive.actDays', initial: '0', accepts: 'days' },
  { key: 'archive.reviewOn', initial: '', accepts: 'text' },
  { key: 'audit.rows', initial: '100000', accepts: 'count' },
  { key: 'audit.months', initial: '24', accepts: 'months' },
  { key: 'verify.months', initial: '12', accepts: 'months' },
  { key: 'complete.from', initial: '80', accepts: 'percent' },
  { key: 'weight.required', initial: '25', accepts: 'weight' },
  { key: 'weight.phone', initial: '20', accepts: 'weight' },
  { key: 'weight.email', initial: '12', accepts: 'weight' },
  { key: 'weight.creditCode', initial: '12', accepts: 'weight' },
  { key: 'weight.address', initial: '8', accepts: 'weight' },
  { key: 'weight.company', initial: '6', accepts: 'weight' },
  { key: 'weight.birthDate', initial: '5', accepts: 'weight' },
  { key: 'weight.industry', initial: '5', accepts: 'weight' },
  { key: 'weight.source', initial: '5', accepts: 'weight' },
  { key: 'weight.socialHandle', initial: '5', accepts: 'weight' },
  { key: 'weight.city', initial: '4', accepts: 'weight' },
  { key: 'weight.gender', initial: '3', accepts: 'weight' },
] as const satisfies readonly SettingDef[];

export type SettingKey = (typeof settingDefs)[number]['key'];

/** The settings in force; `refused` names rows that say something the register cannot follow. */
export interface Settings {
  readonly text: Readonly<Record<SettingKey, string>>;
  /** How much fields count for completeness, by field key, and under 'required' what each required field counts. */
  readonly weights: Readonly<Record<string, number>>;
  readonly refused: readonly { readonly key: string; readonly value: string }[];
}

/**
 * Reads the Settings tab. A missing row has its initial value; a value that is not accepted is named in `refused` and the
 * initial value stays in force. A row `weight.<field>` may name any field, the team's own ones, too. Options are looked for
 * in `lists`; without the list any text is taken for a key.
 */
export function readSettings(
  rows: readonly { readonly key: string; readonly value: string }[],
  lists: Readonly<Record<string, readonly Option[]>> = {},
): Settings {
  const given = new Map(rows.map((row) => [row.key, cleanCode(row.value)]));
  const refused: { key: string; value: string }[] = [];
  const text = Object.fromEntries(
    settingDefs.map((def: SettingDef) => {
      const value = given.get(def.key);
      if (value === undefined || value === '') return [def.key, def.initial];
      const standard = standardOf(def, value, lists);
      if (standard === null) refused.push({ key: def.key, value });
      return [def.key, standard ?? def.initial];
    }),
  ) as Record<SettingKey, string>;
  const weights = weightsOf([...given], refused);
  return { text, weights, refused };
}

const WEIGHT = 'weight.';

/** Initial weights, and those of the rows; a weight that is no number from 0 to 999 is named in `refused`. */
function weightsOf(
  rows: readonly (readonly [string, string])[],
  refused: { key: string; value: string }[],
): Readonly<Record<string, number>> {
  const initial = settingDefs.flatMap(({ key, initial: value }) =>
    key.startsWith(WEIGHT) ? [[key, value] as const] : [],
  );
  const weights = new Map(initial.map(([key, value]) => [key.slice(WEIGHT.length), Number(value)]));
  for (const [key, value] of rows) {
    if (!key.startsWith(WEIGHT) || value === '') continue;
    const isOurs = initial.some(([known]) => known === key);
    if (isWeight(value)) weights.set(key.slice(WEIGHT.length), Number(value));
    else if (!isOurs) refused.push({ key, value });
  }
  return Object.fromEntries(weights);
}

function isWeight(value: string): boolean {
  return /^\d{1,3}$/.test(value);
}

/** The value as the register keeps it, or null where the setting cannot say this. */
function standardOf(
  { accepts }: SettingDef,
  value: string,
  lists: Readonly<Record<string, readonly Option[]>>,
): string | null {
  if (accepts === 'country') return countryCode(value);
  if (accepts === 'currency') return currencyOf(value, 'CNY');
  if (typeof accepts === 'object' && 'list' in accepts) return optionIn(lists[accepts.list], value);
  if (typeof accepts === 'string') return SHAPES[accepts].test(value) ? value : null;
  const plain = value.toLowerCase();
  return accepts.includes(plain) ? plain : null;
}

const SHAPES: Readonly<Record<Exclude<Accepts, object | 'country' | 'currency'>, RegExp>> = {
  text: /^/,
  days: /^\d{1,5}$/,
  count: /^\d{1,6}$/,
  limit: /^(\d{1,9})?$/,
  weight: /^\d{1,3}$/,
  months: /^\d{1,3}$/,
  percent: /^(\d{1,2}|100)$/,
  hour: /^([01]?\d|2[0-3])$/,
};

/** New records get no option that is offered no more. */
function optionIn(options: readonly Option[] | undefined, value: string): string | null {
  if (options === undefined) return value;
  const found = findOption(value, options);
  const isOffered = found.ok && options.some((one) => one.key === found.value && one.retired !== true);
  return isOffered ? found.value : null;
}

/** A setting that is a number: days, months, an hour, hundredths, a weight, a count. */
export function numberSetting(settings: Settings, key: SettingKey): number {
  return Number(settings.text[key]);
}

export function dayOrderOf(settings: Settings): DayOrder {
  const order = settings.text.dayOrder;
  return order === 'dmy' || order === 'mdy' ? order : 'ymd-only';
}
