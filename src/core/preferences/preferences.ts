import { readFilter, type SearchFilter } from '../search/filter';

/** What one person has put aside in one register. */
export interface Preferences {
  /** Ids of starred customers, the latest star first. */
  readonly stars: readonly string[];
  /** Ids of customers opened of late, the latest first. */
  readonly recents: readonly string[];
  /** In the order in which they were saved. */
  readonly filters: readonly SavedFilter[];
}

export interface SavedFilter {
  readonly name: string;
  readonly filter: SearchFilter;
}

/** Steps that change preferences, item by item: what another page of the same person did meanwhile stays. */
export interface PreferenceSteps {
  readonly star?: readonly string[] | undefined;
  readonly unstar?: readonly string[] | undefined;
  /** The latest last. */
  readonly opened?: readonly string[] | undefined;
  /** A filter of the same name is replaced. */
  readonly saveFilters?: readonly SavedFilter[] | undefined;
  readonly dropFilters?: readonly string[] | undefined;
}

export const noPreferences: Preferences = { stars: [], recents: [], filters: [] };

export const RECENTS = 20;
/** As many as fit into two properties of the person; the oldest fall out. */
const STARS = 500;
const FILTERS = 30;

export function changedPreferences(before: Preferences, steps: PreferenceSteps): Preferences {
  const { star = [], unstar = [], opened = [], saveFilters = [], dropFilters = [] } = steps;
  const kept = before.filters.filter(({ name }) => !dropFilters.includes(name));
  const places = new Map(kept.map((saved) => [saved.name, saved]));
  for (const saved of saveFilters) places.set(saved.name, saved);
  return {
    stars: unique([...star, ...before.stars])
      .filter((id) => !unstar.includes(id))
      .slice(0, STARS),
    recents: unique([...[...opened].reverse(), ...before.recents]).slice(0, RECENTS),
    filters: [...places.values()].slice(-FILTERS),
  };
}

/** Reads what was stored; what cannot be read of it is left out. */
export function readPreferences(text: string | null): Preferences {
  const stored = objectIn(text ?? '');
  const texts = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  const filters: readonly unknown[] = Array.isArray(stored['filters']) ? stored['filters'] : [];
  return {
    stars: unique(texts(stored['stars'])),
    recents: unique(texts(stored['recents'])).slice(0, RECENTS),
    filters: filters.flatMap((one) => {
      const { name, filter } = (one ?? {}) as { readonly name?: unknown; readonly filter?: unknown };
      return typeof name === 'string' && name !== '' ? [{ name, filter: readFilter(filter) }] : [];
    }),
  };
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** Two steps as one, with what the later one takes back of the earlier left out. */
export function joinedSteps(first: PreferenceSteps, then: PreferenceSteps): PreferenceSteps {
  const without = (ids: readonly string[] = [], gone: readonly string[] = []): readonly string[] =>
    ids.filter((id) => !gone.includes(id));
  const dropped = then.dropFilters ?? [];
  const saved = new Map((first.saveFilters ?? []).map((one) => [one.name, one]));
  for (const name of dropped) saved.delete(name);
  for (const one of then.saveFilters ?? []) saved.set(one.name, one);
  return {
    star: unique([...(then.star ?? []), ...without(first.star, then.unstar)]),
    unstar: unique([...(then.unstar ?? []), ...without(first.unstar, then.star)]),
    opened: [...(first.opened ?? []), ...(then.opened ?? [])],
    saveFilters: [...saved.values()],
    dropFilters: unique([...(first.dropFilters ?? []), ...dropped]),
  };
}
