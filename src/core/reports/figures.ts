import type { Figure, GroupFigure } from './report';

export const UNKNOWN: Figure = { now: null, before: null };

/** A share as a fraction; unknown where its base is unknown or 0. */
export function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

export function shareFigure(part: Figure, whole: Figure): Figure {
  return { now: share(part.now, whole.now), before: share(part.before, whole.before) };
}

/** Counts by group; '' is the group of what has no value. Null where nothing is known. */
export type Counts = ReadonlyMap<string, number> | null;

export function countBy<T>(items: readonly T[], groupOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) increment(counts, groupOf(item));
  return counts;
}

export function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * Groups of the month and the month before as one list: the largest first, at most `limit` named; the others are taken
 * together; those without a value come last.
 */
export function groupFigures(now: Counts, before: Counts, limit: number): readonly GroupFigure[] {
  const named = groupKeys(now, before).filter((key) => key !== '');
  const rows: GroupFigure[] = named.slice(0, limit).map((key) => ({ key, ...figureOf(now, before, [key]) }));
  const others = named.slice(limit);
  if (others.length > 0) rows.push({ key: null, rest: true, ...figureOf(now, before, others) });
  if (now?.has('') === true || before?.has('') === true) rows.push({ key: null, ...figureOf(now, before, ['']) });
  return rows;
}

/** The same in a given order; groups outside it follow, the largest first. */
export function orderedFigures(now: Counts, before: Counts, order: readonly string[]): readonly GroupFigure[] {
  if (now === null && before === null) return [];
  const listed = new Set(order);
  const rows = order.map((key): GroupFigure => ({ key, ...figureOf(now, before, [key]) }));
  return [...rows, ...groupFigures(without(now, listed), without(before, listed), Infinity)];
}

function without(counts: Counts, keys: ReadonlySet<string>): Counts {
  return counts === null ? null : new Map([...counts].filter(([key]) => !keys.has(key)));
}

function groupKeys(now: Counts, before: Counts): readonly string[] {
  const keys = [...new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])])];
  const size = (counts: Counts, key: string): number => counts?.get(key) ?? 0;
  return keys.sort(
    (a, b) => size(now, b) - size(now, a) || size(before, b) - size(before, a) || (a < b ? -1 : a > b ? 1 : 0),
  );
}

function figureOf(now: Counts, before: Counts, keys: readonly string[]): Figure {
  const total = (counts: Counts): number | null =>
    counts === null ? null : keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  return { now: total(now), before: total(before) };
}
