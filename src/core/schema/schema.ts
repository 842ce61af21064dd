import type { FieldDef, TabKey } from './field';
import { tabDef } from './tables';

/**
 * The fields of a register by tab, the team's own ones included. Which tabs there are, their labels and the letters of their
 * ids are the same for every register (`tables.ts`).
 */
export interface Schema {
  /** Every field of a tab, retired ones included: the built-in ones in their order, then the team's own. */
  fields(tab: TabKey): readonly FieldDef[];
  field(tab: TabKey, key: string): FieldDef | undefined;
  /** Fields that a person may enter: what versions, digests and history are about. */
  entered(tab: TabKey): readonly FieldDef[];
}

/** Fields by tab where they differ from the built-in ones. */
export type TabFields = Readonly<Partial<Record<TabKey, readonly FieldDef[]>>>;

/** The schema with the given fields in place of the built-in ones. Asked for with every record: looked up once a tab. */
export function schemaOf(changed: TabFields): Schema {
  const byKey = new Map<TabKey, ReadonlyMap<string, FieldDef>>();
  const entered = new Map<TabKey, readonly FieldDef[]>();
  const fields = (tab: TabKey): readonly FieldDef[] => changed[tab] ?? tabDef(tab).fields;
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
  };
}

/** The schema of a register that has no fields of its own. */
export const baseSchema: Schema = schemaOf({});
