import type { Twin } from '../wording';
import type { snapshotsEn } from './snapshots.en';

/** 快照对话框用语。 */
export const snapshotsZh: Twin<typeof snapshotsEn> = {
  title: '快照',
  intro: '快照保存了当时的全部记录。',
  take: '立即创建',
  name: '名称（可不填）',
  namePlaceholder: '春季活动之前',
  taken: (name) => `快照已创建：${name}。`,
  none: '还没有快照。',
  list: '快照列表，最新的在前',
  customers: (count) => `${String(count)} 位客户`,
  records: (count) => `${String(count)} 条记录`,
  by: (who) => `操作人：${who}`,
  preview: '会有哪些变化？',
  previewing: '正在比较…',
  previewTitle: (at) => `恢复到 ${at} 将会：`,
  bringBack: '找回',
  change: '更改',
  remove: '移除',
  table: '工作表',
  nothingToDo: '没有变化：档案与当时一致。',
  removeNote: '此后新增的记录会被移除，但会保存在恢复前自动创建的安全快照中。',
  confirmLabel: '我要把档案恢复到当时的状态。',
  restore: '恢复',
  restoring: '正在恢复，完成之前请不要编辑表格…',
  restoredTitle: '档案已恢复',
  safety: (id) => `恢复前的状态已保存为快照 ${id}。`,
  kept: '您自己添加的列、计数器和操作日志保持不变。',
  onlyOwner: '只有档案的所有者可以恢复。',
  backToList: '返回列表',
};
