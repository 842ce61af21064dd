import type { Language } from '../schema/settings';
import { assignTargets, type Prospect } from './assignTargets';
import { isRegisterLabel, ownNamesOf } from './fieldNames';
import { labelCandidates, type Candidate } from './labelCandidates';
import { labelKey } from './labelKey';
import { sortOfList } from './listSort';
import type { AdoptionContext, ListShape, ListSort, MappedColumn, Mapping, ShapeColumn, Target } from './types';
import { lookAt } from './valueCandidates';

/**
 * Proposes what each column becomes and what the rows are about. Every column of the shape is in the result; no field is
 * given twice. `sort` forces what the rows are about where a person knows better.
 */
export function proposeMapping(shape: ListShape, ctx: AdoptionContext, sort?: ListSort): Mapping {
  const prospects = shape.columns.map((column): Prospect => ({
    column,
    look: lookAt(shape, column),
    candidates: [...ownCandidates(column, ctx), ...labelCandidates(column)],
  }));
  const decided = sort ?? sortOfList(prospects);
  const assigned = assignTargets(prospects, decided, ctx);
  const drafts = shape.columns.map(({ column, letter, label, parts }): Draft => {
    const given = assigned.get(column);
    const number = given?.field === 'id';
    const target: Target = given === undefined || number ? 'own' : targetOf(given);
    const base = { column, letter, label, target, reason: given?.reason ?? 'none', words: parts.join(' ') } as const;
    const confidence = Math.round((given?.confidence ?? 0) * 100) / 100;
    return number ? { ...base, confidence, customerNumber: true } : { ...base, confidence };
  });
  return { sort: decided, columns: withOwnLabels(drafts, decided, ctx) };
}

/** Header of the own column that keeps the team's own customer numbers; later lists refer to customers by them. */
export const customerNumberLabels: Readonly<Record<Language, string>> = { en: 'Original ID', zh: '原编号' };

/** The team's own fields go by their labels alone, and are surer than another name of a built-in one. */
function ownCandidates({ named, parts }: ShapeColumn, { ownFields = {} }: AdoptionContext): readonly Candidate[] {
  if (!named) return [];
  return ownNamesOf(parts[parts.length - 1] ?? '', ownFields).map((name) => ({
    ...name,
    confidence: 0.99,
    reason: 'name',
  }));
}

type Draft = Omit<MappedColumn, 'ownLabel' | 'ownTable'> & { readonly words: string };

function targetOf(given: Exclude<Target, 'own'>): Target {
  const { table, field, part } = given;
  return part === undefined ? { table, field } : { table, field, part };
}

/** Gives each column the header it would have as the team's own: never one of the register's labels, never one twice. */
function withOwnLabels(drafts: readonly Draft[], sort: ListSort, ctx: AdoptionContext): readonly MappedColumn[] {
  const taken = new Set<string>();
  return drafts.map(({ words, ...draft }) => {
    const ownTable = ownTableOf(draft.customerNumber === true, words, sort);
    const original = ctx.language === 'zh' ? '原' : 'Original ';
    let label = draft.customerNumber === true ? customerNumberLabels[ctx.language] : draft.label;
    if (isRegisterLabel(ownTable, label, ctx.ownFields)) label = `${original}${label}`;
    const wanted = label;
    for (let count = 2; taken.has(labelKey(label)) || isRegisterLabel(ownTable, label, ctx.ownFields); count += 1) {
      label = `${wanted} (${String(count)})`;
    }
    taken.add(labelKey(label));
    return { ...draft, ownLabel: label, ownTable };
  });
}

function ownTableOf(customerNumber: boolean, words: string, sort: ListSort): 'customers' | 'purchases' {
  if (sort === 'customers') return 'customers';
  if (sort === 'purchases') return 'purchases';
  return customerNumber || /^(客户|会员|顾客|customer|client|billing)/i.test(words) ? 'customers' : 'purchases';
}
