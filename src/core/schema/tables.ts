import { caseFields, contactFields, feedbackFields, interactionFields, purchaseFields } from './childFields';
import { customerFields } from './customerFields';
import type { FieldDef, RecordTable, TabDef, TabKey } from './field';
import {
  auditFields,
  fieldsFields,
  importFields,
  listsFields,
  peopleFields,
  reviewFields,
  settingsFields,
  snapshotsFields,
  systemFields,
} from './serviceFields';

const archiveFields = [
  ...customerFields,
  { key: 'archivedAt', kind: 'dateTime', en: 'Archived at', zh: '归档于', computed: true },
  { key: 'archivedBy', kind: 'text', en: 'Archived by', zh: '归档人', computed: true },
  { key: 'archiveReason', kind: 'text', en: 'Archive reason', zh: '归档原因', computed: true },
  // Not `computed`: digests cover it, so that an edit of the hidden column is noticed.
  { key: 'rest', kind: 'longText', en: 'Everything else', zh: '其他内容', hidden: true, later: true },
] as const satisfies readonly FieldDef[];

/** Every tab of the register, in the order in which they stand. */
export const tabs: readonly TabDef[] = [
  { key: 'customers', en: 'Customers', zh: '客户', prefix: 'C', fields: customerFields },
  { key: 'contacts', en: 'Contacts', zh: '联系人', prefix: 'P', fields: contactFields },
  { key: 'interactions', en: 'Interactions', zh: '联系记录', prefix: 'I', fields: interactionFields },
  { key: 'purchases', en: 'Purchases', zh: '购买记录', prefix: 'O', fields: purchaseFields },
  { key: 'cases', en: 'Cases', zh: '服务记录', prefix: 'S', fields: caseFields },
  { key: 'feedback', en: 'Feedback', zh: '反馈评价', prefix: 'F', fields: feedbackFields },
  { key: 'archive', en: 'Archive', zh: '归档', fields: archiveFields },
  { key: 'review', en: 'Review', zh: '待核对', fields: reviewFields },
  { key: 'import', en: 'Import', zh: '导入', fields: importFields },
  { key: 'fields', en: 'Fields', zh: '字段', fields: fieldsFields },
  { key: 'lists', en: 'Lists', zh: '选项', fields: listsFields },
  { key: 'settings', en: 'Settings', zh: '设置', fields: settingsFields },
  { key: 'people', en: 'People', zh: '成员', fields: peopleFields },
  { key: 'snapshots', en: 'Snapshots', zh: '快照', fields: snapshotsFields },
  { key: 'audit', en: 'Audit', zh: '日志', fields: auditFields },
  { key: 'system', en: 'System', zh: '系统', fields: systemFields, hidden: true },
];

/** Tables into which people enter records: what forms, the Fields tab and imports are about. */
export const entryTables = ['customers', 'contacts', 'interactions', 'purchases', 'cases', 'feedback'] as const;
export type EntryTable = (typeof entryTables)[number];

/**
 * Tables whose records carry an id, a version and a digest, and are audited and watched. Archive takes what was a customer,
 * under the same id; nobody enters anything into it.
 */
export const recordTables = [...entryTables, 'archive'] as const;
export type LiveTable = (typeof recordTables)[number];

const byKey = new Map(tabs.map((tab) => [tab.key, tab]));

// Asked for with every record, and the answers never change.
const fieldsByKey = new Map<TabKey, ReadonlyMap<string, FieldDef>>();
const entered = new Map<TabKey, readonly FieldDef[]>();

/** The definition of a tab. Every `TabKey` has one. */
export function tabDef(key: TabKey): TabDef {
  const tab = byKey.get(key);
  if (tab === undefined) throw new Error(`no tab ${key}`);
  return tab;
}

/** The field of a tab, or undefined where the key is not one of the register's own. */
export function fieldDef(tab: TabKey, key: string): FieldDef | undefined {
  let fields = fieldsByKey.get(tab);
  if (fields === undefined) {
    fields = new Map(tabDef(tab).fields.map((field) => [field.key, field]));
    fieldsByKey.set(tab, fields);
  }
  return fields.get(key);
}

export function isLiveTable(tab: string): tab is LiveTable {
  return (recordTables as readonly string[]).includes(tab);
}

export function isEntryTable(tab: string): tab is EntryTable {
  return (entryTables as readonly string[]).includes(tab);
}

export function isTabKey(key: string): key is TabKey {
  return byKey.has(key as TabKey);
}

/** The letter that begins the ids of a table's records. */
export function idPrefix(table: RecordTable): string {
  return tabDef(table === 'archive' ? 'customers' : table).prefix ?? '';
}

/** Fields that a person may enter: what versions, digests and history are about. */
export function enteredFields(table: TabKey): readonly FieldDef[] {
  const known = entered.get(table) ?? tabDef(table).fields.filter((field) => field.computed !== true);
  entered.set(table, known);
  return known;
}

/** Whether a tab may lack the column: one that came when registers were in use already. */
export function isLater(tab: TabKey, field: string): boolean {
  return fieldDef(tab, field)?.later === true;
}
