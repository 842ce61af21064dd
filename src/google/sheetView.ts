import type { StoredRecord, View } from '../app/ports';
import type { FieldValues, OwnCells } from '../core/changeSet';
import type { Layout, TabLayout } from '../core/layout/layout';
import { fromCell, toCell, type CodecContext } from '../core/records/cellCodec';
import type { FieldDef, TabKey } from '../core/schema/field';
import { readPeople, type Person } from '../core/schema/people';
import { readSettings, type Language, type Settings } from '../core/schema/settings';
import { baseSchema, type Schema } from '../core/schema/schema';
import { recordTables, type LiveTable } from '../core/schema/tables';
import { lazily } from '../core/values/lazily';
import type { CellScalar, Option } from '../core/values/value';
import { fingerprintOf, recordBlocks } from './recordBlocks';
import { listsInForce, placedByLabel, schemaInForce, storedTableOf, tableRows } from './registerTable';

/** Rows of one sheet by number (1-based), each with its cells from column A on; '' and holes are empty cells. */
export type CellGrid = ReadonlyMap<number, readonly (CellScalar | undefined)[]>;

/** What was read of a tab. Put together on first use: many a read never looks at all of its tabs. */
export interface TabCells {
  readonly grid: () => CellGrid;
  /** Whether whole rows were read: only then are the team's own columns known. */
  readonly whole: boolean;
}

/** Makes a view of what was read. Lists come first: options are decoded with them, and people and settings after that. */
export function makeView(read: Layout, cells: ReadonlyMap<TabKey, TabCells>): View {
  const plain: CodecContext = { language: 'en', lists: {} };
  const raw = (tab: TabKey): readonly StoredRecord[] => decode(read, tab, cells.get(tab), plain, baseSchema);
  const system = new Map(raw('system').map(({ fields }) => [text(fields, 'key'), text(fields, 'value')]));
  const rows = tableRows(raw('fields'), raw('lists'));
  const stored = storedTableOf(system);
  // Made anew with each view: the store knows its views by their lists.
  const lists = { ...listsInForce(rows.lists, stored) };
  const layout = placedByLabel(read, stored.table);
  const schema = schemaInForce(stored.table, layout);
  const language: Language = system.get('language') === 'zh' ? 'zh' : 'en';
  const settings = settingsOf(raw('settings'), lists);
  const people = peopleOf(raw('people'), lists);
  const context: CodecContext = { language, lists };
  const decoded = new Map<TabKey, readonly StoredRecord[]>();
  const byId = new Map<TabKey, ReadonlyMap<string, StoredRecord>>();
  const records = (tab: TabKey): readonly StoredRecord[] => {
    const known = decoded.get(tab) ?? decode(layout, tab, cells.get(tab), context, schema);
    decoded.set(tab, known);
    return known;
  };
  const find = (tab: TabKey, id: string): StoredRecord | undefined => {
    const index = byId.get(tab) ?? indexById(records(tab));
    byId.set(tab, index);
    return index.get(id);
  };
  const outdated = (table: LiveTable): ReturnType<View['outdated']> =>
    outdatedRecords(layout, table, cells.get(table), { language, lists }, schema);
  const blocks = lazily(() =>
    recordBlocks(
      (table) => cells.get(table)?.grid() ?? new Map<number, never>(),
      JSON.stringify([language, lists, layout.tabs, recordTables.map((table) => schema.fields(table))]),
    ),
  );
  const fingerprint = lazily(() => fingerprintOf(blocks()));
  return {
    layout,
    schema,
    rows,
    stored,
    language,
    people,
    lists,
    settings,
    system,
    records,
    find,
    outdated,
    fingerprint,
    blocks,
  };
}

