/** Counts by day (UTC, days since 1970) and name. Bounded: so many days, so many names a day. */
export type DayCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const DAY_MS = 86_400_000;
const DAYS_KEPT = 7;
const NAMES_KEPT = 12;
/** Where what has no room of its own is counted. */
export const OTHER = 'other';

/** Reads what was kept; what cannot be followed counts nothing. */
export function readCounts(text: string | null): DayCounts {
  let said: unknown = null;
  try {
    said = JSON.parse(text ?? 'null');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (typeof said !== 'object' || said === null) return {};
  return Object.fromEntries(
    Object.entries(said).flatMap(([day, names]) => {
      if (!/^\d{1,6}$/.test(day) || typeof names !== 'object' || names === null) return [];
      const counts = Object.entries(names as object).filter(([, n]) => typeof n === 'number' && n >= 0);
      return [[day, Object.fromEntries(counts)]];
    }),
  );
}

/** Adds to the count of a name today; days that are long past, or still to come, leave. */
export function counted(counts: DayCounts, name: string, now: number, add = 1): DayCounts {
  return changed(counts, name, now, (before) => before + add);
}

/** Keeps the largest value that was seen today under a name. */
export function largest(counts: DayCounts, name: string, now: number, value: number): DayCounts {
  return changed(counts, name, now, (before) => Math.max(before, value));
}

function changed(counts: DayCounts, name: string, now: number, change: (before: number) => number): DayCounts {
  const today = Math.floor(now / DAY_MS);
  const kept = Object.entries(counts).filter(([day]) => Number(day) <= today && Number(day) > today - DAYS_KEPT);
  const names = new Map(Object.entries(counts[String(today)] ?? {}));
  const under = names.has(name) || names.size < NAMES_KEPT ? name : OTHER;
  names.set(under, change(names.get(under) ?? 0));
  return { ...Object.fromEntries(kept), [String(today)]: Object.fromEntries(names) };
}

/** Counts of the last `days` days together, by name. */
export function countsSince(counts: DayCounts, now: number, days: number): Readonly<Record<string, number>> {
  const today = Math.floor(now / DAY_MS);
  const sums = new Map<string, number>();
  for (const [day, names] of Object.entries(counts)) {
    if (Number(day) > today || Number(day) <= today - days) continue;
    for (const [name, n] of Object.entries(names)) sums.set(name, (sums.get(name) ?? 0) + n);
  }
  return Object.fromEntries(sums);
}

/** The largest value of a name in the last `days` days. */
export function largestSince(counts: DayCounts, name: string, now: number, days: number): number {
  const today = Math.floor(now / DAY_MS);
  const values = Object.entries(counts)
    .filter(([day]) => Number(day) <= today && Number(day) > today - days)
    .map(([, names]) => names[name] ?? 0);
  return Math.max(0, ...values);
}
