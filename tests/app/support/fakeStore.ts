import { sha256Hex } from '../../../src/core/audit/sha256';
import type {
  CommitOutcome,
  EnteredRow,
  NotedRow,
  Query,
  RegisterStore,
  SealedCommit,
  StoredRecord,
  TableQuery,
  View,
} from '../../../src/app/ports';
import { initialSystem } from '../../../src/app/systemState';
import type { FieldValues, OwnCells } from '../../../src/core/changeSet';
import { defaultLists } from '../../../src/core/schema/defaultLists';
import type { TabKey } from '../../../src/core/schema/field';
import type { Person } from '../../../src/core/schema/people';
import { readSettings, type Settings } from '../../../src/core/schema/settings';
import { noTable } from '../../../src/core/schema/compile/storedTable';
import { baseSchema, type Schema } from '../../../src/core/schema/schema';
import { recordTables } from '../../../src/core/schema/tables';
import type { LiveTable } from '../../../src/core/schema/tables';

interface Row {
  fields: FieldValues;
  own: OwnCells;
  formulas: Readonly<Record<string, string>>;
  notes: Readonly<Record<string, string>>;
  ownNotes?: Readonly<Record<string, string>>;
}

/** A register in memory: rows by tab, from row 2 on; a blank row is undefined. */
export class FakeStore implements RegisterStore {
  readonly tabs = new Map<TabKey, (Row | undefined)[]>();
  readonly commits: SealedCommit[] = [];
  readonly calls: string[] = [];
  readonly people: Person[] = [];
  /** Rows are put in past every count: how many there are is open. */
  system = new Map(Object.entries({ ...initialSystem('en', 'R-1', '2026-09-10'), counts: '' }));
  settings: Settings = readSettings([]);
  schema: Schema = baseSchema;
  /** Done before each call, with its name: a person who acts in between. */
  before: (call: string) => void = () => undefined;
  /** What comes of the next commits instead of landing. */
  readonly outcomes: (CommitOutcome | 'lands')[] = [];

  put(tab: TabKey, fields: FieldValues, more: Partial<Row> = {}): number {
    const rows = this.rows(tab);
    rows.push({ fields: present(fields), own: {}, formulas: {}, notes: {}, ...more });
    return rows.length + 1;
  }

  rows(tab: TabKey): (Row | undefined)[] {
    const rows = this.tabs.get(tab) ?? [];
    this.tabs.set(tab, rows);
    return rows;
  }

  fieldsOf(tab: TabKey): FieldValues[] {
    return this.rows(tab).flatMap((row) => (row === undefined ? [] : [row.fields]));
  }

  /** Changes cells of a row by hand. */
  type(tab: TabKey, row: number, fields: FieldValues, formulas: Readonly<Record<string, string>> = {}): void {
    const old = this.rows(tab)[row - 2];
    const own = old?.own ?? {};
    this.rows(tab)[row - 2] = {
      fields: present({ ...old?.fields, ...fields }),
      own,
      formulas,
      notes: old?.notes ?? {},
    };
  }

  read(query: Query): View {
    return this.called('read', () => this.view(query, new Map()));
  }

  readFormulas(tables: readonly LiveTable[]): View {
    return this.called('readFormulas', () => {
      const query = Object.fromEntries(tables.map((table) => [table, 'all' as const]));
      return this.view(query, new Map(), true);
    });
  }

  reread(view: View, query: Query): View {
    return this.called('reread', () => {
      const known = new Map((view as FakeView).known);
      return { ...this.view(query, known), system: view.system };
    });
  }

  entered(
    _: View,
    wanted: readonly { readonly table: LiveTable; readonly rows: readonly number[] }[],
  ): readonly EnteredRow[] {
    return this.called('entered', () =>
      wanted.flatMap(({ table, rows }) =>
        rows.flatMap((row) => {
          const found = this.rows(table)[row - 2];
          if (found === undefined) return [];
          const keys = new Set([
            ...Object.keys(found.fields),
            ...Object.keys(found.formulas),
            ...Object.keys(found.notes),
          ]);
          const cells = [...keys].map((key) => {
            const formula = found.formulas[key] ?? null;
            return [key, { value: found.fields[key] ?? null, formula, note: found.notes[key] ?? '' }] as const;
          });
          return [{ table, row, cells: Object.fromEntries(cells), ownNotes: found.ownNotes ?? {} }];
        }),
      ),
    );
  }

