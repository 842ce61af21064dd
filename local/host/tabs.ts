import type { Sheet, SpreadsheetFile } from '../sheets';
import { HostError } from './hostError';

/** The labels of the register's tabs in both languages, so that a person can name a tab whatever language it has. */
const LABELS: readonly (readonly [key: string, en: string, zh: string])[] = [
  ['customers', 'Customers', '客户'],
  ['contacts', 'Contacts', '联系人'],
  ['interactions', 'Interactions', '联系记录'],
  ['purchases', 'Purchases', '购买记录'],
  ['cases', 'Cases', '服务记录'],
  ['feedback', 'Feedback', '反馈评价'],
  ['archive', 'Archive', '归档'],
  ['review', 'Review', '待核对'],
  ['import', 'Import', '导入'],
  ['fields', 'Fields', '字段'],
  ['lists', 'Lists', '选项'],
  ['settings', 'Settings', '设置'],
  ['people', 'People', '成员'],
  ['snapshots', 'Snapshots', '快照'],
  ['audit', 'Audit', '日志'],
  ['system', 'System', '系统'],
];

/** A tab by its title, else by its key (sheet metadata `tab=<key>`), else by its label in either language. */
export function findTab(file: SpreadsheetFile, name: string): Sheet {
  const wanted = name.trim();
  const found =
    file.sheets.find((sheet) => sheet.title === wanted) ??
    file.sheets.find((sheet) => sheet.title.toLowerCase() === wanted.toLowerCase()) ??
    file.sheets.find((sheet) => keysNamed(wanted).includes(tabKey(sheet) ?? '')) ??
    file.sheets.find((sheet) => titlesNamed(wanted).includes(sheet.title));
  if (found === undefined) {
    const titles = file.sheets.map((sheet) => sheet.title).join(', ');
    throw new HostError('no-such-tab', `There is no tab "${wanted}". Tabs: ${titles}`);
  }
  return found;
}

/** The key that the register gave the tab, if it is one of its own. */
export function tabKey(sheet: Sheet): string | undefined {
  return sheet.metadata.find((entry) => entry.metadataKey === 'tab')?.metadataValue;
}

/** A column by field key (column metadata `field=<key>`), else by its header, else by its letters; zero based. */
export function findColumn(sheet: Sheet, name: string): number {
  const byKey = sheet.columns.findIndex((column) =>
    (column?.metadata ?? []).some((entry) => entry.metadataKey === 'field' && entry.metadataValue === name),
  );
  if (byKey >= 0) return byKey;
  const header = sheet.rows[0]?.cells ?? [];
  const byLabel = header.findIndex((cell) => String(cell?.value ?? '').toLowerCase() === name.toLowerCase());
  if (byLabel >= 0) return byLabel;
  throw new HostError('no-such-column', `"${sheet.title}" has no column "${name}"`);
}

function keysNamed(name: string): readonly string[] {
  const lower = name.toLowerCase();
  return LABELS.filter(([key, en, zh]) => key === lower || en.toLowerCase() === lower || zh === name).map(
    ([key]) => key,
  );
}

function titlesNamed(name: string): readonly string[] {
  const keys = keysNamed(name);
  return LABELS.filter(([key]) => keys.includes(key)).flatMap(([, en, zh]) => [en, zh]);
}
