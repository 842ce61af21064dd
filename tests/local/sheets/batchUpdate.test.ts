import fc from 'fast-check';
import { serializeSheet } from '../../../local/sheets/persistence';
import type { SpreadsheetFile } from '../../../local/sheets';
import { aFile, batch, dig, refusal, rowData, values } from './builders';

/** The file as text without anything remembered from an earlier save. */
const textOf = (file: SpreadsheetFile): string =>
  JSON.stringify({ ...file, sheets: file.sheets.map((sheet) => serializeSheet(sheet)) });

const write = (text: string, rowIndex = 0) => ({
  updateCells: { start: { rowIndex }, rows: rowData([[text]]), fields: 'userEnteredValue' },
});

// Source of the envelope: API reference, spreadsheets.batchUpdate and BatchUpdateSpreadsheetResponse.
describe('batchUpdate', () => {
  it('asks for at least one request', () => {
    expect(refusal(() => batch(aFile([{ title: 'A' }]), []))).toBe('Must specify at least one request.');
  });

  it('applies in order, so that a later request may use what an earlier one made', () => {
    const file = aFile([{ title: 'A' }]);
    const { replies } = batch(file, [
      { addSheet: { properties: { sheetId: 7, title: 'New' } } },
      { updateCells: { start: { sheetId: 7 }, rows: rowData([['x']]), fields: '*' } },
      { updateSheetProperties: { properties: { sheetId: 7, title: 'Newer' }, fields: 'title' } },
    ]);
    expect(replies).toEqual([
      {
        addSheet: {
          properties: {
            sheetId: 7,
            title: 'New',
            index: 1,
            sheetType: 'GRID',
            gridProperties: { rowCount: 1000, columnCount: 26 },
          },
        },
      },
      {},
      {},
    ]);
    expect(values(file, 'Newer!A1').values).toEqual([['x']]);
  });

  it('leaves nothing behind when one request is refused', () => {
    const file = aFile([{ title: 'A', values: [['kept']] }]);
    const before = textOf(file);
    expect(refusal(() => batch(file, [write('lost'), { deleteSheet: { sheetId: 99 } }]))).toBe(
      'Invalid requests[1].deleteSheet: No grid with id: 99',
    );
    expect(textOf(file)).toBe(before);
  });

  it('gives back the ranges asked for as they are after the batch', () => {
    const reply = batch(aFile([{ title: 'A' }]), [write('new', 2)], {
      includeSpreadsheetInResponse: true,
      responseRanges: ['A!A1:A3'],
      responseIncludeGridData: true,
    });
    expect(dig(reply.updatedSpreadsheet, 'sheets', 0, 'data', 0, 'rowData', 2, 'values', 0, 'formattedValue')).toBe(
      'new',
    );
  });

  it('leaves the original object in place and counts a revision', () => {
    const file = aFile([{ title: 'A' }]);
    const sheet = file.sheets[0]!;
    batch(file, [write('x')]);
    expect(file.revision).toBe(1);
    expect(file.sheets[0]).not.toBe(sheet);
    expect(sheet.rows).toEqual([]);
  });

  it('refuses an editor whom the file was not shared with', () => {
    expect(refusal(() => batch(aFile([{ title: 'A' }]), [write('x')], {}, 'stranger@example.com'))).toBe(
      'The caller does not have permission',
    );
  });

  const index = fc.integer({ min: 0, max: 8 });
  const good = fc.oneof(
    fc.record({ text: fc.string(), at: index }).map(({ text, at }) => write(text, at)),
    index.map((at) => ({ appendCells: { rows: rowData([[`a${at}`]]), fields: '*' } })),
    index.map((at) => ({ insertDimension: { range: { dimension: 'ROWS', startIndex: at, endIndex: at + 1 } } })),
    index.map((at) => ({ deleteDimension: { range: { dimension: 'ROWS', startIndex: at, endIndex: at + 1 } } })),
    index.map((at) => ({
      moveDimension: { source: { dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }, destinationIndex: at % 5 },
    })),
    fc.constant({ sortRange: { range: {}, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } }),
    index.map((at) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: `k${at}`,
          location: { dimensionRange: { dimension: 'ROWS', startIndex: at, endIndex: at + 1 } },
          visibility: 'DOCUMENT',
        },
      },
    })),
    fc.constant({ repeatCell: { range: {}, cell: { note: 'n' }, fields: 'note' } }),
    fc.constant({ duplicateSheet: { sourceSheetId: 0, newSheetName: 'Copy' } }),
    fc.constant({ mergeCells: { range: { endRowIndex: 2, endColumnIndex: 2 }, mergeType: 'MERGE_ALL' } }),
    fc.constant({
      updateSheetProperties: { properties: { gridProperties: { rowCount: 20 } }, fields: 'gridProperties.rowCount' },
    }),
  );
  const bad = fc.constantFrom(
    { deleteSheet: { sheetId: 404 } },
    { updateCells: { start: { columnIndex: 100 }, rows: rowData([['x']]), fields: '*' } },
    { deleteProtectedRange: { protectedRangeId: 1 } },
    { repeatCell: { range: {}, cell: {} } },
  );

  it('is all or nothing for any batch with one bad request', () => {
    fc.assert(
      fc.property(fc.array(good, { maxLength: 8 }), bad, fc.nat(), (requests, refused, where) => {
        const file = aFile([
          {
            title: 'A',
            rowCount: 30,
            values: [
              ['h', 'b'],
              ['1', 2],
              ['x', true],
            ],
          },
          { title: 'B' },
        ]);
        const before = textOf(file);
        expect(() => batch(file, requests.toSpliced(where % (requests.length + 1), 0, refused as never))).toThrow();
        expect(textOf(file)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });
});
