import { columnLetters } from '../../src/google/a1';
import { commitRequests } from '../../src/google/commitRequests';
import { movedRows, watchedRanges } from '../../src/google/movedRows';
import { sheetsStore } from '../../src/google/sheetsStore';
import type { View } from '../../src/app/ports';
import type { TabKey } from '../../src/core/schema/field';
import { formatId } from '../../src/core/values/ids';
import { aRegister } from './support/aRegister';
import { aCommit, aCreate, anUpdate } from './support/sealed';

const idOf = (number: number): string => formatId('C', number);
const [C1, C2, C3, C4, C8, C9] = [idOf(1), idOf(2), idOf(3), idOf(4), idOf(8), idOf(9)];

function aView(language: 'en' | 'zh' = 'en'): View {
  const { file, client } = aRegister(language);
  const store = sheetsStore(client, file.id);
  store.commit(
    store.read({}),
    aCommit({ creates: [C1, C2, C3, C4].map((id) => aCreate({ fields: { id, name: `Name ${id}` } })) }),
  );
  return store.read({ customers: 'all' });
}
const view = aView();
const at = (tab: TabKey) => view.layout.tabs[tab]!;
const columnOf = (key: string): number => at('customers').columns[key] ?? -1;
type Request = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const requestsOf = (...given: Parameters<typeof commitRequests>): readonly Request[] =>
  JSON.parse(JSON.stringify(commitRequests(...given))) as readonly Request[];
const kindsOf = (requests: readonly Request[]): readonly string[] =>
  requests.map((request) => Object.keys(request)[0] ?? '');

