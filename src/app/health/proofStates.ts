import type { ChainState, DrillState } from '../../core/health/proofs';
import { RegisterError } from '../../core/registerError';
import { jobState } from '../jobs/job';
import { segmentsOf } from '../past/segmentIndex';
import type { View } from '../ports';
import { systemKeys } from '../systemState';

type Said = Readonly<Record<string, unknown>>;

/** What the nightly check of the chain left; null before the first. */
export function chainState(view: View): ChainState | null {
  const { last, note } = jobState(view, 'chain');
  if (last === '') return null;
  const said = objectOf(note);
  const broken = objectOf(said['broken']);
  return {
    at: last,
    entries: numberOf(said['entries']),
    broken: typeof broken['seq'] === 'number' ? { seq: broken['seq'], row: numberOf(broken['row']) } : null,
  };
}

/** What the last drill came to; null before the first. */
export function drillState(view: View): DrillState | null {
  const said = systemObject(view, 'drill.last');
  if (typeof said['at'] !== 'string') return null;
  return {
    at: said['at'],
    ok: said['ok'] === true,
    snapshot: typeof said['snapshotId'] === 'string' ? said['snapshotId'] : '',
    records: numberOf(said['records']),
    seconds: numberOf(said['seconds']),
    differences: numberOf(said['differing']),
  };
}

/** Entries that stand in the Audit tab, and how many segments in the vault hold how many from before. */
export function auditState(view: View): { readonly rows: number; readonly segments: number; readonly entries: number } {
  const segments = unlessDamaged(() => segmentsOf(view)) ?? [];
  const entries = Math.max(0, ...segments.map(({ to }) => to));
  const all = numberOf(systemObject(view, systemKeys.audit)['seq']);
  return { rows: Math.max(0, all - entries), segments: segments.length, entries };
}

/** What cannot be read is named as damage elsewhere. */
function unlessDamaged<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RegisterError) return null;
    throw error;
  }
}

/** A System cell that was damaged by hand says nothing. */
function systemObject(view: View, key: string): Said {
  try {
    return objectOf(JSON.parse(view.system.get(key) ?? 'null'));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function objectOf(value: unknown): Said {
  return typeof value === 'object' && value !== null ? (value as Said) : {};
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
