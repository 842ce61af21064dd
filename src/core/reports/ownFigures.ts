import type { FieldValues } from '../changeSet';
import type { FieldDef } from '../schema/field';
import { increment, groupFigures, type Counts } from './figures';
import type { OwnDimension, OwnFigures } from './report';
import type { Stock } from './stockFigures';

const GROUPS_NAMED = 12;

/** Fields of the team's own by which customers can be counted: those with a choice of values. */
export function ownDimensions(fields: readonly FieldDef[]): readonly OwnDimension[] {
  return fields
    .filter(({ own, kind }) => own === true && (kind === 'option' || kind === 'flag' || kind === 'tags'))
    .map(({ key, kind }) => ({ key, several: kind === 'tags' }));
}

/** What the customers consist of by each of these fields; one with several tags counts with each of them. */
export function ownFigures(end: Stock, start: Stock, own: readonly OwnDimension[]): readonly OwnFigures[] {
  return own.map(({ key, several }) => ({
    key,
    groups: groupFigures(countsOf(end, key, several), countsOf(start, key, several), GROUPS_NAMED),
  }));
}

function countsOf(stock: Stock, key: string, several: boolean): Counts {
  if (stock === null) return null;
  const counts = new Map<string, number>();
  for (const customer of stock) for (const value of valuesOf(customer, key, several)) increment(counts, value);
  return counts;
}

function valuesOf(customer: FieldValues, key: string, several: boolean): readonly string[] {
  const text = String(customer[key] ?? '');
  return several && text !== '' ? [...new Set(text.split('; '))] : [text];
}
