import fc from 'fast-check';
import type { Scalar, SpreadsheetFile } from '../../../local/sheets';
import { allMetadata } from '../../../local/sheets/metadata';
import { aFile, batch, refusal, values } from './builders';

// Sources: API reference (InsertDimensionRequest, MoveDimensionRequest, DeveloperMetadata, SortRangeRequest) and live
// probes of two third parties (2026-09-06, 2026-09/10).
describe('rows and columns', () => {
  const numbered = () => aFile([{ title: 'A', rowCount: 5, columnCount: 3, values: [[0], [1], [2], [3], [4]] }]);
  const column = (file: SpreadsheetFile) => values(file, 'A!A:A', { majorDimension: 'COLUMNS' }).values?.[0];
  const rows = (startIndex?: number, endIndex?: number) => ({ dimension: 'ROWS', startIndex, endIndex });

  it('move in coordinates from before the move (the example of the API reference)', () => {
    const file = numbered();
    batch(file, [{ moveDimension: { source: rows(1, 3), destinationIndex: 4 } }]);
    expect(column(file)).toEqual([0, 3, 1, 2, 4]);
  });

  it('move back to the front', () => {
    const file = numbered();
    batch(file, [{ moveDimension: { source: rows(3, 5), destinationIndex: 0 } }]);
    expect(column(file)).toEqual([3, 4, 0, 1, 2]);
  });

  it('are put in with the looks of the line after, or before on request, which needs one', () => {
    const file = numbered();
    const red = { userEnteredFormat: { backgroundColor: { red: 1 } } };
    batch(file, [
      { repeatCell: { range: { startRowIndex: 1, endRowIndex: 2 }, cell: red, fields: 'userEnteredFormat' } },
    ]);
    batch(file, [{ insertDimension: { range: rows(1, 2) } }]);
    expect(column(file)).toEqual([0, '', 1, 2, 3, 4]);
    expect(file.sheets[0]!.rows[1]!.cells[0]!.format).toEqual({ backgroundColor: { red: 1 } });
    expect(refusal(() => batch(file, [{ insertDimension: { range: rows(0, 1), inheritFromBefore: true } }]))).toContain(
      'inheritFromBefore',
    );
    expect(refusal(() => batch(file, [{ insertDimension: { range: rows(6, 7) } }]))).toBe(
      'Invalid requests[0].insertDimension: range.startIndex[6] must be less than the grid size (6) ' +
        'if inheritFromBefore is false.',
    );
    expect(refusal(() => batch(file, [{ insertDimension: { range: rows(1) } }]))).toContain('both');
  });

  it('cannot all be deleted, nor all that are not frozen', () => {
    const file = numbered();
    expect(refusal(() => batch(file, [{ deleteDimension: { range: rows() } }]))).toContain("can't delete all the rows");
    file.sheets[0]!.frozenRowCount = 1;
    expect(refusal(() => batch(file, [{ deleteDimension: { range: rows(1, 5) } }]))).toContain('all non-frozen rows');
  });

  it('are appended at the end, up to 18,278 columns and 10 million cells', () => {
    const file = numbered();
    batch(file, [{ appendDimension: { dimension: 'ROWS', length: 2 } }]);
    expect(file.sheets[0]!.rowCount).toBe(7);
    expect(refusal(() => batch(file, [{ appendDimension: { dimension: 'COLUMNS', length: 18_276 } }]))).toBe(
      'Invalid requests[0].appendDimension: This action would increase the number of columns in the sheet above the ' +
        'limit of 18278 columns',
    );
    expect(refusal(() => batch(file, [{ appendDimension: { dimension: 'ROWS', length: 3_333_333 } }]))).toContain(
      'above the limit of 10000000 cells.',
    );
  });

  it('keep bounded ranges where their cells go, and let a range go with its last line', () => {
    const file = numbered();
    const protect = (startRowIndex: number, endRowIndex: number) => ({
      addProtectedRange: { protectedRange: { range: { sheetId: 0, startRowIndex, endRowIndex }, warningOnly: true } },
    });
    batch(file, [protect(1, 3), protect(3, 4), protect(0, 1)]);
    const ranges = () =>
      file.sheets[0]!.protectedRanges.map(({ range }) => [range?.startRowIndex ?? 0, range?.endRowIndex]);
    batch(file, [{ insertDimension: { range: rows(2, 3) } }]);
    expect(ranges()).toEqual([
      [1, 4],
      [4, 5],
      [0, 1],
    ]);
    batch(file, [{ insertDimension: { range: rows(0, 1) } }]);
    expect(ranges()).toEqual([
      [2, 5],
      [5, 6],
      [1, 2],
    ]);
    batch(file, [{ deleteDimension: { range: rows(5, 6) } }]);
    expect(ranges()).toEqual([
      [2, 5],
      [1, 2],
    ]);
    batch(file, [{ appendDimension: { dimension: 'ROWS', length: 1 } }]);
    expect(ranges()).toEqual([
      [2, 5],
      [1, 2],
    ]);
  });

  it('hide and take a width by mask', () => {
    const file = numbered();
    const range = { dimension: 'COLUMNS', startIndex: 1, endIndex: 2 };
    const update = (properties: object, fields: string) =>
      batch(file, [{ updateDimensionProperties: { range, properties, fields } }]);
    update({ hiddenByUser: true, pixelSize: 50 }, 'hiddenByUser,pixelSize');
    update({}, 'hiddenByUser');
    expect(file.sheets[0]!.columns[1]).toEqual({ pixelSize: 50 });
  });

  it('sort by the column of the tab: numbers, texts, truth values, and blanks last in either direction', () => {
    const mixed: (Scalar | null)[][] = [['b'], [true], [null], [2], ['a'], [false], [1]];
    const file = aFile([{ title: 'A', rowCount: 7, columnCount: 2, values: mixed.map((row) => [null, ...row]) }]);
    const sort = (sortOrder: string) => {
      batch(file, [{ sortRange: { range: { startColumnIndex: 1 }, sortSpecs: [{ dimensionIndex: 1, sortOrder }] } }]);
      return values(file, 'A!B:B', { majorDimension: 'COLUMNS' }).values?.[0];
    };
    expect(sort('ASCENDING')).toEqual([1, 2, 'a', 'b', false, true]);
    expect(sort('DESCENDING')).toEqual([true, false, 'b', 'a', 2, 1]);
  });

  // Every row and column carries its own name in its cells and in its metadata.
  const marked = (): SpreadsheetFile => {
    const file = aFile([
      {
        title: 'A',
        rowCount: 5,
        columnCount: 4,
        values: Array.from({ length: 5 }, (_r, r) => [0, 1, 2, 3].map((c) => `${r}/${c}`)),
      },
    ]);
    const mark = (dimension: string, at: number) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: dimension,
          metadataValue: String(at),
          location: { dimensionRange: { sheetId: 0, dimension, startIndex: at, endIndex: at + 1 } },
          visibility: 'DOCUMENT',
        },
      },
    });
    batch(file, [...[0, 1, 2, 3, 4].map((at) => mark('ROWS', at)), ...[0, 1, 2, 3].map((at) => mark('COLUMNS', at))]);
    return file;
  };

  const line = (size: number) =>
    fc
      .tuple(fc.constantFrom('ROWS', 'COLUMNS'), fc.nat(size), fc.nat(size))
      .map(([dimension, a, b]) => ({ dimension, a, b }));
  const change = fc.oneof(
    line(5).map(({ dimension, a }) => ({ insertDimension: { range: { dimension, startIndex: a, endIndex: a + 1 } } })),
    line(5).map(({ dimension, a }) => ({ deleteDimension: { range: { dimension, startIndex: a, endIndex: a + 1 } } })),
    line(5).map(({ dimension, a, b }) => ({
      moveDimension: { source: { dimension, startIndex: a, endIndex: a + 1 }, destinationIndex: b },
    })),
    fc.constantFrom('ASCENDING', 'DESCENDING').map((sortOrder) => ({
      sortRange: { range: {}, sortSpecs: [{ dimensionIndex: 0, sortOrder }] },
    })),
  );

  it('take their metadata along through any inserts, deletions, moves and sorts', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const file = marked();
        for (const request of changes) {
          try {
            batch(file, [request]);
          } catch {
            // A line outside of the grid: refused, nothing happened.
          }
        }
        const sheet = file.sheets[0]!;
        for (const { entry, place } of allMetadata(file)) {
          if (place.type !== 'ROW' && place.type !== 'COLUMN') continue;
          const cells =
            place.type === 'ROW'
              ? (sheet.rows[place.index]?.cells ?? [])
              : sheet.rows.map((row) => row?.cells[place.index]);
          const names = cells.flatMap((cell) =>
            cell === undefined ? [] : [String(cell.value).split('/')[place.type === 'ROW' ? 0 : 1]],
          );
          expect(new Set(names)).toEqual(new Set(names.length > 0 ? [entry.metadataValue] : []));
        }
        const kept = new Set(allMetadata(file).map(({ entry }) => `${entry.metadataKey}${entry.metadataValue ?? ''}`));
        expect(kept.size).toBe(allMetadata(file).length);
      }),
      { numRuns: 300 },
    );
  });
});
