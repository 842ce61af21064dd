/** One figure that the register reaches on published data, beside what it is to reach. */
export interface ScoreLine {
  readonly what: string;
  /** The figure as people read it: `463 of 465, 99.6 %`. */
  readonly result: string;
  /** The figure itself: a share from 0 to 1, or a count. */
  readonly value: number;
  readonly goal: string;
  /** Null where there is no goal. */
  readonly met: boolean | null;
  /** Where the register and the data differ, each with its reason. */
  readonly differences: readonly string[];
}

/** Figures over one set of data. */
export interface DataScore {
  readonly name: string;
  /** The file below the data folder without which it cannot run. */
  readonly needs: string;
  /** `read` gives the text of a file below the data folder. */
  readonly run: (read: (path: string) => string) => readonly ScoreLine[];
}

/** Whether every one of some cases was met, or a share of them. `goal` is the least share, from 0 to 1. */
export function shareLine(
  what: string,
  count: { readonly right: number; readonly of: number },
  goal: number,
  differences: readonly string[] = [],
): ScoreLine {
  const value = count.of === 0 ? 0 : count.right / count.of;
  return {
    what,
    value,
    result: `${String(count.right)} of ${String(count.of)}, ${percent(value)}`,
    goal: `at least ${percent(goal)}`,
    met: value >= goal,
    differences,
  };
}

/** How often something happened that never may. */
export function neverLine(what: string, happened: readonly string[]): ScoreLine {
  const value = happened.length;
  return { what, value, result: String(value), goal: 'none', met: value === 0, differences: happened };
}

function percent(share: number): string {
  return `${(Math.floor(share * 1_000) / 10).toFixed(1)} %`;
}
