import type { Twin } from '../wording';
import type { fieldsEn } from './fields.en';

/** 侧边栏中关于“字段”表和“选项”表的文字。 */
export const fieldsZh: Twin<typeof fieldsEn> = {
  title: '字段和选项',
  waiting: '“字段”表或“选项”表有改动尚未应用。',
  refused: (count) => `“字段”或“选项”表中有 ${String(count)} 行未采用，原因见单元格批注。`,
  apply: '立即应用',
  applied: '字段和选项已应用。',
  row: (tab, row) => (row === 0 ? tab : `${tab}第 ${String(row)} 行`),
  tab: (tab) => `“${tab}”表`,
  kindWaits: (from, to, count) =>
    `的种类要由“${from}”改为“${to}”，但有 ${String(count)} 个值不符合新种类，确认之前保持原样。`,
  see: '查看这些值',
  others: (count) => `另有 ${String(count)} 个值`,
  allFit: '现在所有值都符合新种类。',
  kept: '如果仍要更改，这些值会原样留在单元格中，并列入“待核对”。',
  changeAnyway: '仍要更改',
  leave: '保持原样',
  tabs: { fields: '“字段”表', lists: '“选项”表' },
};
