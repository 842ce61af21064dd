import fc from 'fast-check';
import { exportCsv, readTableBytes } from '../../../local/files';
import {
  addEmptySheet,
  createSpreadsheetFile,
  setCell,
  type Cell,
  type Scalar,
  type Sheet,
} from '../../../local/sheets';

const FILE = createSpreadsheetFile({
  id: 'r',
  title: 't',
  owner: 'a@example.com',
  locale: 'zh_CN',
  timeZone: 'Asia/Shanghai',
});

function aSheet(rows: readonly (readonly (Scalar | Cell | null)[])[]): Sheet {
  const sheet = addEmptySheet(createSpreadsheetFile({ id: 'x', title: 'x', owner: 'a@example.com' }), 'A');
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== null) setCell(sheet, r, c, typeof cell === 'object' ? cell : { value: cell });
    });
  });
  return sheet;
}

describe('a tab as .csv', () => {
  it('has a byte order mark, CRLF and quotes only where they are needed', () => {
    const csv = exportCsv(
      aSheet([
        ['姓名', '备注'],
        ['王"总"', 'a,b\nc'],
      ]),
      FILE,
    );
    expect(csv).toBe('\uFEFF姓名,备注\r\n"王""总""","a,b\nc"\r\n'.replace(/\r\n$/, csv.endsWith('\r\n') ? '\r\n' : ''));
  });

  it.each(['=1+1', '+cmd|x', '-2+3+cmd', '@SUM(1)', '\t=1', '\r=1', '＝1+1', '＠x', '-', '--1'])(
    'puts an apostrophe before the text %j, which a spreadsheet might run',
    async (text) => {
      const read = await readTableBytes(Buffer.from(exportCsv(aSheet([[text, 'end']]), FILE)), 'a.csv');
      expect(read.ok && read.table.tabs[0]!.rows[0]![0]!.value).toBe(`'${text}`);
    },
  );

  it.each(['+86 138-0000-8000', '+8613800008000', '-5', '-12.5%', '+1 (415) 555-0100 x12', 'a=b', '1-2'])(
    'leaves %j as it is: a number, a phone or plain text',
    (text) => {
      expect(exportCsv(aSheet([[text]]), FILE)).toContain(`\uFEFF${text}`);
    },
  );

  it('leaves out the empty rows and columns of the grid and nothing else', () => {
    expect(
      exportCsv(aSheet([[], ['a', null, 'c'], [null, 'b']]), FILE)
        .trimEnd()
        .split('\r\n'),
    ).toEqual(['\uFEFF,,', 'a,,c', ',b,']);
  });

  it('comes back cell for cell, but for the apostrophes', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '字', '"', ',', '\n', ';', ' ', '=', '1', '😀') });
    const grid = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const csv = exportCsv(aSheet([...rows.map((row) => [...row, 'end']), ['e', 'n', 'd']]), FILE);
        const read = await readTableBytes(Buffer.from(csv), 'a.csv');
        if (!read.ok) throw new Error(read.problem.code);
        const back = read.table.tabs[0]!.rows.map((row) =>
          row.map((c) => String(c?.value ?? '').replace(/^'(?==)/, '')),
        );
        expect(back).toEqual([...rows.map((row) => [...row, 'end']), ['e', 'n', 'd']]);
      }),
    );
  });
});
