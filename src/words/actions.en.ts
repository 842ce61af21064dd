import type { Facts } from './wording';

const tables: Readonly<Record<string, readonly [string, string]>> = {
  customers: ['customer', 'customers'],
  contacts: ['contact person', 'contact persons'],
  interactions: ['logged contact', 'logged contacts'],
  purchases: ['purchase', 'purchases'],
  cases: ['case', 'cases'],
  feedback: ['feedback', 'feedback entries'],
  archive: ['archived customer', 'archived customers'],
};

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const kept = (f: Facts): string => String(f['count'] ?? '');
const many = (count: number, one: string, more: string): string => `${String(count)} ${count === 1 ? one : more}`;

/** Words for what people did to the register, and for what stands in the way of taking it back. */
export const actionsEn = {
  someone: 'Someone',
  /** Some records of a table: `40 customers`, or the one by its name. */
  records: (table: string, count: number, name: string): string => {
    const [one, more] = tables[table] ?? [table, table];
    if (count === 1) return name === '' ? `one ${one}` : `${one} ${name}`;
    return `${grouped(count)} ${more}`;
  },
  and: (parts: readonly string[]): string => parts.join(', '),
  added: (who: string, what: string) => `${who} added ${what}`,
  changed: (who: string, what: string) => `${who} changed ${what}`,
  removed: (who: string, what: string) => `${who} removed ${what}`,
  saved: (who: string, what: string) => `${who} saved ${what}`,
  edited: (who: string, what: string) => `${who} edited ${what} in the sheet`,
  pasted: (who: string, what: string) => `${who} pasted ${what}`,
  found: (_who: string, what: string) => `Found in the sheet: ${what}`,
  imported: (who: string, what: string) => `${who} imported ${what}`,
  archived: (who: string, what: string) => `${who} archived ${what}`,
  unarchived: (who: string, what: string) => `${who} brought ${what} back from Archive`,
  restored: (who: string, what: string) => `${who} restored ${what} from a snapshot`,
  wentBack: (who: string, what: string) => `${who} set ${what} back to an earlier day`,
  putBack: (_who: string, what: string) => `Put right after rows had moved: ${what}`,
  undid: (who: string, what: string) => `${who} undid an action: ${what}`,
  vanished: (_who: string, what: string) => `Deleted in the sheet: ${what}`,
  byJob: (_who: string, what: string) => `Done by the register itself: ${what}`,
  unknown: '(unknown)',
  empty: '(empty)',
  why: {
    'changed-since': (_f: Facts): string => 'Changed since',
    'edited-since': (f: Facts): string => `Edited since, so it stays: ${String(f['fields'] ?? '')}`,
    'children-since': (f: Facts): string =>
      `${many(Number(kept(f)), 'record was', 'records were')} added to this customer since, so it stays. Undo those first, or archive the customer.`,
    'gone-since': (_f: Facts): string => 'It is not in the register any more',
    'in-use': (_f: Facts): string => 'It is in the register again',
    'unknown-before': (_f: Facts): string => 'What stood there before is not known',
    'field-gone': (_f: Facts): string => 'The register has no such column any more',
    erased: (_f: Facts): string => 'What the action did was erased',
  },
};
