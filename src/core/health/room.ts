import { daysBetween, type CivilDate } from '../values/civilDate';
import { finding, type HealthFinding } from './finding';
import { CELL_LIMIT, paceOf, type CellSample, type Pace } from './pace';

/** The grid of one tab: empty cells count to the limit like any other. */
export interface TabGrid {
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  /** The register's own name for it, by its mark; absent where it is none of the register's. */
  readonly tab?: string;
}

export interface RoomFacts {
  readonly today: CivilDate;
  readonly tabs: readonly TabGrid[];
  readonly samples: readonly CellSample[];
}

export interface Room extends Pace {
  readonly cells: number;
  readonly limit: number;
  /** Whole hundredths of the limit. */
  readonly percent: number;
  readonly largest: string;
  /** Hundredths of all cells that the largest tab takes. */
  readonly share: number;
}

/** Nine in ten: what is left may go in one import. */
const FULL_PERCENT = 90;
/** Days before the limit from which on it is wrong to wait, and from which on it is said. */
const WRONG_DAYS = 30;
const SOON_DAYS = 180;

/** How much of a spreadsheet's ten million cells is used, and until when they last. */
export function roomOf({ today, tabs, samples }: RoomFacts): Room {
  const size = (tab: TabGrid): number => tab.rows * tab.columns;
  const cells = tabs.reduce((sum, tab) => sum + size(tab), 0);
  const [largest] = [...tabs].sort((a, b) => size(b) - size(a));
  return {
    cells,
    limit: CELL_LIMIT,
    percent: Math.floor((cells / CELL_LIMIT) * 100),
    largest: largest?.title ?? '',
    share: cells === 0 || largest === undefined ? 0 : Math.round((size(largest) / cells) * 100),
    ...paceOf(samples, today, cells),
  };
}

export function roomFinding(room: Room, today: CivilDate): HealthFinding {
  const { cells, percent, largest, share, fullOn } = room;
  const days = fullOn === null ? null : daysBetween(today, fullOn);
  if (percent >= FULL_PERCENT) return finding('wrong', 'cells-full', { cells, percent, largest, share }, 'makeRoom');
  if (fullOn === null || days === null) return finding('fine', 'cells-steady', { cells, percent });
  if (days > SOON_DAYS) return finding('fine', 'cells-growing', { cells, percent, day: fullOn, days });
  const level = days <= WRONG_DAYS ? 'wrong' : 'soon';
  return finding(level, 'cells-filling', { cells, percent, day: fullOn, days, largest, share }, 'makeRoom');
}
