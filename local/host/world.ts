import type { SheetsFiles } from '../sheets';
import type { SeededRandom } from './engine/random';
import type { CallLog } from './state/callLog';
import type { FaultPlan } from './state/faultPlan';
import type { HostState } from './state/hostState';
import type { Manifest } from './state/manifest';
import type { Quotas } from './state/quotas';
import type { Answer, Question } from './types';

/** Something that happens outside the script at a moment of the virtual clock, while an execution may be running. */
export interface OutsideEvent {
  readonly at: number;
  readonly happen: () => void;
}

/** What an execution means to the others: the locks that it holds. */
export interface Holder {
  readonly locks: ReadonlySet<string>;
}

/** All that lives longer than one execution. */
export interface World {
  readonly state: HostState;
  readonly files: SheetsFiles;
  readonly random: SeededRandom;
  readonly quotas: Quotas;
  readonly log: CallLog;
  readonly faults: FaultPlan;
  readonly manifest: Manifest;
  readonly distDir: string;
  readonly answer: (question: Question) => Answer;
  /** What a person does with the grid, in words; see humanActions.ts. */
  readonly doByHand: (action: string) => void;
  /** Sorted by time. */
  readonly outside: OutsideEvent[];
  /** Locks that somebody else holds: name and until when. */
  readonly foreignLocks: Map<string, number>;
  /** Executions that have begun and not ended, the first of them waiting for those behind it; see Interference.run. */
  readonly underWay: Holder[];
}

/** Moves the clock by modelled seconds; what happens outside meanwhile happens at its own moment. */
export function passTime(world: World, seconds: number): void {
  const until = Math.round((world.state.now + seconds * 1000) * 1000) / 1000;
  for (let next = world.outside[0]; next !== undefined && next.at <= until; next = world.outside[0]) {
    world.outside.shift();
    world.state.now = Math.max(world.state.now, next.at);
    next.happen();
  }
  world.state.now = Math.max(world.state.now, until);
}
