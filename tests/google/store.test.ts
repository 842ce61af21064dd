import { deleteColumnAt, moveColumn, renameSheet, sortSheetBy, typeIntoCell } from '../../local/sheets';
import { StaleViewError } from '../../src/app/ports';
import { sheetsStore } from '../../src/google/sheetsStore';
import { aRegister, giveCache, tabIn } from './support/aRegister';
import { aCommit, aCreate, anUpdate } from './support/sealed';

/** A register with three customers, read once, so that the layout is cached. */
function scene() {
  const { file, client } = aRegister();
  const store = sheetsStore(client, file.id);
  const ids = ['C-000001-X', 'C-000002-V', 'C-000003-T'];
  const creates = ids.map((id, index) => aCreate({ fields: { id, name: ['Ann', 'Bob', 'Cid'][index] ?? '' } }));
  store.commit(store.read({}), aCommit({ creates }));
  store.read({});
  client.calls.length = 0;
  const rename = (name: string, commitId = 'commit-2') =>
    aCommit({ commitId, updates: [anUpdate({ id: ids[1]!, row: 3, fields: { name } })] });
  const names = () =>
    store
      .read({ customers: { fields: ['name'] } })
      .records('customers')
      .map(({ fields }) => fields['name']);
  const customers = () => tabIn(file, 'customers');
  return { file, client, store, ids, rename, names, customers };
}
const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
afterAll(() => {
  warn.mockRestore();
});

describe('a read', () => {
  it('is one call where the layout is cached, and two more where columns moved', () => {
    const { client, store, file, customers, names } = scene();
    expect(names()).toEqual(['Ann', 'Bob', 'Cid']);
    expect(client.calls).toHaveLength(1);
    moveColumn(file, customers().sheetId, 2, 8);
    client.calls.length = 0;
    expect(names()).toEqual(['Ann', 'Bob', 'Cid']);
    expect(client.calls).toHaveLength(4);
    client.calls.length = 0;
    store.read({});
    expect(client.calls).toHaveLength(1);
  });

  it('finds a tab again that was renamed', () => {
    const { file, customers, names } = scene();
    renameSheet(file, customers().sheetId, "Anna's customers");
    expect(names()).toEqual(['Ann', 'Bob', 'Cid']);
  });

  it('names the column that a tab has lost, and does without it where nobody asks', () => {
    const { file, store, customers } = scene();
    deleteColumnAt(file, customers().sheetId, 2);
    expect(() => store.read({ customers: { fields: ['name'] } })).toThrow('column-missing');
    expect(store.read({ customers: { fields: ['id'] } }).records('customers')).toHaveLength(3);
  });

  it('tells that a spreadsheet has no register', () => {
    const { file, client } = aRegister();
    for (const sheet of [...file.sheets])
      if (sheet.title !== 'Sheet1') file.sheets.splice(file.sheets.indexOf(sheet), 1);
    giveCache();
    expect(() => sheetsStore(client, file.id).read({})).toThrow('not-set-up');
  });

  it('after another of the same action throws where the columns moved in between', () => {
    const { file, store, customers } = scene();
    const view = store.read({ customers: { fields: ['id'] } });
    moveColumn(file, customers().sheetId, 2, 8);
    expect(() => store.reread(view, { customers: { rows: [2] } })).toThrow(StaleViewError);
  });

  it('has one fingerprint as long as no cell of a record changes', () => {
    const computeDigest = (_: unknown, text: string): string => text;
    const Utilities = { computeDigest, base64Encode: (text: string) => text, DigestAlgorithm: {}, Charset: {} };
    Object.assign(globalThis, { Utilities });
    const { file, store, customers } = scene();
    const first = store.readFormulas(['customers']).fingerprint();
    expect(store.readFormulas(['customers']).fingerprint()).toBe(first);
    typeIntoCell(file, customers().sheetId, 2, 2, 'Bill');
    expect(store.readFormulas(['customers']).fingerprint()).not.toBe(first);
  });
});

describe('rows as they were entered', () => {
  it('bring formulas and what they show, beside plain cells', () => {
    const { file, store, customers } = scene();
    typeIntoCell(file, customers().sheetId, 2, 2, '=1+1');
    const view = store.read({});
    const [row] = store.entered(view, [{ table: 'customers', rows: [3] }]);
    expect(row).toMatchObject({ table: 'customers', row: 3 });
    expect(row?.cells['name']).toMatchObject({ formula: '=1+1', note: '' });
    expect(row?.cells['id']).toMatchObject({ value: 'C-000002-V', formula: null });
  });

  it('cost no call where none is asked for', () => {
    const { client, store } = scene();
    const view = store.read({});
    client.calls.length = 0;
    expect(store.entered(view, [])).toEqual([]);
    expect(client.calls).toEqual([]);
  });
});

describe('a commit', () => {
  it('tells of the record that stood where it went, since somebody sorted the tab at that instant', () => {
    const { file, client, store, rename, customers, ids, names } = scene();
    const view = store.read({ customers: 'all' });
    client.before = (method) => {
      if (method === 'spreadsheets.batchUpdate') sortSheetBy(file, customers().sheetId, 0, true);
    };
    // Three rows turned round leave the middle one where it was.
    expect(store.commit(view, rename('Bea'))).toEqual({ landed: true, moved: [] });
    expect(names()).toEqual(['Cid', 'Bea', 'Ann']);
    const first = aCommit({
      commitId: 'commit-3',
      updates: [anUpdate({ id: ids[2]!, row: 2, fields: { name: 'Cora' } })],
    });
    const fresh = store.read({ customers: 'all' });
    client.before = (method) => {
      if (method === 'spreadsheets.batchUpdate') sortSheetBy(file, customers().sheetId, 0);
    };
    expect(store.commit(fresh, first)).toEqual({
      landed: true,
      moved: [{ table: 'customers', id: ids[2], row: 2, found: ids[0] }],
    });
  });

  it('tells of every change that went into wrong columns, since somebody moved one at that instant', () => {
    const { file, client, store, rename, customers, ids } = scene();
    const view = store.read({ customers: 'all' });
    client.before = (method) => {
      if (method !== 'spreadsheets.batchUpdate') return;
      client.before = () => undefined;
      moveColumn(file, customers().sheetId, 2, 8);
    };
    expect(store.commit(view, rename('Bea'))).toMatchObject({ landed: true, moved: [{ id: ids[1], row: 3 }] });
  });

  it('whose answer was lost landed where its name stands in System, and did not where it does not', () => {
    const { client, store, rename, names } = scene();
    const view = store.read({ customers: 'all' });
    client.after = (method) => {
      if (method === 'spreadsheets.batchUpdate') throw new Error('Empty response');
    };
    expect(store.commit(view, rename('Bea'))).toEqual({ landed: true, moved: [] });
    expect(names()).toEqual(['Ann', 'Bea', 'Cid']);
    client.after = () => undefined;
    client.before = (method) => {
      if (method === 'spreadsheets.batchUpdate') throw new Error('Service unavailable');
    };
    expect(store.commit(view, rename('Bert', 'commit-3'))).toEqual({ landed: false });
    expect(names()).toEqual(['Ann', 'Bea', 'Cid']);
  });
});