/** Cells of option fields that show what their option was called before. */
function outdatedRecords(
  layout: Layout,
  table: LiveTable,
  cells: TabCells | undefined,
  context: CodecContext,
  schema: Schema,
): ReturnType<View['outdated']> {
  const at = layout.tabs[table];
  const idColumn = at?.columns['id'];
  if (cells === undefined || at === undefined || idColumn === undefined) return [];
  const fields = schema.fields(table).flatMap((field) => {
    const former = new Set((context.lists[field.list ?? ''] ?? []).flatMap((option) => option.former ?? []));
    const column = at.columns[field.key];
    return column === undefined || former.size === 0 ? [] : [{ field, column, former }];
  });
  if (fields.length === 0) return [];
  return [...cells.grid()].flatMap(([row, values]) => {
    const shown = fields.filter(({ column, former }) => former.has(String(values[column] ?? '')));
    const stale = shown.flatMap(({ field, column }) => {
      const value = fromCell(field, values[column], context);
      return toCell(field, value, context) === values[column] ? [] : [[field.key, value] as const];
    });
    const id = String(values[idColumn] ?? '');
    return stale.length === 0 || id === '' ? [] : [{ row, id, fields: Object.fromEntries(stale) }];
  });
}

function indexById(records: readonly StoredRecord[]): ReadonlyMap<string, StoredRecord> {
  const index = new Map<string, StoredRecord>();
  // The first row with an id is the record; a copied row further down is a finding, not the record.
  for (const record of records) {
    const id = text(record.fields, 'id');
    if (id !== '' && !index.has(id)) index.set(id, record);
  }
  return index;
}

function decode(
  layout: Layout,
  tab: TabKey,
  cells: TabCells | undefined,
  context: CodecContext,
  schema: Schema,
): readonly StoredRecord[] {
  const at = layout.tabs[tab];
  if (cells === undefined || at === undefined) return [];
  const fields = schema.fields(tab).flatMap((field) => {
    const column = at.columns[field.key];
    return column === undefined ? [] : [{ field, column }];
  });
  const own = cells.whole ? ownColumns(at) : [];
  const records: StoredRecord[] = [];
  for (const [row, values] of cells.grid()) {
    records.push({ row, fields: fieldsOf(fields, values, context), own: ownOf(own, values) });
  }
  return records.sort((a, b) => a.row - b.row);
}

function fieldsOf(
  fields: readonly { readonly field: FieldDef; readonly column: number }[],
  values: readonly (CellScalar | undefined)[],
  context: CodecContext,
): FieldValues {
  const record: Record<string, CellScalar> = {};
  for (const { field, column } of fields) {
    const value = fromCell(field, values[column], context);
    if (value !== null) record[field.key] = value;
  }
  return record;
}

/** Columns that are the team's own: with a header, and not one of the register's. */
export function ownColumns(at: TabLayout): readonly { readonly label: string; readonly column: number }[] {
  const managed = new Set(Object.values(at.columns));
  return at.header.flatMap((label, column) => (label === '' || managed.has(column) ? [] : [{ label, column }]));
}

function ownOf(
  columns: readonly { readonly label: string; readonly column: number }[],
  values: readonly (CellScalar | undefined)[],
): OwnCells {
  // From entries: a header may be called `__proto__`.
  return Object.fromEntries(
    columns.flatMap(({ label, column }) => {
      const value = values[column] ?? null;
      return value === null || value === '' ? [] : [[label, value] as const];
    }),
  );
}

function text(fields: FieldValues, key: string): string {
  return String(fields[key] ?? '');
}

function settingsOf(rows: readonly StoredRecord[], lists: CodecContext['lists']): Settings {
  return readSettings(
    rows.map(({ fields }) => ({ key: text(fields, 'key'), value: text(fields, 'value') })),
    lists,
  );
}

function peopleOf(
  rows: readonly StoredRecord[],
  lists: Readonly<Record<string, readonly Option[]>>,
): readonly Person[] {
  const roles = lists['role'] ?? [];
  const roleKey = (given: string): string | null => {
    const wanted = given.trim().toLowerCase();
    const option = roles.find((each) =>
      [each.key, each.labels.en, each.labels.zh, ...each.synonyms].some((name) => name.toLowerCase() === wanted),
    );
    return option?.key ?? null;
  };
  return readPeople(
    rows.map(({ fields }) => ({
      email: text(fields, 'email'),
      name: text(fields, 'name'),
      role: text(fields, 'role'),
      aliases: text(fields, 'aliases'),
    })),
    roleKey,
  );
}
