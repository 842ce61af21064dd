import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { noPreferences, type Preferences, type PreferenceSteps } from '../../src/core/preferences/preferences';
import type { LocalIndex } from '../../src/core/search/localIndex';
import type { Candidate } from '../../src/core/search/match';

/** More customers than a browser is to hold: the server answers each search. */
export interface OverCap {
  readonly customers: number;
  readonly cap: number;
}

/** What finding a customer stands on, in whatever view. */
export interface Finding {
  /** Null as long as it is not here; then the server answers. */
  readonly index: LocalIndex | null;
  /** All customers of the index, in its order. */
  readonly candidates: readonly Candidate[];
  readonly over: OverCap | null;
  /** Asks for what changed in the register since the last time, unless that was a moment ago. */
  readonly refresh: () => void;
  readonly preferences: Preferences;
  readonly change: (steps: PreferenceSteps) => void;
}

const nothing = (): void => undefined;

export const FindingContext = createContext<Finding>({
  index: null,
  candidates: [],
  over: null,
  refresh: nothing,
  preferences: noPreferences,
  change: nothing,
});

export function useFinding(): Finding {
  return useContext(FindingContext);
}
