/** The fields that the model follows; all of them are texts that stand as they are typed. */
export const FIELDS = ['name', 'city', 'notes', 'occupation'] as const;
export type Field = (typeof FIELDS)[number];
export type Customer = Readonly<Partial<Record<Field, string>>>;

/** Customers by id, active and archived. */
export interface Standing {
  readonly active: ReadonlyMap<string, Customer>;
  readonly archived: ReadonlyMap<string, Customer>;
}

interface Moment {
  /** 'YYYY-MM-DD HH:mm': the register's minute right behind an action. */
  readonly at: string;
  readonly state: Customer | null;
}

/** A register as simple as can be: two maps, and for each customer what it was behind each action. */
export class Model {
  now: Standing = { active: new Map(), archived: new Map() };
  /** What stood before the last action that changed anything: what taking it back comes to. */
  before: Standing | null = null;
  readonly snapshots: { readonly id: string; readonly standing: Standing }[] = [];
  readonly moments: string[] = [];
  private readonly past = new Map<string, Moment[]>();

  /** Puts a customer into its place; null takes it away. */
  put(id: string, customer: Customer | null, place: keyof Standing = 'active'): void {
    const next = { active: new Map(this.now.active), archived: new Map(this.now.archived) };
    next.active.delete(id);
    next.archived.delete(id);
    if (customer !== null) next[place].set(id, customer);
    this.now = next;
  }

  change(id: string, fields: Partial<Record<Field, string | null>>): void {
    const merged: Partial<Record<Field, string>> = { ...this.now.active.get(id) };
    for (const key of FIELDS) {
      const value = fields[key];
      if (value === null || value === '') Reflect.deleteProperty(merged, key);
      else if (value !== undefined) merged[key] = value;
    }
    this.put(id, merged);
  }

  /** Ends an action: what changed by it is past from here on. */
  close(at: string, was: Standing): void {
    if (fingerprint(was) !== fingerprint(this.now)) this.before = was;
    for (const id of new Set([...ids(was), ...ids(this.now)])) {
      const state = stateOf(this.now, id);
      const told = this.past.get(id) ?? [];
      if (JSON.stringify(told.at(-1)?.state ?? null) !== JSON.stringify(state)) told.push({ at, state });
      this.past.set(id, told);
    }
    this.moments.push(at);
  }

  /** The customer as it was at a moment; null where it was not there. */
  at(id: string, at: string): Customer | null {
    return (this.past.get(id) ?? []).filter((each) => each.at <= at).at(-1)?.state ?? null;
  }

  everyId(): readonly string[] {
    return [...this.past.keys()];
  }
}

function ids({ active, archived }: Standing): readonly string[] {
  return [...active.keys(), ...archived.keys()];
}

function stateOf({ active, archived }: Standing, id: string): Customer | null {
  return active.get(id) ?? archived.get(id) ?? null;
}

/** The same text for the same customers in the same places, in whatever order. */
export function fingerprint({ active, archived }: Standing): string {
  const text = (all: ReadonlyMap<string, Customer>): unknown =>
    [...all]
      .map(([id, customer]) => [id, FIELDS.map((key) => customer[key] ?? null)])
      .sort((a, b) => String(a[0]).localeCompare(String(b[0])));
  return JSON.stringify([text(active), text(archived)], null, 1);
}
