import { RegisterError } from '../core/registerError';
import { tabDef, tabs } from '../core/schema/tables';
import type { Query, View } from './ports';
import { auditHead, countersOf } from './systemState';

/** The header row of every tab: what a look at the whole register costs, in the same one read. */
export const everyHeader: Query = Object.fromEntries(tabs.map((tab) => [tab.key, { fields: [] }]));

/** What is broken of a register that could be read with `everyHeader`: lost columns, System cells that cannot be followed. */
export function registerDamage(view: View): readonly RegisterError[] {
  const lost = tabs.flatMap((tab) =>
    tabDef(tab.key)
      .fields.filter((field) => view.layout.tabs[tab.key]?.columns[field.key] === undefined)
      .map(({ key, later }) => {
        return new RegisterError(later === true ? 'column-new' : 'column-missing', { tab: tab.key, field: key });
      }),
  );
  return [...lost, ...[auditHead, countersOf].flatMap((read) => thrownBy(() => read(view)))];
}

function thrownBy(read: () => unknown): readonly RegisterError[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof RegisterError) return [error];
    throw error;
  }
}

/** Whether the register can be worked with as it is: what is merely new comes with the next set-up. */
export function isWhole(damage: readonly RegisterError[]): boolean {
  return damage.every(({ code }) => code === 'column-new');
}
