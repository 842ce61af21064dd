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
  tabs: { fields: '“字段”表', lists: '“选项”表' },
};
