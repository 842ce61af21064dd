import type { FieldDef, TabKey } from './field';
import { tabDef } from './tables';

/**
 * The fields of a register by tab, the team's own ones included. Which tabs there are, their labels and the letters of their
 * ids are the same for every register (`tables.ts`).
 */
export interface Schema {
  /** Every field of a tab, retired ones included: the built-in ones in the program's order, then the team's own by key. */
  fields(tab: TabKey): readonly FieldDef[];
  field(tab: TabKey, key: string): FieldDef | undefined;
  /** Fields that a person may enter: what versions, digests and history are about. */
  entered(tab: TabKey): readonly FieldDef[];
  /** The fields that pages show, in the order that the team chose: without retired ones. */
  shown(tab: TabKey): readonly FieldDef[];
}

/** Fields by tab where they differ from the built-in ones. */
export type TabFields = Readonly<Partial<Record<TabKey, readonly FieldDef[]>>>;

/**
 * The schema with the given fields, in the order that the team chose, in place of the built-in ones. What digests go by does
 * not follow that order. Asked for with every record: looked up once a tab.
 */
export function schemaOf(changed: TabFields): Schema {
  const byKey = new Map<TabKey, ReadonlyMap<string, FieldDef>>();
  const entered = new Map<TabKey, readonly FieldDef[]>();
  const sorted = new Map<TabKey, readonly FieldDef[]>();
  const shown = new Map<TabKey, readonly FieldDef[]>();
  const fields = (tab: TabKey): readonly FieldDef[] => {
    const known = sorted.get(tab) ?? inProgramOrder(tab, changed[tab]);
    sorted.set(tab, known);
    return known;
  };
  return {
    fields,
    field: (tab, key) => {
      const known = byKey.get(tab) ?? new Map(fields(tab).map((field) => [field.key, field]));
      byKey.set(tab, known);
      return known.get(key);
    },
    entered: (tab) => {
      const known = entered.get(tab) ?? fields(tab).filter((field) => field.computed !== true);
      entered.set(tab, known);
      return known;
    },
    shown: (tab) => {
      const known = shown.get(tab) ?? shownOf(changed[tab] ?? tabDef(tab).fields);
      shown.set(tab, known);
      return known;
    },
  };
}

function inProgramOrder(tab: TabKey, changed: readonly FieldDef[] | undefined): readonly FieldDef[] {
  const builtIn = tabDef(tab).fields;
  if (changed === undefined) return builtIn;
  const byKey = new Map(changed.map((field) => [field.key, field]));
  const own = changed.filter((field) => field.own === true).sort((a, b) => (a.key < b.key ? -1 : 1));
  return [...builtIn.map((field) => byKey.get(field.key) ?? field), ...own];
}

/** A field that waits for a retired one waits no more. */
function shownOf(fields: readonly FieldDef[]): readonly FieldDef[] {
  const retired = new Set(fields.flatMap((field) => (field.retired === true ? [field.key] : [])));
  return fields
    .filter((field) => field.retired !== true)
    .map((field) => {
      if (field.condition === undefined || !retired.has(field.condition.field)) return field;
      const { condition: _, ...always } = field;
      return always;
    });
}

/** The schema of a register that has no fields of its own. */
export const baseSchema: Schema = schemaOf({});
