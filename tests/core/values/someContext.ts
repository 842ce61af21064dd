import type { CivilDate } from '../../../src/core/values/civilDate';
import type { Member, Option, ParseContext } from '../../../src/core/values/value';

export const stages: readonly Option[] = [
  { key: 'lead', labels: { en: 'Lead', zh: '潜在' }, synonyms: ['潜在客户', 'suspect'] },
  { key: 'prospect', labels: { en: 'Prospect', zh: '意向' }, synonyms: ['意向客户', 'interested'] },
  { key: 'active', labels: { en: 'Active', zh: '成交' }, synonyms: ['成交客户', 'won'] },
  { key: 'lost', labels: { en: 'Lost', zh: '流失' }, synonyms: [], retired: true },
];

export const team: readonly Member[] = [
  { email: 'wang@example.com', name: '王小明', aliases: ['小王', 'Ming'] },
  { email: 'Li.Na@example.com', name: '李娜', aliases: ['Nana'] },
  { email: 'ann@example.com', name: 'Ann Lee', aliases: ['Ming'] },
];

/** A register in China on 21 November 2026, year first. */
export function aContext(over: Partial<ParseContext> = {}): ParseContext {
  return {
    dayOrder: 'ymd-only',
    country: 'CN',
    today: '2026-11-21' as CivilDate,
    currency: 'CNY',
    ...over,
  };
}
