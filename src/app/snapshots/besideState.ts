import type { View } from '../ports';

/** A restore beside the register that is not finished: what it writes, where, and how many rows stand there. */
export interface BesideState {
  readonly requestId: string;
  readonly snapshotId: string;
  readonly spreadsheetId: string;
  /** Ids of its sheets, in the order of the tabs. */
  readonly sheets: readonly number[];
  readonly done: number;
  readonly total: number;
}

/**
 * System cell of what is under way, by person: the spreadsheet opens to its maker alone, so that nobody else could go on. It is
 * kept apart from the action in progress: it touches no record and stands in nobody's way.
 */
const KEY = 'beside';

/** What the person has under way, or null. A cell that was damaged by hand says nothing: a new one is begun then. */
export function besideOf(view: View, actor: string): BesideState | null {
  return all(view)[actor] ?? null;
}

/** The cell with the person's state; null takes it out. */
export function besideCell(view: View, actor: string, state: BesideState | null): Readonly<Record<string, string>> {
  const others = Object.entries(all(view)).filter(([person]) => person !== actor);
  return { [KEY]: JSON.stringify(Object.fromEntries(state === null ? others : [...others, [actor, state]])) };
}

function all(view: View): Readonly<Record<string, BesideState>> {
  try {
    const states: unknown = JSON.parse(view.system.get(KEY) ?? '{}');
    return typeof states === 'object' && states !== null ? (states as Record<string, BesideState>) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
