import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { fileProblemText, readTableBytes, readTableFile, type FileProblem } from '../../../local/files';
import { handmadeXlsx, zipOf } from './zipOf';

async function problemOf(bytes: Buffer | string, name: string): Promise<FileProblem> {
  const read = await readTableBytes(Buffer.from(bytes as string), name);
  if (read.ok) throw new Error('was read');
  return read.problem;
}

const ole = (...streams: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    ...streams.map((s) => Buffer.from(s, 'utf16le')),
  ]);

describe('a file that is no table', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'file-not-table', 'pdf'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'file-not-table', 'image'],
    ['a photograph', Buffer.from('ffd8ffe000104a464946', 'hex'), 'file-not-table', 'image'],
    ['a Word document', zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }), 'file-not-table', 'word'],
    ['a ZIP without a workbook', zipOf({ 'readme.txt': 'x' }), 'file-not-table', 'zip'],
    ['an OpenDocument table', zipOf({ mimetype: '', 'content.xml': '' }), 'file-not-table', 'opendocument'],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': '' }), 'file-not-table', 'excel-binary'],
    ['JSON', Buffer.from('[{"name": "x"}]'), 'file-not-table', 'json'],
    ['packed bytes', Buffer.concat([Buffer.from([0, 1, 2, 0, 200]), deflateSync('x')]), 'file-not-table', 'binary'],
    ['an old Word document', ole('WordDocument'), 'file-not-table', 'word'],
  ])('%s is named for what it is', async (_, bytes, code, found) => {
    expect(await problemOf(bytes, 'f.xlsx')).toEqual({ code, facts: { name: 'f.xlsx', found } });
  });

  it.each([
    [
      'a web page that pretends to be .xls',
      '\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>',
      'file-html',
    ],
    ['a workbook with a password', ole('EncryptionInfo', 'EncryptedPackage'), 'file-password'],
    ['a workbook from before 2007', ole('Workbook'), 'file-old-excel'],
    ['an empty file', '', 'file-empty'],
    ['a list of blanks only', ',,\n\n,\n', 'file-no-data'],
    ['a workbook without a filled cell', handmadeXlsx({ rows: '' }), 'file-no-data'],
    ['a workbook cut short', handmadeXlsx({ rows: '' }).subarray(0, 400), 'file-damaged'],
    ['a ZIP with parts of a workbook missing', zipOf({ 'xl/styles.xml': '' }), 'file-damaged'],
  ])('%s is refused by its own code', async (_, bytes, code) => {
    expect((await problemOf(bytes, 'f.xls')).code).toBe(code);
  });
});

describe('a table that is too much', () => {
  it('counts the cells that it would span and names the limit of 10 million', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="10000"><c r="APH10000"><v>1</v></c></row>';
    const problem = await problemOf(handmadeXlsx({ rows }), 'f.xlsx');
    expect(problem).toEqual({
      code: 'file-cell-limit',
      facts: { name: 'f.xlsx', cells: 11_000_000, limit: 10_000_000 },
    });
  });

  it('does not run out of memory on a lone cell in the last corner', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect((await problemOf(handmadeXlsx({ rows }), 'f.xlsx')).code).toBe('file-cell-limit');
  });

  it('says where a text of more than 50,000 characters stands', async () => {
    const problem = await problemOf(`name,notes\nx,${'字'.repeat(50_001)}\n`, 'f.csv');
    expect(problem.facts).toEqual({ name: 'f.csv', tab: 'f', row: 2, column: 2, characters: 50_001, limit: 50_000 });
  });
});

describe('a path', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'files-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('that leads nowhere, or to a folder, is said so', async () => {
    const code = async (path: string): Promise<string> => {
      const read = await readTableFile(path);
      return read.ok ? 'read' : read.problem.code;
    };
    writeFileSync(join(folder, '客户.csv'), 'a,b\n1,2\n');
    expect(await code(join(folder, 'nothing.csv'))).toBe('file-not-found');
    expect(await code(join(folder, '客户.csv', 'deeper.csv'))).toBe('file-not-found');
    expect(await code(folder)).toBe('file-is-folder');
    expect(await code(join(folder, '客户.csv'))).toBe('read');
  });
});

describe('what a person reads about it', () => {
  it('says what was found and what to do, in either language', () => {
    const problem = { code: 'file-not-table', facts: { name: '名单.pdf', found: 'pdf' } } as const;
    expect(fileProblemText(problem, 'en')).toContain('"名单.pdf" is not a table: it is a PDF document.');
    expect(fileProblemText(problem, 'zh-CN')).toContain('“名单.pdf”不是表格，而是 PDF 文档。');
  });

  it('writes sizes and counts as people do', () => {
    const large = {
      code: 'file-too-large',
      facts: { name: 'a.csv', bytes: 150 * 1024 * 1024, limit: 104_857_600 },
    } as const;
    expect(fileProblemText(large, 'en')).toContain('holds 150 MB; at most 100 MB');
    const wide = { code: 'file-cell-limit', facts: { name: 'a.csv', cells: 16_000_000, limit: 10_000_000 } } as const;
    expect(fileProblemText(wide, 'zh-CN')).toContain(
      '共有 16,000,000 个单元格，而一个 Google 表格最多容纳 10,000,000 个',
    );
  });
});
