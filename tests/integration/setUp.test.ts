import type { Host } from '../../local/host';
import { deleteSheet } from '../../local/sheets';
import { call, emptyHost, expectOk, registerHost, type Reply, requestId } from './support/register';
import {
  addMember,
  auditOf,
  columnOf,
  columnsOf,
  headerOf,
  metadataOf,
  rowsOf,
  rowWith,
  tabOf,
  titlesOf,
} from './support/sheet';

const EN = [
  'Customers',
  'Contacts',
  'Interactions',
  'Purchases',
  'Cases',
  'Feedback',
  'Archive',
  'Review',
  'Import',
  'Fields',
  'Lists',
  'Settings',
  'People',
  'Snapshots',
  'Audit',
  'System',
];
const ZH = [
  '客户',
  '联系人',
  '联系记录',
  '购买记录',
  '服务记录',
  '反馈评价',
  '归档',
  '待核对',
  '导入',
  '字段',
  '选项',
  '设置',
  '成员',
  '快照',
  '日志',
  '系统',
];

let base: Host;

beforeAll(() => {
  base = registerHost();
  for (const name of ['Ann', 'Bob', 'Cai']) {
    expectOk(
      base.callFunction('apiSaveCustomer', { requestId: requestId(), fields: { name, email: `${name}@shop.example` } }),
    );
  }
});

function setUp(host: Host, as?: string): Reply {
  return call(host, 'apiSetUp', { requestId: requestId() }, as);
}

function verified(host: Host): unknown {
  return call(host, 'apiVerifyAudit', {})['verified'];
}

describe('setting up an empty spreadsheet', () => {
  it('takes at most 5 calls and writes once', () => {
    const report = emptyHost().callFunction('apiSetUp', { requestId: requestId(), language: 'en' });
    expectOk(report);
    expect(report.calls.read + report.calls.write).toBeLessThanOrEqual(5);
    expect(report.calls.write).toBe(1);
  });

  it('makes every tab with English labels, and the tab that stood there stays', () => {
    expect(titlesOf(registerHost({ language: 'en' }))).toEqual(['Sheet1', ...EN]);
  });

  it('makes every tab with Chinese labels, headers and drop-downs', () => {
    const host = registerHost({ language: 'zh' });
    expect(titlesOf(host).slice(1)).toEqual(ZH);
    expect(headerOf(host, 'customers').slice(0, 5)).toEqual(['客户编号', '类型', '客户名称', '公司名称', '职位']);
    const rule = tabOf(host, 'customers').rows[1]?.cells[columnOf(host, 'customers', 'stage')]?.validation;
    expect(rule?.condition.values?.[0]?.userEnteredValue).toBe('潜在');
  });

  it('takes the language of the account where none is asked for', () => {
    const host = emptyHost({ userLocale: 'zh_CN' });
    expect(setUp(host)).toMatchObject({ ok: true, language: 'zh' });
    expect(titlesOf(host)).toContain('客户');
  });

  it('marks each tab and each column with its key', () => {
    for (const sheet of base.register.sheets.slice(1)) {
      expect(metadataOf(sheet, 'home')).toBe(String(sheet.sheetId));
      expect(columnsOf(sheet).size).toBe(sheet.columnCount);
    }
    expect(columnOf(base, 'customers', 'id')).toBe(0);
  });

  it('offers options and dates by rules that warn and never refuse', () => {
    const cells = tabOf(base, 'customers').rows[4]?.cells ?? [];
    const rules = cells.flatMap((cell) => cell?.validation ?? []);
    expect(rules.length).toBeGreaterThan(10);
    expect(rules.every((rule) => rule.strict !== true)).toBe(true);
    expect(cells[columnOf(base, 'customers', 'birthDate')]?.validation?.condition.type).toBe('DATE_IS_VALID');
  });

  it('formats text columns as text, days as days and money as money, also where no row stands yet', () => {
    const format = (field: string): string | undefined =>
      tabOf(base, 'customers').rows[900]?.cells[columnOf(base, 'customers', field)]?.format?.numberFormat?.pattern;
    expect([format('name'), format('phone'), format('birthDate'), format('spent')]).toEqual([
      '@',
      '@',
      'yyyy-mm-dd',
      '#,##0.00',
    ]);
  });

  it('hides System and the columns of digests, and freezes header rows', () => {
    expect(base.register.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.title)).toEqual(['System']);
    const customers = tabOf(base, 'customers');
    expect(customers.columns[columnOf(base, 'customers', 'digest')]?.hiddenByUser).toBe(true);
    expect(base.register.sheets.slice(1).every((sheet) => sheet.frozenRowCount === 1)).toBe(true);
  });

  it('warns before computed columns are changed, and refuses nobody', () => {
    const { protectedRanges } = tabOf(base, 'customers');
    const covered = protectedRanges.map(({ range }) => [range?.startColumnIndex ?? 0, range?.endColumnIndex]);
    expect(covered).toContainEqual([0, 1]);
    expect(protectedRanges.every((range) => range.warningOnly === true)).toBe(true);
  });

  it('gives every tab a filter and colours stale customers', () => {
    expect(base.register.sheets.slice(1).every((sheet) => sheet.basicFilter !== undefined)).toBe(true);
    const [rule] = tabOf(base, 'customers').conditionalFormats;
    expect(rule?.ranges[0]?.startColumnIndex).toBe(columnOf(base, 'customers', 'stale'));
  });

  it('makes the person who sets up the first owner, and begins the audit trail', () => {
    expect(rowsOf(base, 'people')).toMatchObject([{ email: 'owner@example.com', role: 'Owner' }]);
    expect(auditOf(base)[0]).toMatchObject({ seq: 1, actor: 'owner@example.com', action: 'set-up' });
    expect(verified(base)).toBe(true);
  });

  it('takes country and currency from where the spreadsheet is', () => {
    const settings = (host: Host): unknown[] =>
      ['country', 'currency'].map((key) => rowWith(host, 'settings', 'key', key)['value']);
    expect(settings(base)).toEqual(['CN', 'CNY']);
    expect(settings(registerHost({ timeZone: 'America/Los_Angeles' }))).toEqual(['US', 'USD']);
  });
});

