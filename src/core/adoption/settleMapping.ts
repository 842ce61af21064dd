import { targetDef } from './fieldNames';
import type { MappedColumn, Mapping, OwnFields, Target } from './types';

/**
 * A mapping with a person's changes: column number → target. A field that does not exist becomes 'own'; a field that
 * another column had is taken from that one, which becomes 'own' in turn. What the rows are about does not change here:
 * ask `proposeMapping` again with another `sort` for that.
 */
export function settleMapping(
  mapping: Mapping,
  changes: Readonly<Record<number, Target>>,
  ownFields: OwnFields = {},
): Mapping {
  const wanted = new Map(Object.entries(changes).map(([column, target]) => [Number(column), valid(target, ownFields)]));
  const claimed = new Set([...wanted.values()].map(slotOf).filter((slot) => slot !== ''));
  const given = new Set<string>();
  const columns = mapping.columns.map((column): MappedColumn => {
    const choice = wanted.get(column.column);
    const target = choice ?? column.target;
    const slot = slotOf(target);
    const lost = slot !== '' && (given.has(slot) || (choice === undefined && claimed.has(slot)));
    if (lost) return { ...column, target: 'own', confidence: 0, reason: 'none' };
    if (slot !== '') given.add(slot);
    return choice === undefined ? column : { ...column, target, confidence: 1, reason: 'chosen' };
  });
  return { ...mapping, columns };
}

function valid(target: Target, ownFields: OwnFields): Target {
  return target === 'own' || targetDef(target.table, target.field, ownFields) === undefined ? 'own' : target;
}

/** Whole name and parts of a name are one slot each; a whole name beside parts is settled when the row is read. */
function slotOf(target: Target): string {
  return target === 'own' ? '' : `${target.table}.${target.field}.${target.part ?? ''}`;
}