describe('the requests of a batch', () => {
  it('are changed cells first, then one append a tab, then rows that go, from below, neighbours together', () => {
    const commit = aCommit({
      updates: [anUpdate({ id: C1, row: 2, fields: { name: 'New' } })],
      creates: [aCreate({ fields: { id: C8 } }), aCreate({ fields: { id: C9 } })],
      removes: [2, 5, 3].map((row) => ({ table: 'customers', id: formatId('C', row - 1), row })),
      added: [{ table: 'review', rows: [{ key: 'a' }, { key: 'b' }] }],
    });
    const requests = requestsOf(view, commit);
    const kinds = kindsOf(requests);
    expect(kinds).toEqual([...kinds].sort((a, b) => order(a) - order(b)));
    expect(kinds.filter((kind) => kind === 'appendCells')).toHaveLength(2);
    const gone = requests.flatMap(
      (request) =>
        (request['deleteDimension']?.['range'] as { startIndex: number; endIndex: number } | undefined) ?? [],
    );
    expect(gone.map((range) => [range.startIndex, range.endIndex])).toEqual([
      [4, 5],
      [1, 3],
    ]);
  });
  const order = (kind: string): number => ['updateCells', 'appendCells', 'deleteDimension'].indexOf(kind);

  it('leave a blank row where every record of a tab goes: Google deletes no tab empty below its frozen header', () => {
    const removes = [2, 3, 4, 5].map((row) => ({ table: 'customers' as const, id: formatId('C', row - 1), row }));
    const { file, client } = aRegister();
    const store = sheetsStore(client, file.id);
    const made = removes.map(({ id }) => aCreate({ fields: { id } }));
    store.commit(store.read({}), aCommit({ creates: made }));
    for (const sheet of file.sheets) if (sheet.sheetId === at('customers').sheetId) sheet.rowCount = 5;
    const full = store.read({ customers: 'all' });
    expect(store.commit(full, aCommit({ commitId: 'commit-2', removes }))).toMatchObject({ landed: true });
    expect(store.read({ customers: 'all' }).records('customers')).toEqual([]);
  });

  it('write neighbouring cells together, and leave every other cell of the row out', () => {
    const fields = { name: 'New', company: 'Acme', notes: 'x' };
    const requests = requestsOf(view, aCommit({ updates: [anUpdate({ id: C1, row: 2, fields })], system: {} }));
    const starts = requests.map((request) => request['updateCells']?.['start']);
    const { sheetId } = at('customers');
    expect(starts).toEqual([
      { sheetId, rowIndex: 1, columnIndex: columnOf('name') },
      { sheetId, rowIndex: 1, columnIndex: columnOf('notes') },
    ]);
    expect(requests[0]?.['updateCells']?.['fields']).toBe('userEnteredValue,userEnteredFormat.numberFormat');
  });

  it('never write a formula: what looks like one is a text', () => {
    const fields = { id: '=1+1', name: '=HYPERLINK("x")', notes: '+1' };
    const commit = aCommit({
      creates: [aCreate({ fields, own: { Gift: '=2' } })],
      updates: [anUpdate({ id: C1, row: 2, fields })],
    });
    const text = JSON.stringify(commitRequests(view, commit));
    expect(text).not.toContain('formulaValue');
    expect(text).toContain('{"stringValue":"=1+1"}');
  });

  it('empty a cell without taking its format', () => {
    const [request] = requestsOf(
      view,
      aCommit({ updates: [anUpdate({ id: C1, row: 2, fields: { birthDate: null } })], system: {} }),
    );
    expect(request?.['updateCells']?.['rows']).toEqual([
      { values: [{ userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' } } }] },
    ]);
  });

  it('give empty cells of a new row the format of their columns, since rows that Google adds bring none', () => {
    const requests = requestsOf(view, aCommit({ creates: [aCreate({ fields: { id: C9 } })] }));
    const append = requests.find((request) => 'appendCells' in request)?.['appendCells'];
    const [row] = append?.['rows'] as { values: { userEnteredFormat?: { numberFormat: { pattern: string } } }[] }[];
    expect(row?.values[columnOf('phone')]?.userEnteredFormat?.numberFormat.pattern).toBe('@');
  });

  it('set System cells where they stand, and append the keys that the tab does not have', () => {
    const requests = requestsOf(view, aCommit({ system: { commit: 'x', 'job.new': '1', 'job.gone': null } }));
    expect(kindsOf(requests)).toEqual(['updateCells', 'appendCells']);
    expect(JSON.stringify(requests)).not.toContain('job.gone');
  });

  it('throw for a field that its tab has lost', () => {
    const columns = Object.fromEntries(Object.entries(at('customers').columns).filter(([key]) => key !== 'name'));
    const damaged = { ...view, layout: { tabs: { ...view.layout.tabs, customers: { ...at('customers'), columns } } } };
    const commit = aCommit({ updates: [anUpdate({ id: C1, row: 2, fields: { name: 'x' } })] });
    expect(() => requestsOf(damaged, commit)).toThrow('column-missing');
  });
});

describe('rows that a write watches', () => {
  const idCell = (row: number): string => `'Customers'!${columnLetters(columnOf('id'))}${String(row)}`;
  const replyWith = (ids: Readonly<Record<number, string>>) => ({
    updatedSpreadsheet: {
      sheets: [
        {
          properties: { sheetId: at('customers').sheetId },
          data: Object.entries(ids).map(([row, id]) => ({
            startRow: Number(row) - 1,
            startColumn: columnOf('id'),
            rowData: [{ values: [{ effectiveValue: { stringValue: id } }] }],
          })),
        },
      ],
    },
  });

  it('are the id cells of what is changed, where they stand once rows above are gone, and the header', () => {
    const commit = aCommit({
      updates: [anUpdate({ id: C3, row: 4, fields: { name: 'x' } })],
      removes: [{ table: 'customers', id: C1, row: 2 }],
    });
    const ranges = watchedRanges(view, commit).map((range) => range.a1);
    const column = columnLetters(columnOf('id'));
    expect(ranges).toEqual(["'Customers'!1:1", idCell(3), `'Customers'!${column}:${column}`]);
  });

  it('are the whole column of ids where many change, and none where nothing of a record is written', () => {
    const updates = Array.from({ length: 51 }, (_, index) =>
      anUpdate({ id: 'x', row: index + 2, fields: { name: 'x' } }),
    );
    const column = columnLetters(columnOf('id'));
    expect(watchedRanges(view, aCommit({ updates })).map((range) => range.a1)).toContain(
      `'Customers'!${column}:${column}`,
    );
    expect(watchedRanges(view, aCommit())).toEqual([]);
  });

  it('are told where another id stands, or none, and passed over where they are not watched', () => {
    const updates = [C1, C2, C3].map((id, index) =>
      anUpdate({ id, row: index + 2, fields: { name: 'x' }, watched: id !== C3 }),
    );
    expect(movedRows(view, aCommit({ updates }), replyWith({ 2: C1, 3: C4 }) as never)).toEqual([
      { table: 'customers', id: C2, row: 3, found: C4 },
    ]);
    expect(movedRows(view, aCommit({ updates }), {}).map(({ id, found }) => [id, found])).toEqual([
      [C1, ''],
      [C2, ''],
    ]);
  });

  it('tell of a record that went although another was meant', () => {
    const removes = [{ table: 'customers' as const, id: C2, row: 3 }];
    const moved = movedRows(view, aCommit({ removes }), replyWith({ 2: C1, 3: C2, 4: C4 }));
    expect(moved).toEqual([{ table: 'customers', id: C3, row: 4, found: C3, how: 'deleted' }]);
    expect(movedRows(view, aCommit({ removes }), replyWith({ 2: C1, 3: C3, 4: C4 }) as never)).toEqual([]);
  });
});
