import type { DayOrder } from '../values/value';

/** Languages of words and labels. */
export type Language = 'en' | 'zh';

/** One setting of the Settings tab: its key, the text it starts with, and what it accepts. */
export interface SettingDef {
  readonly key: string;
  readonly initial: string;
  readonly accepts: readonly string[] | 'days' | 'hour' | 'text';
}

export const settingDefs = [
  { key: 'language', initial: 'auto', accepts: ['auto', 'en', 'zh'] },
  { key: 'dayOrder', initial: 'ymd-only', accepts: ['ymd-only', 'dmy', 'mdy'] },
  { key: 'country', initial: 'CN', accepts: 'text' },
  { key: 'currency', initial: 'CNY', accepts: 'text' },
  { key: 'default.kind', initial: 'person', accepts: ['person', 'company'] },
  { key: 'default.stage', initial: 'lead', accepts: 'text' },
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
  { key: 'activeDays', initial: '90', accepts: 'days' },
] as const satisfies readonly SettingDef[];

export type SettingKey = (typeof settingDefs)[number]['key'];

/** The settings in force; `refused` names rows that say something the register cannot follow. */
export interface Settings {
  readonly text: Readonly<Record<SettingKey, string>>;
  readonly refused: readonly { readonly key: string; readonly value: string }[];
}

/**
 * Reads the Settings tab. A missing row has its initial value; a value that is not accepted is named in `refused` and the
 * initial value stays in force.
 */
export function readSettings(rows: readonly { readonly key: string; readonly value: string }[]): Settings {
  const given = new Map(rows.map((row) => [row.key, row.value.trim()]));
  const refused: { key: string; value: string }[] = [];
  const text = Object.fromEntries(
    settingDefs.map((def: SettingDef) => {
      const value = given.get(def.key);
      if (value === undefined || value === '') return [def.key, def.initial];
      if (accepted(def, value)) return [def.key, value];
      refused.push({ key: def.key, value });
      return [def.key, def.initial];
    }),
  ) as Record<SettingKey, string>;
  return { text, refused };
}

function accepted(def: SettingDef, value: string): boolean {
  if (def.accepts === 'text') return true;
  if (def.accepts === 'days') return /^\d{1,5}$/.test(value);
  if (def.accepts === 'hour') return /^([01]?\d|2[0-3])$/.test(value);
  return def.accepts.includes(value);
}

/** A setting that counts days or an hour. */
export function numberSetting(settings: Settings, key: SettingKey): number {
  return Number(settings.text[key]);
}

export function dayOrderOf(settings: Settings): DayOrder {
  const order = settings.text.dayOrder;
  return order === 'dmy' || order === 'mdy' ? order : 'ymd-only';
}
