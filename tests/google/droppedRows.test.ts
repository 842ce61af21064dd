import { sortSheetBy, deleteRowAt, type SpreadsheetFile } from '../../local/sheets';
import { commitRequests } from '../../src/google/commitRequests';
import { sheetsStore } from '../../src/google/sheetsStore';
import type { View } from '../../src/app/ports';
import { aRegister, tabIn } from './support/aRegister';
import { aCommit } from './support/sealed';

/** A register with rows held on the Import tab, on rows 2 and below. */
function scene(identities: readonly string[] = ['a', 'b', 'c', 'd', 'e']) {
  const { file, client } = aRegister();
  const store = sheetsStore(client, file.id);
  const rows = identities.map((identity, index) => ({ identity, source: 'list.csv', row: index + 1, reason: 'x' }));
  store.commit(store.read({}), aCommit({ added: [{ table: 'import', rows }] }));
  const view = store.read({ import: 'all' });
  const drop = (rowsToGo: readonly number[], from: View = view) =>
    store.commit(
      from,
      aCommit({ commitId: 'commit-2', dropped: [{ table: 'import', rows: rowsToGo, keyField: 'identity' }] }),
    );
  const standing = (): readonly unknown[] =>
    store
      .read({ import: 'all' })
      .records('import')
      .map(({ fields }) => fields['identity']);
  return { file, client, store, view, drop, standing };
}

/** Done once, right before the next batch: a person who acts at that instant. */
function meanwhile(client: ReturnType<typeof scene>['client'], act: () => void): void {
  client.before = (method) => {
    if (method !== 'spreadsheets.batchUpdate') return;
    client.before = () => undefined;
    act();
  };
}
const importTab = (file: SpreadsheetFile) => tabIn(file, 'import').sheetId;
const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
afterAll(() => {
  warn.mockRestore();
});

describe('rows of a service tab that go', () => {
  it('are deleted from below, neighbours together', () => {
    const { view } = scene();
    const dropped = [{ table: 'import' as const, rows: [2, 6, 3], keyField: 'identity' }];
    const requests = JSON.parse(JSON.stringify(commitRequests(view, aCommit({ dropped, system: {} })))) as {
      deleteDimension?: { range: { startIndex: number; endIndex: number } };
    }[];
    const ranges = requests.map((request) => request.deleteDimension?.range);
    expect(ranges.map((range) => [range?.startIndex, range?.endIndex])).toEqual([
      [5, 6],
      [1, 3],
    ]);
  });

  it('leave the others where they were, in one write and one read', () => {
    const { client, drop, standing } = scene();
    client.calls.length = 0;
    expect(drop([2, 4, 5])).toEqual({ landed: true, moved: [], wrongDrops: [] });
    expect(client.calls).toEqual(['spreadsheets.batchUpdate', 'spreadsheets.values.batchGet']);
    expect(standing()).toEqual(['b', 'e']);
  });

  it('may be all rows of a tab that has not one blank row left', () => {
    const { file, drop, standing, store } = scene();
    for (const sheet of file.sheets) if (sheet.sheetId === importTab(file)) sheet.rowCount = 6;
    expect(drop([2, 3, 4, 5, 6])).toMatchObject({ landed: true, wrongDrops: [] });
    expect(standing()).toEqual([]);
    store.read({});
  });

  it('are told with what went instead where somebody sorted the tab at that instant', () => {
    const { file, client, drop, standing } = scene();
    meanwhile(client, () => sortSheetBy(file, importTab(file), 1, true));
    const outcome = drop([2, 3]);
    expect(outcome).toMatchObject({
      landed: true,
      wrongDrops: [
        { table: 'import', standing: ['a', 'b'], lost: [{ fields: { identity: 'd' } }, { fields: { identity: 'e' } }] },
      ],
    });
    expect(standing()).toEqual(['c', 'b', 'a']);
  });

  it('are right where a person deleted another row below them at that instant', () => {
    const { file, client, drop, standing } = scene();
    meanwhile(client, () => deleteRowAt(file, importTab(file), 4));
    expect(drop([2, 3])).toMatchObject({ wrongDrops: [] });
    expect(standing()).toEqual(['c', 'e']);
  });

  it('are counted where two rows have one key', () => {
    const { file, client, drop } = scene(['a', 'a', 'b', 'c']);
    meanwhile(client, () => sortSheetBy(file, importTab(file), 1, true));
    expect(drop([2])).toMatchObject({ wrongDrops: [{ standing: ['a'], lost: [{ fields: { identity: 'c' } }] }] });
  });

  it('are looked at, too, where the answer to the write was lost', () => {
    const { file, client, drop } = scene();
    meanwhile(client, () => sortSheetBy(file, importTab(file), 1, true));
    client.after = (method) => {
      if (method === 'spreadsheets.batchUpdate') throw new Error('Empty response');
    };
    expect(drop([2])).toMatchObject({
      landed: true,
      wrongDrops: [{ standing: ['a'], lost: [{ fields: { identity: 'e' } }] }],
    });
  });

  it('have to be of a tab that was read whole: what nobody knows could not be put back', () => {
    const { store, drop } = scene();
    expect(() => drop([2], store.read({ import: { fields: ['identity'] } }))).toThrow('nobody read');
  });

  it('come back as they were', () => {
    const { store, view, drop, standing } = scene();
    drop([2, 3]);
    const rows = view.records('import').slice(0, 2);
    store.commit(store.read({}), aCommit({ commitId: 'commit-3', putBack: [{ table: 'import', rows }] }));
    expect(standing()).toEqual(['c', 'd', 'e', 'a', 'b']);
  });
});
