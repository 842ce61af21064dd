import fc from 'fast-check';
import { compileTable } from '../../../../src/core/schema/compile/compileTable';
import { rowsKey } from '../../../../src/core/schema/compile/rowsKey';
import {
  noTable,
  readStoredText,
  storedCells,
  storedIn,
  storedText,
} from '../../../../src/core/schema/compile/storedTable';
import { aFieldRow, anOptionRow, base, fieldRows, optionRows } from './rows';

const seen = { fields: 'a', lists: 'b' };

describe('what System keeps of Fields and Lists', () => {
  it('gives the same table back, with the own fields and what the team says of built-in ones', () => {
    const { table, refused } = compileTable(
      {
        fields: [
          ...fieldRows().map((row) => (row.key === 'phone' ? { ...row, en: 'Cell', personal: '' } : row)),
          aFieldRow({ en: 'Card', kind: 'date', condition: 'Type = Person' }),
          aFieldRow({ row: 201, en: 'Card' }),
        ],
        lists: [...optionRows(), anOptionRow({ en: 'Space 🚀' })],
      },
      base,
    );
    expect(refused).not.toEqual([]);
    const stored = { table, seen, refused, rereading: ['customers x_card'] };
    expect(readStoredText(storedText(stored))).toEqual(stored);
  });

  it('is short while the team says nothing of its own: under 6,000 characters', () => {
    const { table } = compileTable({ fields: fieldRows(), lists: optionRows() }, base);
    expect(storedText({ ...noTable, table }).length).toBeLessThan(6_000);
  });

  it.each(['', '{"version":2}', 'broken', '{"version":1'])('is nothing where the cell says %j', (text) => {
    expect(readStoredText(text)).toBeNull();
  });

  it('lies in cells of at most 45,000 characters, none cut in two, and cells that are left over are blanked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 9_000 }),
        (unit, times) => {
          const text = unit.repeat(times);
          const before = new Map([...Array(12).keys()].map((part) => [`fields.${String(part)}`, 'old']));
          const cells = storedCells(text, before);
          for (const cell of Object.values(cells)) {
            expect(cell.length).toBeLessThanOrEqual(45_000);
            expect(/^[\udc00-\udfff]/.test(cell)).toBe(false);
          }
          expect(storedIn(new Map([...before, ...Object.entries(cells)]))).toBe(text);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('rowsKey', () => {
  it('differs when a cell or the order of rows differs, not when rows moved down', () => {
    const [first, second] = [aFieldRow({ en: 'A' }), aFieldRow({ en: 'B' })];
    expect(rowsKey([first, second])).not.toBe(rowsKey([second, first]));
    expect(rowsKey([first])).not.toBe(rowsKey([{ ...first, help: ' ' }]));
    expect(rowsKey([first])).toBe(rowsKey([{ ...first, row: 7 }]));
  });
});
