import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTableFile, type RawTab, type RawTable } from '../../../local/files';
import {
  makeCleanRegisterRows,
  makeSampleList,
  sampleSpreadsheet,
  writeSampleCsv,
  writeSampleXlsx,
} from '../../../local/sample';

const OPTIONS = { seed: 7, customers: 300 };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sample-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function tableAt(path: string): Promise<RawTable> {
  const read = await readTableFile(path);
  if (!read.ok) throw new Error(read.problem.code);
  return read.table;
}

const valuesOf = (tab: RawTab): unknown[][] => tab.rows.map((row) => row.map((cell) => cell?.value ?? null));
const allTexts = (tab: RawTab): string[] =>
  valuesOf(tab)
    .flat()
    .filter((value) => typeof value === 'string');

describe('the sample list', () => {
  const list = makeSampleList(OPTIONS);
  const tabs = sampleSpreadsheet(OPTIONS).tabs;
  const texts = allTexts(tabs[0]!);

  it('has exactly 300 customers, three rows that only hold a note, and blank rows', () => {
    expect(list.facts).toEqual({ customers: 300, noteOnly: 3, blank: 4, duplicates: 15 });
    expect(list.rows).toHaveLength(307);
  });

  it('is the same for the same seed and another for another', () => {
    expect(sampleSpreadsheet(OPTIONS)).toEqual(sampleSpreadsheet(OPTIONS));
    expect(makeSampleList({ ...OPTIONS, seed: 8 }).rows).not.toEqual(list.rows);
  });

  it('begins with two titles, a row of groups over the labels and a row of hints, and ends with a total', () => {
    const rows = valuesOf(tabs[0]!);
    expect(rows[0]![0]).toBe('客户名单汇总表 Customer list');
    expect(rows[2]!.filter((label) => label !== null)).toEqual(['序号', '基本信息', '联系方式', '业务信息', '其他']);
    expect(rows[3]!.slice(1, 4)).toEqual(['客户名称', '类型', '公司']);
    expect(rows[4]!.slice(1, 3)).toEqual(['必填', '个人/企业']);
    expect(rows.at(-1)!.slice(0, 2)).toEqual(['合计', '共300位']);
  });

  it('names two columns alike and has columns that a register has no field for', () => {
    const labels = valuesOf(tabs[0]!)[3]!;
    expect(labels.filter((label) => label === '备注')).toHaveLength(2);
    expect(labels).toEqual(expect.arrayContaining(['微信群', '客户等级备注', '老系统编号']));
  });

  it.each([
    ['full-width digits', /^[０-９]{11}$/],
    ['a space inside a Chinese name', /^\p{Script=Han} \p{Script=Han}+$/u],
    ['a landline with an extension', /^0\d{2,3}-\d{8}转\d+$/],
    ['two phones in a cell', /^1\d{10}\/0\d+-\d{8}$/],
    ['a full-width at sign', /＠example/],
    ['a Chinese semicolon between e-mails', /@.*；.*@/],
    ['a Chinese date', /^\d{4}年\d{1,2}月\d{1,2}日$/],
    ['a date with points', /^\d{4}\.\d{1,2}\.\d{1,2}$/],
    ['yuan with a full-width sign', /^￥[\d,]+\.00$/],
    ['an identifier with leading zeros', /^00\d{5}$/],
    ['a company without its legal form in brackets', /（分公司）/],
    ['a formula that is a text', /^=HYPERLINK/],
    ['an emoji', /\p{Extended_Pictographic}/u],
    ['traditional characters', /臺灣/],
    ['a day that never was', /^2023\/6\/31$/],
    ['a stage in English', /^(Lead|Prospect|Active|Dormant|LOST|QUALIFIED)$/],
  ])('holds %s', (_, pattern) => {
    expect(texts.some((text) => pattern.test(text))).toBe(true);
  });

  it('holds phones and days as numbers too, as Excel turns them', () => {
    const cells = tabs[0]!.rows.flat();
    expect(cells.some((cell) => typeof cell?.value === 'number' && cell.value > 1.3e10)).toBe(true);
    expect(cells.some((cell) => cell?.numberFormat === 'yyyy/m/d' && typeof cell.value === 'number')).toBe(true);
  });

  it('uses only domains that are reserved for examples', () => {
    const domains = texts.flatMap((text) =>
      [...text.matchAll(/[@＠]([\w.-]+\.\w+)/g)].map((match) => match[1]!.toLowerCase()),
    );
    expect(domains.length).toBeGreaterThan(100);
    expect(domains.filter((domain) => !/(^|\.)example\.(com|net|org)$/.test(domain))).toEqual([]);
  });

  it('has an orders tab with one row an order, each of a customer of the list, and a hidden tab', () => {
    const [, orders] = tabs;
    const names = new Set(list.invented.map(({ name }) => name));
    const rows = valuesOf(orders!).slice(1, -1);
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.filter((row) => !names.has(row[2] as string))).toEqual([]);
    expect(tabs.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['客户名单', false],
      ['订单', false],
      ['填表说明', false],
      ['字典', true],
    ]);
  });
});

describe('the sample as a file', () => {
  it('comes back from .xlsx cell for cell', async () => {
    const path = join(folder, 'sample.xlsx');
    await writeSampleXlsx(path, OPTIONS);
    const table = await tableAt(path);
    const made = sampleSpreadsheet(OPTIONS);
    expect(table.tabs.map(({ name, hidden, frozenRows, merges }) => ({ name, hidden, frozenRows, merges }))).toEqual(
      made.tabs.map(({ name, hidden, frozenRows, merges }) => ({ name, hidden, frozenRows, merges })),
    );
    for (const [i, tab] of made.tabs.entries()) {
      const trimmedRows = valuesOf(tab).map((row) => row.slice(0, row.findLastIndex((value) => value !== null) + 1));
      expect(valuesOf(table.tabs[i]!)).toEqual(trimmedRows);
    }
  });

  it.each([
    { encoding: 'utf-8', byteOrderMark: true, delimiter: ',' },
    { encoding: 'utf-16le', byteOrderMark: true, delimiter: '\t' },
    { encoding: 'gb18030', byteOrderMark: false, delimiter: ';' },
  ] as const)('comes back from .csv in %o', async (variant) => {
    const path = join(folder, `sample-${variant.encoding}.csv`);
    await writeSampleCsv(path, OPTIONS, variant);
    const table = await tableAt(path);
    expect([table.encoding, table.delimiter]).toEqual([variant.encoding, variant.delimiter]);
    const texts = allTexts(table.tabs[0]!);
    expect(texts).toEqual(
      expect.arrayContaining(['客户名称', '小明🌟', '1.38E+10', '第一次来访\n第二次来访\r\n第三次："再议"']),
    );
    expect(readFileSync(path).length).toBeGreaterThan(10_000);
  });
});

describe('clean rows for a bench', () => {
  const register = makeCleanRegisterRows(2000);

  it('hold about five purchases and two interactions a customer', () => {
    expect(register.customers).toHaveLength(2000);
    expect(register.purchases.length / 2000).toBeCloseTo(5, 0);
    expect(register.interactions.length / 2000).toBeCloseTo(2, 0);
  });

  it('share no phone, e-mail or credit code', () => {
    for (const key of ['phone', 'email', 'creditCode']) {
      const keys = register.customers.map((customer) => customer[key]).filter((value) => value !== undefined);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
