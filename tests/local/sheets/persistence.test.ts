import fc from 'fast-check';
import {
  parseFile,
  serializeFile,
  setCell,
  typeIntoCell,
  type Cell,
  type SpreadsheetFile,
} from '../../../local/sheets';
import { serializeSheet } from '../../../local/sheets/persistence';
import { aFile, batch } from './builders';

describe('a saved spreadsheet', () => {
  const value = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
  const format = fc.constantFrom(
    { numberFormat: { type: 'TEXT', pattern: '@' } },
    { numberFormat: { type: 'DATE' }, backgroundColor: { red: 1 } },
  );
  const cell: fc.Arbitrary<Cell> = fc.record(
    {
      value,
      formula: fc.string().map((text) => `=${text}`),
      error: fc.constantFrom('ERROR' as const, 'N_A' as const),
      format,
      note: fc.string({ minLength: 1 }),
      validation: fc.constant({ condition: { type: 'BOOLEAN' }, strict: true }),
      textFormatRuns: fc.constant([{ startIndex: 1 }]),
    },
    { requiredKeys: [] },
  );

  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(8), cell), { maxLength: 40 }), (cells) => {
        const file = aFile([{ title: '客户', rowCount: 21, columnCount: 9 }, { title: 'empty' }]);
        for (const [row, column, one] of cells) setCell(file.sheets[0]!, row, column, one);
        const back = parseFile(serializeFile(file));
        expect(withoutHoles(back)).toEqual(withoutHoles(file));
        expect(serializeSheet(back.sheets[0]!)).toBe(serializeSheet(file.sheets[0]!));
      }),
    );
  });

  /** -0 is 0 in JSON, as it is in a cell. */
  const withoutHoles = (file: SpreadsheetFile): unknown => JSON.parse(JSON.stringify(file));

  it('keeps metadata, protections, filters, charts, named ranges and hidden lines', () => {
    const file = aFile([{ title: 'A', values: [['x']] }]);
    const dimensionRange = { sheetId: 0, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 };
    batch(file, [
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: 'k', location: { dimensionRange }, visibility: 'PROJECT' },
        },
      },
      { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, warningOnly: true } } },
      { setBasicFilter: { filter: { range: { endRowIndex: 2 } } } },
      { addNamedRange: { namedRange: { name: 'n', range: { endRowIndex: 2 } } } },
      {
        updateDimensionProperties: {
          range: { dimension: 'ROWS', endIndex: 1 },
          properties: { pixelSize: 5 },
          fields: 'pixelSize',
        },
      },
    ]);
    expect(parseFile(serializeFile(file))).toEqual(file);
  });

  it('is written anew after a change, by a call or by hand', () => {
    const file = aFile([{ title: 'A' }]);
    serializeFile(file);
    typeIntoCell(file, 0, 0, 0, 'typed');
    expect(serializeFile(file)).toContain('typed');
    batch(file, [{ repeatCell: { range: {}, cell: { note: 'called' }, fields: 'note' } }]);
    expect(serializeFile(file)).toContain('called');
  });

  it('that was cut off or is something else is refused', () => {
    const text = serializeFile(aFile([{ title: 'A', values: [['x'], ['y']] }]));
    expect(() => parseFile(text.split('\n').slice(0, 3).join('\n'))).toThrow('cut off');
    expect(() => parseFile('{}')).toThrow('not a spreadsheet');
  });

  it('writes the format of a thousand cells once', () => {
    const file = aFile([{ title: 'A', rowCount: 1000 }]);
    const cell = { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } };
    batch(file, [{ repeatCell: { range: {}, cell, fields: 'userEnteredFormat' } }]);
    expect(serializeFile(file).split('"@"')).toHaveLength(2);
  });
});