describe('running set-up again', () => {
  it('changes no cell, no format and no mark where nothing is wrong', () => {
    const host = base.copy();
    const before = JSON.stringify(host.register.sheets);
    expect(setUp(host)).toMatchObject({ ok: true, created: [], repaired: [], language: 'en' });
    expect(JSON.stringify(host.register.sheets)).toBe(before);
  });

  it('keeps the language of the labels whatever is asked for', () => {
    const host = base.copy();
    expect(call(host, 'apiSetUp', { requestId: requestId(), language: 'zh' })).toMatchObject({ language: 'en' });
    expect(titlesOf(host)).toContain('Customers');
  });

  it('is for owners only', () => {
    const host = base.copy();
    addMember(host, 'entry@example.com', 'Entry');
    expect(setUp(host, 'entry@example.com')).toMatchObject({ ok: false, error: { code: 'role-insufficient' } });
    expect(setUp(host, 'stranger@example.com')).toMatchObject({ ok: false, error: { code: 'not-a-member' } });
  });

  it('is for owners only also where the register is damaged', () => {
    const host = base.copy();
    addMember(host, 'entry@example.com', 'Entry');
    deleteSheet(host.register, tabOf(host, 'lists').sheetId);
    expect(setUp(host, 'entry@example.com')).toMatchObject({ ok: false, error: { code: 'role-insufficient' } });
    expect(titlesOf(host)).not.toContain('Lists');
  });

  it('makes a deleted tab in the language of the others, whoever repairs it', () => {
    const host = registerHost({ language: 'zh' });
    deleteSheet(host.register, tabOf(host, 'lists').sheetId);
    expect(setUp(host)).toMatchObject({ ok: true, created: ['选项'], language: 'zh' });
    deleteSheet(host.register, tabOf(host, 'system').sheetId);
    expect(setUp(host)).toMatchObject({ ok: true, created: ['系统'], language: 'zh' });
  });

  it('is not needed where a person undoes the deletion of a tab', () => {
    const host = base.copy();
    const { sheets } = host.register;
    deleteSheet(host.register, tabOf(host, 'review').sheetId);
    expect(call(host, 'apiOpen', {})).toMatchObject({ state: 'damaged' });
    host.register.sheets = sheets;
    expect(call(host, 'apiOpen', {})).toMatchObject({ state: 'ready', findings: [] });
  });
});