  reportedMonths(): ReadonlySet<string> {
    return new Set();
  }

  notes(): readonly NotedRow[] {
    return [];
  }

  relayout(): void {
    this.calls.push('relayout');
  }

  commit(_: View, sealed: SealedCommit): CommitOutcome {
    return this.called('commit', () => {
      const outcome = this.outcomes.shift() ?? 'lands';
      if (outcome !== 'lands' && !outcome.landed) return outcome;
      this.commits.push(sealed);
      this.apply(sealed);
      return outcome === 'lands' ? { landed: true, moved: [] } : outcome;
    });
  }

  private apply(sealed: SealedCommit): void {
    for (const { table, row, fields } of sealed.updates) this.type(table, row, fields);
    for (const { table, fields, own, rowNotes, row } of sealed.creates) {
      const ownNotes = rowNotes === undefined ? {} : { ownNotes: rowNotes.own };
      if (row === undefined) this.put(table, fields, { own, notes: rowNotes?.fields ?? {}, ...ownNotes });
      else this.type(table, row, fields);
    }
    for (const { table, row, fields } of sealed.updated) this.type(table, row, fields);
    for (const { table, rows } of sealed.putBack ?? [])
      for (const { fields, own } of rows) this.put(table, fields, { own });
    for (const { table, rows } of sealed.added) for (const fields of rows) this.put(table, fields);
    for (const entry of sealed.audit) this.put('audit', { ...entry });
    for (const { table, row } of [...sealed.removes].sort((a, b) => b.row - a.row)) this.rows(table).splice(row - 2, 1);
    for (const { table, rows } of sealed.dropped ?? []) {
      for (const row of [...rows].sort((a, b) => b - a)) this.rows(table).splice(row - 2, 1);
    }
    for (const [key, value] of Object.entries(sealed.system)) this.system.set(key, value ?? '');
  }

  private called<T>(name: string, work: () => T): T {
    this.before(name);
    this.calls.push(name);
    return work();
  }

  private view(query: Query, known: Map<TabKey, Map<number, StoredRecord>>, formulas = false): FakeView {
    for (const [tab, wanted] of Object.entries(query) as [TabKey, TableQuery][]) {
      known.set(tab, this.readTab(tab, wanted, known.get(tab) ?? new Map(), formulas));
    }
    const records = (tab: TabKey): readonly StoredRecord[] =>
      [...(known.get(tab)?.values() ?? [])].sort((a, b) => a.row - b.row);
    return {
      layout: { tabs: {} },
      schema: this.schema,
      rows: { fields: [], lists: [] },
      stored: noTable,
      language: 'en',
      people: this.people,
      lists: defaultLists,
      settings: this.settings,
      system: new Map(this.system),
      records,
      find: (tab, id) => records(tab).find((record) => record.fields['id'] === id),
      outdated: () => [],
      fingerprint: () => JSON.stringify([...known].map(([tab]) => [tab, records(tab)])),
      blocks: () =>
        new Map(
          recordTables.map((table) => [
            table,
            records(table).map((record) => ({ digest: sha256Hex(JSON.stringify(record)), rows: [record.row] })),
          ]),
        ),
      known,
    };
  }

  private readTab(
    tab: TabKey,
    wanted: TableQuery,
    before: ReadonlyMap<number, StoredRecord>,
    formulas: boolean,
  ): Map<number, StoredRecord> {
    const found = new Map(before);
    this.rows(tab).forEach((stored, index) => {
      if (stored === undefined) return;
      const row = index + 2;
      const all = { ...stored.fields, ...(formulas ? stored.formulas : {}) };
      const whole = wanted === 'all' || wanted.rows?.includes(row) === true;
      const keys = wanted === 'all' ? [] : [...(wanted.fields ?? []), ...(wanted.also ?? [])];
      const part = present(Object.fromEntries(keys.map((key) => [key, all[key] ?? null])));
      if (whole) found.set(row, { row, fields: all, own: stored.own });
      else if (Object.keys(part).length > 0) {
        found.set(row, { row, fields: { ...found.get(row)?.fields, ...part }, own: found.get(row)?.own ?? {} });
      }
    });
    for (const row of wanted === 'all' ? [] : (wanted.rows ?? []))
      if (this.rows(tab)[row - 2] === undefined) found.delete(row);
    return found;
  }
}

interface FakeView extends View {
  readonly known: Map<TabKey, Map<number, StoredRecord>>;
}

function present(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}
