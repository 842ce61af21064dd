import type { HistoryEntry } from '../../src/contract/replies';

/** What is shown of a history; '' is no filter. */
export interface Filter {
  readonly field: string;
  readonly by: string;
  readonly where: string;
}

export const NO_FILTER: Filter = { field: '', by: '', where: '' };

/** One choice of a filter: what it is known by, and what it is called. */
export interface Choice {
  readonly key: string;
  readonly label: string;
}

/** What a history can be filtered by: what is in it, each once, in the order of its newest entry. */
export function choicesOf(
  entries: readonly HistoryEntry[],
  nameOf: (email: string) => string,
): Readonly<Record<keyof Filter, readonly Choice[]>> {
  const fields = new Map<string, string>();
  const people = new Map<string, string>();
  const places = new Map<string, string>();
  for (const { changes, by, origin, where } of entries) {
    for (const { field, label } of changes) fields.set(field, label);
    people.set(by, nameOf(by));
    places.set(origin, where);
  }
  const choices = (found: ReadonlyMap<string, string>): readonly Choice[] =>
    [...found].map(([key, label]) => ({ key, label }));
  return { field: choices(fields), by: choices(people), where: choices(places) };
}

/** The entries that pass; of those about a field, that field's change alone. */
export function filtered(entries: readonly HistoryEntry[], { field, by, where }: Filter): readonly HistoryEntry[] {
  return entries
    .filter((entry) => (by === '' || entry.by === by) && (where === '' || entry.origin === where))
    .flatMap((entry) => {
      if (field === '') return [entry];
      const changes = entry.changes.filter((change) => change.field === field);
      return changes.length === 0 ? [] : [{ ...entry, changes }];
    });
}
