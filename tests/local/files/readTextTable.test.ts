import fc from 'fast-check';
import iconv from 'iconv-lite';
import { writeCsv } from 'hucre/csv';
import { readTableBytes, type RawTable } from '../../../local/files';

async function tableOf(bytes: Uint8Array | string, name = '客户.csv'): Promise<RawTable> {
  const read = await readTableBytes(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);
  if (!read.ok) throw new Error(read.problem.code);
  return read.table;
}

const textsOf = (table: RawTable): unknown[][] =>
  table.tabs[0]!.rows.map((row) => row.map((cell) => cell?.value ?? ''));
const cellsOf = async (text: string): Promise<unknown[][]> => textsOf(await tableOf(text));

const LIST = '客户名称,电话,备注\r\n王小明,13800138000,"您好，世界; 好"\r\n李雷,010-1234,\r\n';
const LIST_CELLS = [
  ['客户名称', '电话', '备注'],
  ['王小明', '13800138000', '您好，世界; 好'],
  ['李雷', '010-1234'],
];

describe('the encoding of a text file', () => {
  it.each([
    ['utf-8', 'utf-8', false],
    ['utf-8', 'utf-8', true],
    ['utf-16le', 'utf-16le', true],
    ['utf-16le', 'utf-16le', false],
    ['utf-16be', 'utf-16be', true],
    ['utf-16be', 'utf-16be', false],
    ['gb18030', 'gb18030', false],
  ])('a list in %s is read as %s, byte order mark %s', async (written, found, addBOM) => {
    const table = await tableOf(iconv.encode(LIST, written, { addBOM }));
    expect(table.encoding).toBe(found);
    expect(textsOf(table)).toEqual(LIST_CELLS);
  });

  it('tells traditional Chinese in Big5 from the same text in GB18030', async () => {
    const text = '客戶名稱,電話,備註\n陳小姐,0912-345-678,您好\n林先生,,聯繫\n';
    expect((await tableOf(iconv.encode(text, 'big5'))).encoding).toBe('big5');
    expect((await tableOf(iconv.encode(text, 'gb18030'))).encoding).toBe('gb18030');
  });

  it('reads what Excel saves as CSV on a Western Windows', async () => {
    const table = await tableOf(iconv.encode('name;city\nJosé;Málaga\nMüller;Köln\n', 'win1252'));
    expect(textsOf(table)).toEqual([
      ['name', 'city'],
      ['José', 'Málaga'],
      ['Müller', 'Köln'],
    ]);
  });

  it('keeps four-byte characters of GB18030 (emoji, rare Chinese)', async () => {
    const table = await tableOf(iconv.encode('姓名,备注\n𠮷田,😀好\n', 'gb18030'));
    expect(textsOf(table)[1]).toEqual(['𠮷田', '😀好']);
  });

  it('refuses text whose encoding it does not know, here Shift-JIS', async () => {
    const read = await readTableBytes(
      iconv.encode('名前,電話\n山田さん,03-1234\nカタカナ,テスト\n', 'shiftjis'),
      'a.csv',
    );
    expect(read).toEqual({ ok: false, problem: { code: 'file-encoding', facts: { name: 'a.csv' } } });
  });
});

describe('the delimiter of a text file', () => {
  it.each([
    [',', 'a,b;c,d\n1,2;3,4\n5,6,7\n'],
    [';', '姓名;邮箱\n王;a@example.com, b@example.com\n李;c@example.com\n'],
    ['\t', '姓名\t标签\n王\t重点,老客户,VIP\n李\ta;b\n'],
    ['|', 'name|tags\nx|a,b\ny|c\n'],
    [',', '客户名单\n\n姓名,电话\n王,1\n李,2\n'],
    [',', 'one column\nonly\n'],
  ])('is %j in %j', async (delimiter, text) => {
    expect((await tableOf(text)).delimiter).toBe(delimiter);
  });

  it('is what a first line "sep=;" says, and that line is no row', async () => {
    const table = await tableOf('sep=;\r\na,b;c\r\n');
    expect(textsOf(table)).toEqual([['a,b', 'c']]);
  });
});

describe('the cells of a text file', () => {
  it('stay text, with a text format: leading zeros, long digits, dates and formulas are not parsed', async () => {
    const table = await tableOf('00123,110101199003074514,1/3/2024,=1+1\n');
    expect(table.tabs[0]!.rows[0]).toEqual([
      { value: '00123', numberFormat: '@' },
      { value: '110101199003074514', numberFormat: '@' },
      { value: '1/3/2024', numberFormat: '@' },
      { value: '=1+1', numberFormat: '@' },
    ]);
  });

  it('may hold delimiters, quotes and line ends inside quotes', async () => {
    expect(await cellsOf('a,"b ""x"", c","d\r\ne"\r\n')).toEqual([['a', 'b "x", c', 'd\r\ne']]);
  });

  it('end at CR, LF and CRLF, even mixed in one file', async () => {
    expect(await cellsOf('a,b\r\nc,d\ne,f\rg,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('lose neither the rest of the file nor the quote when a quote is never closed', async () => {
    expect(await cellsOf('a,b\n"c,d\ne,f\n')).toEqual([
      ['a', 'b'],
      ['"c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('may be ragged; blank rows in between stay, blank cells and rows at the end go', async () => {
    expect(await cellsOf('a,,\n\nb,c,d,,\n,,\n\n')).toEqual([['a'], [], ['b', 'c', 'd']]);
  });

  it('name their tab after the file', async () => {
    expect((await tableOf('a,b\n', '2024 客户.final.csv')).tabs[0]!.name).toBe('2024 客户.final');
  });

  it('come back as they were written, whatever they hold', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '字', '😀', '"', ',', ';', '\t', ' ', '\n', '0', '=') });
    const grid = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const marked = rows.map((row, i) => [...row, `end ${i}`]);
        const table = await tableOf(`sep=,\n${writeCsv(marked)}`);
        expect(textsOf(table)).toEqual(marked);
      }),
    );
  });
});
