import type { actionsEn } from './actions.en';
import type { Facts, Twin } from './wording';

const tables: Readonly<Record<string, readonly [string, string]>> = {
  customers: ['位', '客户'],
  contacts: ['位', '联系人'],
  interactions: ['条', '联系记录'],
  purchases: ['笔', '购买记录'],
  cases: ['条', '服务记录'],
  feedback: ['条', '反馈评价'],
  archive: ['位', '归档客户'],
};

/** 数字前留一个空格。 */
const spaced = (verb: string, what: string): string => (/^\d/.test(what) ? `${verb} ${what}` : `${verb}${what}`);

/** 大家对客户档案做过什么，以及撤销时遇到什么。 */
export const actionsZh: Twin<typeof actionsEn> = {
  someone: '有人',
  records: (table, count, name) => {
    const [measure, noun] = tables[table] ?? ['条', table];
    return count === 1 && name !== '' ? `${noun}“${name}”` : `${String(count)} ${measure}${noun}`;
  },
  and: (parts) => parts.join('、'),
  added: (who, what) => who + spaced('新增了', what),
  changed: (who, what) => who + spaced('修改了', what),
  removed: (who, what) => who + spaced('移除了', what),
  saved: (who, what) => who + spaced('保存了', what),
  edited: (who, what) => who + spaced('在表格中编辑了', what),
  pasted: (who, what) => who + spaced('粘贴了', what),
  found: (_who, what) => `在表格中发现的改动：${what}`,
  imported: (who, what) => who + spaced('导入了', what),
  archived: (who, what) => who + spaced('归档了', what),
  unarchived: (who, what) => who + spaced('从归档恢复了', what),
  restored: (who, what) => who + spaced('从快照恢复了', what),
  wentBack: (who, what) => `${who}把${what}改回到以前某天的内容`,
  putBack: (_who, what) => `行移动后已自动纠正：${what}`,
  undid: (who, what) => who + spaced('撤销了一项操作：', what),
  vanished: (_who, what) => `在表格中被删除：${what}`,
  byJob: (_who, what) => `由系统自动完成：${what}`,
  unknown: '（不详）',
  empty: '（空）',
  why: {
    'changed-since': () => '后来又改过',
    'edited-since': (f: Facts) => `后来编辑过，因此保留：${String(f['fields'] ?? '')}`,
    'children-since': (f: Facts) =>
      `后来给这位客户添加了 ${String(f['count'] ?? '')} 条记录，因此保留。请先撤销那些操作，或将客户归档。`,
    'gone-since': () => '已不在客户档案中',
    'in-use': () => '已重新在客户档案中',
    'unknown-before': () => '不知道以前是什么内容',
    'field-gone': () => '客户档案中已没有这一列',
    erased: () => '这项操作的内容已被抹除',
  },
};
