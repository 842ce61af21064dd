import { cutPasteCells, moveColumn } from '../../../local/sheets';
import { aFile, batch, dig, refusal } from './builders';

// Sources: guide "Read and write metadata", API reference (DeveloperMetadata, DataFilter), live probes of two third
// parties (2026-09-06 spike K; 2026-10-08).
describe('developer metadata', () => {
  const column = (startIndex: number, endIndex = startIndex + 1) => ({
    dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex },
  });
  const create = (metadataKey: string, location: unknown, more: object = {}) => ({
    createDeveloperMetadata: { developerMetadata: { metadataKey, location, visibility: 'DOCUMENT', ...more } },
  });
  const columnOf = (file: ReturnType<typeof aFile>, key: string) =>
    file.sheets[0]!.columns.findIndex((one) => one?.metadata?.some((entry) => entry.metadataKey === key));

  it('is answered with its id and its location, whose type Google adds', () => {
    const { replies } = batch(aFile([{ title: 'A' }]), [
      create('field', column(1), { metadataId: 5, metadataValue: 'email' }),
    ]);
    expect(dig(replies, 0, 'createDeveloperMetadata', 'developerMetadata')).toEqual({
      metadataId: 5,
      metadataKey: 'field',
      metadataValue: 'email',
      location: { locationType: 'COLUMN', dimensionRange: { dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
      visibility: 'DOCUMENT',
    });
  });

  it('stands on one whole row or column only', () => {
    const refuse = (location: unknown) => refusal(() => batch(aFile([{ title: 'A' }]), [create('k', location)]));
    expect(refuse(column(0, 2))).toContain('DimensionRange must represent a single row or column');
    expect(refuse({ dimensionRange: { dimension: 'ROWS', startIndex: 1 } })).toContain(
      'DimensionRange must specify both a startIndex and an endIndex',
    );
  });

  it('may repeat a key but not an id, and needs a visibility', () => {
    const file = aFile([{ title: 'A' }]);
    batch(file, [create('k', column(0), { metadataId: 1 }), create('k', column(0))]);
    expect(refusal(() => batch(file, [create('k', column(1), { metadataId: 1 })]))).toContain('already exists');
    expect(
      refusal(() =>
        batch(file, [{ createDeveloperMetadata: { developerMetadata: { metadataKey: 'k', location: column(0) } } }]),
      ),
    ).toContain('visibility');
  });

  it('follows a column that is moved or pushed, and dies with it without a word', () => {
    const file = aFile([{ title: 'A' }]);
    batch(file, [create('email', column(1))]);
    moveColumn(file, 0, 1, 4);
    expect(columnOf(file, 'email')).toBe(4);
    batch(file, [{ insertDimension: { range: { dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } } }]);
    expect(columnOf(file, 'email')).toBe(6);
    const { replies } = batch(file, [
      { deleteDimension: { range: { dimension: 'COLUMNS', startIndex: 6, endIndex: 7 } } },
    ]);
    expect(replies).toEqual([{}]);
    expect(columnOf(file, 'email')).toBe(-1);
  });

  it('stays behind when cells are cut and pasted', () => {
    const file = aFile([{ title: 'A', values: [['E-mail'], ['a@b.c']] }]);
    batch(file, [create('email', column(0))]);
    cutPasteCells(file, 0, { row: 0, column: 0, rowCount: 2, columnCount: 1 }, 0, 3);
    expect(file.sheets[0]!.rows[0]!.cells[3]).toEqual({ value: 'E-mail' });
    expect(columnOf(file, 'email')).toBe(0);
  });

  it('is doubled by a copy of the tab, under new ids', () => {
    const file = aFile([{ title: 'A' }]);
    batch(file, [create('email', column(0), { metadataId: 1 })]);
    batch(file, [{ duplicateSheet: { sourceSheetId: 0, newSheetName: 'Copy', insertSheetIndex: 1 } }]);
    expect(file.sheets[1]!.columns[0]!.metadata).toEqual([
      { metadataId: expect.any(Number) as number, metadataKey: 'email', visibility: 'DOCUMENT' },
    ]);
    expect(file.sheets[1]!.columns[0]!.metadata![0]!.metadataId).not.toBe(1);
  });

  it('is updated and deleted by filter, which tells the entries', () => {
    const file = aFile([{ title: 'A' }]);
    batch(file, [create('op', { spreadsheet: true }), create('op', { sheetId: 0 }), create('other', column(0))]);
    const lookup = (developerMetadataLookup: object) => ({ developerMetadataLookup });
    const { replies } = batch(file, [
      {
        updateDeveloperMetadata: {
          dataFilters: [lookup({ metadataKey: 'op' }), lookup({ metadataKey: 'op', locationType: 'SHEET' })],
          developerMetadata: { metadataValue: '7' },
          fields: 'metadataValue',
        },
      },
      { deleteDeveloperMetadata: { dataFilter: lookup({ locationType: 'SHEET' }) } },
    ]);
    expect(dig(replies, 0, 'updateDeveloperMetadata', 'developerMetadata')).toHaveLength(2);
    expect(dig(replies, 1, 'deleteDeveloperMetadata', 'deletedDeveloperMetadata', 0, 'metadataValue')).toBe('7');
    expect(file.metadata).toHaveLength(1);
    expect(file.sheets[0]!.metadata).toEqual([]);
  });

  it('matches everything on a tab under INTERSECTING, and refuses that strategy for the spreadsheet', () => {
    const file = aFile([{ title: 'A' }]);
    batch(file, [create('s', { spreadsheet: true }), create('a', { sheetId: 0 }), create('b', column(0))]);
    const remove = (metadataLocation: object) => ({
      deleteDeveloperMetadata: {
        dataFilter: {
          developerMetadataLookup: { metadataLocation, locationMatchingStrategy: 'INTERSECTING_LOCATION' },
        },
      },
    });
    expect(refusal(() => batch(file, [remove({ spreadsheet: true })]))).toContain(
      'DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as INTERSECTING',
    );
    const { replies } = batch(file, [remove({ sheetId: 0 })]);
    expect(dig(replies, 0, 'deleteDeveloperMetadata', 'deletedDeveloperMetadata')).toHaveLength(2);
  });

  it('goes on when an update matches nothing', () => {
    const update = {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataKey: 'none' } }],
        developerMetadata: { metadataValue: 'x' },
        fields: 'metadataValue',
      },
    };
    expect(batch(aFile([{ title: 'A' }]), [update]).replies).toEqual([{ updateDeveloperMetadata: {} }]);
  });

  it('has room for 30,000 characters a tab and 30,000 for the spreadsheet', () => {
    const file = aFile([{ title: 'A' }]);
    const big = { metadataValue: 'x'.repeat(29_998) };
    batch(file, [create('kk', { spreadsheet: true }, big), create('kk', { sheetId: 0 }, big)]);
    expect(refusal(() => batch(file, [create('k', column(3))]))).toContain('30000 characters');
  });
});
