import { addDays, daysBetween, isCivilDate, type CivilDate } from '../values/civilDate';

/** Cells of all tabs on a day; empty ones count. */
export type CellSample = readonly [day: CivilDate, cells: number];

/** support.google.com/drive/answer/37603: "Up to 10 million cells" for a spreadsheet. */
export const CELL_LIMIT = 10_000_000;

/** Samples that are kept: a quarter of a year at one a day. */
const KEPT = 92;

/** Fewer cells by this part of what there was is a purge, not somebody who deleted a few rows. */
const PURGE = 0.02;

export interface Pace {
  /** Cells a day; 0 where it is not growing or not known yet. */
  readonly perDay: number;
  /** Day on which the limit is reached at this pace; null where it is not, in the next ten years. */
  readonly fullOn: CivilDate | null;
}

/** Beyond this many days nobody knows. */
const HORIZON = 3_650;

/** Adds today's sample: one a day, in order, none of days that are still to come, the oldest leave. */
export function withSample(samples: readonly CellSample[], today: CivilDate, cells: number): readonly CellSample[] {
  return [...readSamples(samples, today).filter(([day]) => day < today), [today, cells] as const].slice(-KEPT);
}

/** What a System cell says, as far as it can be followed; of one day the last is taken. */
export function readSamples(said: unknown, today: CivilDate): readonly CellSample[] {
  const byDay = new Map<CivilDate, number>();
  for (const each of Array.isArray(said) ? (said as readonly unknown[]) : []) {
    const [day, cells] = Array.isArray(each) ? (each as readonly unknown[]) : [];
    // A day that is still to come was written by a clock that was wrong.
    if (isCivilDate(day) && day <= today && Number.isSafeInteger(cells) && Number(cells) >= 0)
      byDay.set(day, Number(cells));
  }
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The pace at which cells are added, and the day on which the limit is reached. A purge is no growth backwards: what grew
 * before and after it counts. Where purges come again and again, what stays behind them counts. Needs a week of samples.
 */
export function paceOf(samples: readonly CellSample[], today: CivilDate, cells: number): Pace {
  const all = withSample(samples, today, cells);
  const perDay = Math.max(0, growth(all));
  const days = perDay === 0 ? Infinity : Math.ceil(Math.max(0, CELL_LIMIT - cells) / perDay);
  return { perDay, fullOn: days > HORIZON ? null : addDays(today, days) };
}

const MIN_DAYS = 7;

function growth(samples: readonly CellSample[]): number {
  const first = samples[0];
  const last = samples[samples.length - 1];
  if (first === undefined || last === undefined) return 0;
  const days = daysBetween(first[0], last[0]);
  if (days < MIN_DAYS) return 0;
  const net = last[1] - first[1];
  const purges = samples.flatMap((sample, index) => {
    const drop = index === 0 ? 0 : (samples[index - 1]?.[1] ?? 0) - sample[1];
    return drop > (samples[index - 1]?.[1] ?? 0) * PURGE ? [drop] : [];
  });
  return (purges.length > 1 ? net : net + (purges[0] ?? 0)) / days;
}
