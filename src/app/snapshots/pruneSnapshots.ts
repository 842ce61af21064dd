import { sha256Hex } from '../../core/audit/sha256';
import { numberSetting } from '../../core/schema/settings';
import { mayGo, type LadderPolicy } from '../../core/snapshots/ladder';
import { readManifest } from '../../core/snapshots/decodeSnapshot';
import { reconcile, type ReadVault, type Reconciled } from '../../core/snapshots/reconcile';
import type { SnapshotManifest } from '../../core/snapshots/snapshot';
import type { CivilDateTime } from '../../core/values/dateTime';
import { mustCommit } from '../act';
import { loggedDrills, readDrill } from '../drill/drillState';
import type { Deps, View } from '../ports';
import { systemKeys } from '../systemState';
import { indexRepair } from './indexRepair';
import { indexReviewQuery } from './indexReview';
import { knownVaults, type KnownVault } from './knownVaults';
import { snapshotIndex, type IndexedSnapshot } from './snapshotIndex';
import { takeAway, type LookedAt } from './takeAway';
import { contentsOf } from './vaultOfMonth';

/** What the job remembers: where it goes on looking, and what is wrong, by vault and snapshot id. */
export interface PruneNote {
  /** The last vault that was looked at in its turn. */
  readonly turn: string;
  /** Vaults that could not be opened, and those that hold a manifest that cannot be proven: nothing was taken from them. */
  readonly shut: readonly string[];
  readonly damaged: readonly string[];
  /** Snapshots that are in the index and in no vault, and those whose checksum in the index is another. */
  readonly lost: readonly string[];
  readonly doubtful: readonly string[];
}

export const noPruning: PruneNote = { turn: '', shut: [], damaged: [], lost: [], doubtful: [] };

/** Vaults that are looked at in turn beside those from which something goes. */
const IN_TURN = 3;
const BUDGET_MS = 120_000;

/**
 * Takes the snapshots away that the ladder gives up: first from their vault, then from the index, so that a run that dies in
 * between is made up for by the next. A vault that cannot be read wholly, or that holds a manifest that cannot be proven, is
 * left as it is. On its way it looks at some vaults in turn and puts the index right: snapshots without a line get one.
 */
export function pruneSnapshots(deps: Deps, before: PruneNote): { readonly outcome: string; readonly note: PruneNote } {
  const deadline = deps.clock.ms() + BUDGET_MS;
  const view = deps.store.read({ snapshots: 'all', review: indexReviewQuery });
  const lines = snapshotIndex(view);
  const going = new Set(goers(view, lines, deps.clock.now() as CivilDateTime).map(({ id }) => id));
  const looked: LookedAt[] = [];
  const shut: string[] = [];
  const damaged: string[] = [];
  for (const vault of vaultsToLookAt(view, lines, going, before.turn)) {
    if (deps.clock.ms() >= deadline) break;
    const seen = lookAt(deps, view, vault);
    if (seen === 'shut') shut.push(vault.id);
    else if (seen === 'damaged') damaged.push(vault.id);
    else looked.push(seen);
  }
  const gone = looked.flatMap((vault) => {
    const taken = takeAway(deps, vault, going);
    if (!taken.whole) damaged.push(vault.vault.id);
    return taken.ids;
  });
  const found = reconcile(
    lines,
    looked.map(({ vault, manifests }): ReadVault => ({ vaultId: vault.id, manifests })),
    shut,
  );
  const { changes, corrected } = indexRepair(deps, view, {
    found,
    going: goneLines(lines, looked, going, gone),
    removed: gone,
    givenUp: going,
    read: new Set(looked.map(({ vault }) => vault.id)),
  });
  if (changes !== null) mustCommit(deps, view, changes, { requestId: deps.uuid(), operation: 'prune' });
  const turn = looked[looked.length - 1]?.vault.id ?? before.turn;
  const note = { ...noteOf(found, going, corrected), turn, shut, damaged };
  return { outcome: outcomeOf(gone, found, note), note };
}

