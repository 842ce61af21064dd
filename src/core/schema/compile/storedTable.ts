import type { Option } from '../../values/value';
import { defaultLists } from '../defaultLists';
import type { FieldDef } from '../field';
import { entryTables, tabDef, type EntryTable } from '../tables';
import type { RegisterTable, RowRefusal } from './types';

export interface Seen {
  readonly fields: string;
  readonly lists: string;
}

/** What the System tab keeps of Fields and Lists: the last good table, and what was said of their rows. */
export interface StoredTable {
  readonly table: RegisterTable;
  /** Keys of the rows that the table was made of: other rows wait to be applied. */
  readonly seen: Seen;
  readonly refused: readonly RowRefusal[];
  /** Fields whose values are still to be read by a new kind, as `table key`. */
  readonly rereading: readonly string[];
}

/** A register whose Fields and Lists tabs were never applied. */
export const noTable: StoredTable = {
  table: { fields: {}, lists: defaultLists },
  seen: { fields: '', lists: '' },
  refused: [],
  rereading: [],
};

/** Built-in fields are kept by what the team says of them; everything else of them is the program's. */
const SAID = ['en', 'zh', 'required', 'personal', 'purpose', 'help', 'group', 'condition', 'form', 'retired'] as const;

interface Stored {
  readonly version: 1;
  readonly seen: Seen;
  readonly refused: readonly RowRefusal[];
  readonly rereading: readonly string[];
  /** A built-in field that is as the program has it is its key alone. */
  readonly fields: Readonly<Partial<Record<EntryTable, readonly (string | FieldDef)[]>>>;
  /** Lists that are as the program has them are left out. */
  readonly lists: Readonly<Record<string, readonly Option[]>>;
}

export function storedText({ table, seen, refused, rereading }: StoredTable): string {
  const stored: Stored = {
    version: 1,
    seen,
    refused,
    rereading,
    fields: Object.fromEntries(
      entryTables.map((tab) => [tab, (table.fields[tab] ?? []).map((field) => storedField(tab, field))]),
    ),
    lists: Object.fromEntries(
      Object.entries(table.lists).filter(([list, options]) => JSON.stringify(options) !== defaultText(list)),
    ),
  };
  return JSON.stringify(stored);
}

function defaultText(list: string): string {
  return JSON.stringify((defaultLists as RegisterTable['lists'])[list]);
}

function storedField(tab: EntryTable, field: FieldDef): string | FieldDef {
  if (field.own === true) return field;
  const base = builtIn(tab, field.key);
  const said = pickSaid(field);
  if (base !== undefined && JSON.stringify(said) === JSON.stringify(pickSaid(base))) return field.key;
  return { key: field.key, ...said } as FieldDef;
}

function pickSaid(field: FieldDef): Partial<FieldDef> {
  return Object.fromEntries(SAID.flatMap((name) => (field[name] === undefined ? [] : [[name, field[name]]])));
}

function builtIn(tab: EntryTable, key: string): FieldDef | undefined {
  return tabDef(tab).fields.find((field) => field.key === key);
}

/** Reads what `storedText` wrote; null where the text is blank or was damaged by hand. */
export function readStoredText(text: string): StoredTable | null {
  if (text === '') return null;
  try {
    const stored = JSON.parse(text) as Partial<Stored>;
    if (stored.version !== 1) return null;
    return {
      seen: stored.seen ?? noTable.seen,
      refused: stored.refused ?? [],
      rereading: stored.rereading ?? [],
      table: {
        fields: Object.fromEntries(entryTables.map((tab) => [tab, readFields(tab, stored.fields?.[tab] ?? [])])),
        lists: { ...defaultLists, ...stored.lists },
      },
    };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Built-in fields that came with a later version stand behind the others. */
function readFields(tab: EntryTable, stored: readonly (string | FieldDef)[]): readonly FieldDef[] {
  if (stored.length === 0) return [];
  const read = stored.flatMap((each) => {
    if (typeof each !== 'string' && each.own === true) return [each];
    const base = builtIn(tab, typeof each === 'string' ? each : each.key);
    if (base === undefined) return [];
    return [typeof each === 'string' ? base : { ...withoutSaid(base), ...each }];
  });
  const added = tabDef(tab).fields.filter((field) => !read.some(({ key }) => key === field.key));
  return [...read, ...added];
}

function withoutSaid(field: FieldDef): FieldDef {
  return Object.fromEntries(
    Object.entries(field).filter(([name]) => !(SAID as readonly string[]).includes(name)),
  ) as unknown as FieldDef;
}

/** A cell holds 50,000 characters; parts are cut where no character is cut in two. */
const PART = 45_000;

/** System cells that hold the text, and blank ones in place of those that it needs no more. */
export function storedCells(text: string, standing: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  let at = 0;
  let part = 0;
  while (at < text.length) {
    const end = endOfPart(text, at);
    cells[partKey(part)] = text.slice(at, end);
    at = end;
    part += 1;
  }
  for (; standing.has(partKey(part)); part += 1) cells[partKey(part)] = '';
  return cells;
}

function endOfPart(text: string, from: number): number {
  const end = Math.min(text.length, from + PART);
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}

export function storedIn(system: ReadonlyMap<string, string>): string {
  let text = '';
  for (let part = 0; ; part += 1) {
    const cell = system.get(partKey(part)) ?? '';
    if (cell === '') return text;
    text += cell;
  }
}

function partKey(part: number): string {
  return `fields.${String(part)}`;
}
