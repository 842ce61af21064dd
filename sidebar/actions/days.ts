import type { ActionEntry } from '../../src/contract/replies';
import type { ViewWords } from '../../src/words/pages';

export interface ActionDay {
  /** 'YYYY-MM-DD'. */
  readonly day: string;
  readonly entries: readonly ActionEntry[];
}

/** Actions by the day on which they were done, in the order in which they came. */
export function byDay(actions: readonly ActionEntry[]): readonly ActionDay[] {
  const days = new Map<string, ActionEntry[]>();
  for (const entry of actions) {
    const day = entry.at.slice(0, 10);
    const list = days.get(day);
    if (list === undefined) days.set(day, [entry]);
    else list.push(entry);
  }
  return [...days].map(([day, entries]) => ({ day, entries }));
}

const MS_PER_DAY = 86_400_000;

export function dayTitle(day: string, today: string, words: ViewWords['actions']): string {
  if (day === today) return words.today;
  return Date.parse(today) - Date.parse(day) === MS_PER_DAY ? words.yesterday : day;
}
