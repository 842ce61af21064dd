import { readSamples, type CellSample } from '../../core/health/pace';
import { readTold, type Told } from '../../core/health/told';
import type { VaultStanding } from '../../core/health/vaults';
import type { CivilDate } from '../../core/values/civilDate';

/** What the nightly look at the health remembers in its System cell. */
export interface HealthNote {
  readonly samples: readonly CellSample[];
  readonly told: Told;
  readonly vaults: readonly VaultStanding[];
  /** Why the owners could not be told last time; '' where they were, or there was nothing to tell. */
  readonly unsent: string;
}

/** Reads the note; each part that cannot be followed begins anew. */
export function readHealthNote(said: unknown, today: CivilDate): HealthNote {
  const { samples, told, vaults, unsent } = (typeof said === 'object' && said !== null ? said : {}) as Partial<
    Record<keyof HealthNote, unknown>
  >;
  return {
    samples: readSamples(samples, today),
    told: readTold(told),
    vaults: readVaults(vaults),
    unsent: typeof unsent === 'string' ? unsent : '',
  };
}

function readVaults(said: unknown): readonly VaultStanding[] {
  return (Array.isArray(said) ? (said as readonly unknown[]) : []).flatMap((each) => {
    const { vault, reachable, owner, canOpen } = (each ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof vault !== 'string' || typeof reachable !== 'boolean') return [];
    const who = Array.isArray(canOpen) ? canOpen.filter((one): one is string => typeof one === 'string') : null;
    return [{ vault, reachable, owner: typeof owner === 'string' ? owner : '', canOpen: who }];
  });
}
