import { addDays, isCivilDate, type CivilDate } from '../values/civilDate';
import type { HealthFinding } from './finding';

/** What owners were told of, by finding: the day of the mail, and the day on which it was wrong last. */
export type Told = Readonly<Record<string, { readonly on: CivilDate; readonly seen: CivilDate }>>;

/** What was right for a week and is wrong again is news. */
const FORGET_DAYS = 7;
/** What stays wrong is said again, so that a mail nobody read is not the last word. */
const REMIND_DAYS = 30;
const MAX_TOLD = 60;

/** Reads what was kept; what cannot be followed was told to nobody. */
export function readTold(said: unknown): Told {
  if (typeof said !== 'object' || said === null) return {};
  return Object.fromEntries(
    Object.entries(said).flatMap(([key, each]) => {
      const { on, seen } = (each ?? {}) as Readonly<Record<string, unknown>>;
      return isCivilDate(on) && isCivilDate(seen) ? [[key, { on, seen }]] : [];
    }),
  );
}

/** What tells one thing that is wrong from another: the code and what it is about, not how far it has gone. */
export function findingKey({ code, facts }: HealthFinding): string {
  return [
    code,
    ...['job', 'vault', 'by', 'error', 'tab', 'field', 'handler'].flatMap((name) => facts[name] ?? []),
  ].join('/');
}

/**
 * What owners are to be told of today: what turned wrong, and once a month what stayed so. `after` is what is to be kept
 * once they were told.
 */
export function newsOf(
  findings: readonly HealthFinding[],
  told: Told,
  today: CivilDate,
): { readonly news: readonly HealthFinding[]; readonly after: Told } {
  const wrong = findings.filter(({ level }) => level === 'wrong');
  const isNews = (each: HealthFinding): boolean => {
    const before = told[findingKey(each)];
    // A day that is still to come was written by a clock that was wrong.
    return before === undefined || before.on > today || addDays(before.on, REMIND_DAYS) <= today;
  };
  const news = wrong.filter(isNews);
  const kept = Object.entries(told).filter(([, { seen }]) => seen <= today && addDays(seen, FORGET_DAYS) > today);
  const now = wrong.map((each) => {
    const key = findingKey(each);
    return [key, { on: news.includes(each) ? today : (told[key]?.on ?? today), seen: today }] as const;
  });
  return { news, after: Object.fromEntries([...kept, ...now].slice(-MAX_TOLD)) };
}