function goers(view: View, lines: readonly IndexedSnapshot[], now: CivilDateTime): readonly IndexedSnapshot[] {
  const good = loggedDrills(view).filter((drill) => drill.ok);
  const drilled = good[good.length - 1]?.snapshotId;
  const drilling = readDrill(view)?.snapshotId;
  const entries = lines.map((line) => ({
    ...line,
    held: line.held || line.id === drilling,
    drilled: line.id === drilled,
  }));
  return mayGo(entries, now, policyOf(view)) as readonly (typeof entries)[number][];
}

function policyOf({ settings }: View): LadderPolicy {
  return {
    hourly: numberSetting(settings, 'keep.hourly'),
    daily: numberSetting(settings, 'keep.daily'),
    weekly: numberSetting(settings, 'keep.weekly'),
    monthly: numberSetting(settings, 'keep.monthly'),
    beforeDays: numberSetting(settings, 'keep.before'),
    hold: settings.text['snapshot.hold'] === 'yes',
  };
}

/** Those from which something goes, the newest one, and a few more in turn. */
function vaultsToLookAt(
  view: View,
  lines: readonly IndexedSnapshot[],
  going: ReadonlySet<string>,
  turn: string,
): readonly KnownVault[] {
  const all = knownVaults(view);
  const touched = new Set(lines.filter(({ id }) => going.has(id)).map(({ vaultId }) => vaultId));
  const after = all.findIndex(({ id }) => id === turn) + 1;
  const inTurn = [...all.slice(after), ...all.slice(0, after)].slice(0, IN_TURN);
  const first = all.filter((vault, index) => index === 0 || touched.has(vault.id));
  return [...first, ...inTurn.filter((vault) => !first.includes(vault))];
}

function lookAt(deps: Deps, view: View, vault: KnownVault): LookedAt | 'shut' | 'damaged' {
  const contents = contentsOf(deps, vault.id);
  if (contents === null) return 'shut';
  const registerId = view.system.get(systemKeys.registerId) ?? '';
  const manifests: SnapshotManifest[] = [];
  const others: string[] = [];
  for (const [snapshotId, text] of contents.manifests) {
    const read = readManifest(text, { snapshotId, registerId }, sha256Hex);
    if (read.ok) manifests.push(read.value);
    else if (read.issue.code === 'snapshot-other-register') others.push(text);
    else return 'damaged';
  }
  return { vault, contents, manifests, others };
}

/** Lines that may go: their snapshot went just now, or an earlier run died before it came to the line. */
function goneLines(
  lines: readonly IndexedSnapshot[],
  looked: readonly LookedAt[],
  going: ReadonlySet<string>,
  gone: readonly string[],
): readonly IndexedSnapshot[] {
  const read = new Set(looked.map(({ vault }) => vault.id));
  const lay = new Set(looked.flatMap(({ manifests }) => manifests.map(({ snapshotId }) => snapshotId)));
  return lines.filter(({ id, vaultId }) => going.has(id) && (gone.includes(id) || (read.has(vaultId) && !lay.has(id))));
}

function noteOf(
  found: Reconciled,
  going: ReadonlySet<string>,
  corrected: readonly string[],
): Pick<PruneNote, 'lost' | 'doubtful'> {
  return {
    lost: found.lost.map(({ id }) => id).filter((id) => !going.has(id)),
    doubtful: found.doubtful.map(({ line }) => line.id).filter((id) => !corrected.includes(id)),
  };
}

function outcomeOf(gone: readonly string[], found: Reconciled, note: PruneNote): string {
  const parts = [
    `pruned ${String(gone.length)}`,
    ...(found.missing.length === 0 ? [] : [`put back ${String(found.missing.length)}`]),
    ...(found.doubles.length === 0 ? [] : [`doubles ${String(found.doubles.length)}`]),
    ...(['shut', 'damaged', 'lost', 'doubtful'] as const).flatMap((key) =>
      note[key].length === 0 ? [] : [`${key} ${String(note[key].length)}`],
    ),
  ];
  return parts.join(', ');
}
