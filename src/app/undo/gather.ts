import type { FieldValues } from '../../core/changeSet';
import { isLiveTable, recordTables, type LiveTable } from '../../core/schema/tables';
import { stepsOf, type Step } from '../../core/undo/auditLine';
import type { RegisterAction } from '../../core/undo/actionsOf';
import { effectsOf, type RecordEffect } from '../../core/undo/recordEffect';
import type { UndoInput } from '../../core/undo/undoInput';
import { reviewLineQuery } from '../reviewLines';
import type { Deps, Query, StoredRecord, TableQuery, View } from '../ports';
import { findAction } from './auditTail';
import { beforeFromSnapshot } from './fromSnapshot';
import { importRunOf } from './importLines';

/** Records of which single rows are read; of more, their tabs are read whole. */
export const FEW = 50;

/** Everything that taking an action back depends on, as it stands now. */
export interface Ground {
  readonly view: View;
  readonly action: RegisterAction;
  /** The action that took it back and is in force; null where none is. */
  readonly undoneBy: RegisterAction | null;
  readonly steps: readonly Step[];
  readonly effects: readonly RecordEffect[];
  readonly input: Omit<UndoInput, 'choices'>;
}

/**
 * Reads what an undo needs: the action's entries and what came after them, the records as they stand, children, lines of
 * Review. At most five reads behind the one that gave `view`. `requestId` is the undo's own: what it did already is no later
 * change.
 */
export function gather(deps: Deps, view: View, actionId: string, requestId: string): Ground {
  const { action, undoneBy, later } = findAction(deps, view, actionId);
  const steps = stepsOf(action.lines);
  const effects = effectsOf(steps);
  const full = readStanding(deps, view, action, effects);
  const input = {
    steps,
    later: stepsOf(later.filter((line) => line.requestId !== requestId)),
    current: (table: LiveTable, id: string) => full.find(table, id),
    children: childrenOf(full, effects),
    sortOfField: sortOfField(full),
    elsewhere: beforeFromSnapshot(deps, full, action),
  };
  return { view: full, action, undoneBy, steps, effects, input };
}

/** What the register has of a field now: it may have lost the column since. */
export function sortOfField(view: View): UndoInput['sortOfField'] {
  return (table, key) => {
    const field = view.schema.field(table, key);
    const columns = view.layout.tabs[table]?.columns;
    if (field === undefined || (columns !== undefined && columns[key] === undefined)) return 'gone';
    return field.computed === true ? 'computed' : 'entered';
  };
}

function readStanding(deps: Deps, view: View, action: RegisterAction, effects: readonly RecordEffect[]): View {
  const isFew = action.records.length <= FEW;
  const first = deps.store.reread(view, standingQuery(action, effects, isFew));
  if (!isFew) return first;
  const rows = rowsQuery(first, effects);
  return Object.keys(rows).length === 0 ? first : deps.store.reread(first, rows);
}

/** Columns that find records, and those that what an undo brings about depends on. */
function standingQuery(action: RegisterAction, effects: readonly RecordEffect[], isFew: boolean): Query {
  const tables = new Set(action.records.map(({ table }) => table));
  const wanted: Partial<Record<LiveTable, Set<string>>> = {};
  const add = (table: LiveTable, ...fields: readonly string[]): void => {
    wanted[table] = new Set([...(wanted[table] ?? ['id']), ...fields]);
  };
  for (const table of tables) add(table);
  if (effects.some(({ table, sort }) => table === 'customers' && sort === 'made')) {
    for (const table of childTables) add(table, 'customerId');
  }
  if (tables.has('purchases') || tables.has('interactions')) {
    add('customers', 'orders', 'spent', 'lastPurchaseOn', 'lastContactOn');
    add('purchases', 'customerId', 'amount', 'on');
    add('interactions', 'customerId', 'at');
  }
  if (tables.has('contacts')) add('contacts', 'customerId', 'primary');
  const records = Object.entries(wanted).map(([table, fields]): [string, TableQuery] => [
    table,
    !isFew && tables.has(table as LiveTable) ? 'all' : { fields: [...fields] },
  ]);
  return {
    ...Object.fromEntries(records),
    review: reviewLineQuery,
    ...(importRunOf(action) !== null ? { import: { fields: ['source', 'identity', 'status', 'heldAt'] } } : {}),
    ...(tables.has('interactions') ? { audit: { fields: ['seq', 'table', 'recordId', 'part'] } } : {}),
  };
}

/** The records' own rows, whole, and what history says of customers whose last contact may have to go back. */
function rowsQuery(view: View, effects: readonly RecordEffect[]): Query {
  const rows = new Map<string, Set<number>>();
  const add = (tab: string, row: number): void => {
    rows.set(tab, (rows.get(tab) ?? new Set()).add(row));
  };
  for (const { table, id } of effects) {
    const row = view.find(table, id)?.row;
    if (row !== undefined) add(table, row);
  }
  for (const { row } of primariesBeside(view, effects)) add('contacts', row);
  const customers = contactedCustomers(effects);
  for (const { row, fields } of view.records('audit')) {
    if (fields['table'] === 'customers' && customers.has(String(fields['recordId'] ?? ''))) add('audit', row);
  }
  return Object.fromEntries([...rows].map(([tab, set]) => [tab, { rows: [...set] }]));
}

/** Contact persons who have the mark 'primary' now, of customers whose contact persons the action touched. */
function primariesBeside(view: View, effects: readonly RecordEffect[]): readonly StoredRecord[] {
  const customers = new Set(
    effects.flatMap(({ table, id, fields, whole }) =>
      table === 'contacts'
        ? [
            ...customersIn(fields['customerId'] ?? null),
            ...customersIn({ before: whole?.['customerId'], after: view.find(table, id)?.fields['customerId'] }),
          ]
        : [],
    ),
  );
  return view
    .records('contacts')
    .filter(({ fields }) => fields['primary'] === true && customers.has(String(fields['customerId'] ?? '')));
}

/** Customers with whom the action logged a contact. */
export function contactedCustomers(effects: readonly RecordEffect[]): ReadonlySet<string> {
  return new Set(
    effects.flatMap(({ table, fields }) => (table === 'interactions' ? customersIn(fields['customerId'] ?? null) : [])),
  );
}

/** Customers that a child record belonged to before and behind a change. */
export function customersIn(changed: { readonly before?: unknown; readonly after: unknown } | null): readonly string[] {
  return [changed?.before, changed?.after].flatMap((id) => (typeof id === 'string' && id !== '' ? [id] : []));
}

const childTables = recordTables.filter((table) => table !== 'customers' && table !== 'archive');

function childrenOf(view: View, effects: readonly RecordEffect[]): UndoInput['children'] {
  const made = new Set(
    effects.flatMap(({ table, id, sort }) => (table === 'customers' && sort === 'made' ? [id] : [])),
  );
  if (made.size === 0) return [];
  return childTables.flatMap((table) =>
    view.records(table).flatMap(({ fields }) => {
      const customerId = String(fields['customerId'] ?? '');
      return made.has(customerId) ? [{ table, id: String(fields['id'] ?? ''), customerId }] : [];
    }),
  );
}

/** The name of a record as far as it was read. */
export function fieldsOf(view: View, table: string, id: string): FieldValues {
  return isLiveTable(table) ? (view.find(table, id)?.fields ?? {}) : {};
}
