import type { CivilDateTime } from '../values/dateTime';
import { finding, type HealthFinding } from './finding';
import { hoursBetween } from './rhythm';

/** What the last check of the audit chain said. */
export interface ChainState {
  /** Wall-clock time of the check. */
  readonly at: string;
  /** Entries that were looked at; 0 where that is not kept. */
  readonly entries: number;
  /** The first position at which it does not hold; null where it holds. */
  readonly broken: { readonly seq: number; readonly row: number } | null;
}

/** What the last drill said: a snapshot restored beside the register and compared with it. */
export interface DrillState {
  readonly at: string;
  readonly ok: boolean;
  readonly snapshot: string;
  readonly records: number;
  readonly seconds: number;
  readonly differences: number;
}

export interface ProofFacts {
  readonly now: CivilDateTime;
  /** Null before the first check. */
  readonly chain: ChainState | null;
  readonly drill: DrillState | null;
  /** Wall-clock time of the newest snapshot; '' where there is none. */
  readonly snapshotAt: string;
  /** Hours between two snapshots by the register's own schedule. */
  readonly snapshotEvery: number;
  /** Since when there is a register; '' where that is unknown. */
  readonly since: string;
}

const CHAIN_DAYS = 3;
const DRILL_DAYS = 40;
/** A register of a few hours has nothing to prove yet. */
const YOUNG_HOURS = 36;

/** Whether what is kept can be trusted: snapshots by their age, the chain and the drill by their last result. */
export function proofFindings(facts: ProofFacts): readonly HealthFinding[] {
  return [snapshotFinding(facts), chainFinding(facts), drillFinding(facts)].flatMap((each) => each ?? []);
}

function snapshotFinding({ now, snapshotAt, snapshotEvery, since }: ProofFacts): HealthFinding | null {
  const age = hoursBetween(snapshotAt, now);
  const isYoung = (hoursBetween(since, now) ?? Infinity) < YOUNG_HOURS;
  if (age === null) return isYoung ? null : finding('wrong', 'snapshot-none', {}, 'snapshot');
  const facts = { at: snapshotAt, hours: Math.max(0, Math.floor(age)) };
  // Half a round more: the hour at which it is taken is the register's choice.
  if (age <= snapshotEvery * 1.5 + 2) return finding('fine', 'snapshot-fresh', facts);
  return finding(age > snapshotEvery * 3 ? 'wrong' : 'soon', 'snapshot-old', facts, 'snapshot');
}

function chainFinding({ now, chain, since }: ProofFacts): HealthFinding | null {
  if (chain?.broken !== null && chain?.broken !== undefined) {
    return finding('wrong', 'chain-broken', { ...chain.broken, at: chain.at }, 'chain');
  }
  const days = daysSince(chain?.at ?? since, now);
  if (chain === null) return days > CHAIN_DAYS ? finding('soon', 'chain-unchecked', { at: '', days }, 'chain') : null;
  if (days > CHAIN_DAYS) return finding('soon', 'chain-unchecked', { at: chain.at, days }, 'chain');
  return finding('fine', 'chain-holds', { at: chain.at, entries: chain.entries });
}

function drillFinding({ now, drill, since }: ProofFacts): HealthFinding | null {
  if (drill !== null && !drill.ok) {
    const { at, snapshot, differences } = drill;
    return finding('wrong', 'drill-failed', { at, snapshot, differences }, 'drill');
  }
  const days = daysSince(drill?.at ?? since, now);
  if (days > DRILL_DAYS) return finding('soon', 'drill-missing', { days }, 'drill');
  if (drill === null) return null;
  return finding('fine', 'drill-passed', { at: drill.at, records: drill.records, seconds: drill.seconds });
}

/** 0 where nobody knows. */
function daysSince(at: string, now: CivilDateTime): number {
  return Math.max(0, Math.floor((hoursBetween(at, now) ?? 0) / 24));
}
