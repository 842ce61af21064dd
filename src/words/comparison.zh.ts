import type { ComparisonWords } from '../core/compare/comparisonSheet';

/** 对比表用语。 */
export const comparisonZh: ComparisonWords = {
  besideTitle: (id) => `客户档案 · ${id}`,
  tabTitle: (number, from, to) => `对比 ${String(number)}：${from} – ${to}`,
  heading: (from, to) => `${from} 至 ${to} 的变化`,
  moment: ({ snapshotId, at, name, distanceDays, trail }) => {
    if (trail === true) return `${at}：根据日志还原，不含自建列。`;
    if (snapshotId === '') return `${at}：生成本表时的档案。`;
    const off = distanceDays === 0 ? '' : `，与所选日期相差 ${String(distanceDays)} 天，是最接近的一份`;
    return `${at}：快照${name === '' ? ` ${snapshotId}` : `“${name}”（${snapshotId}）`}${off}。`;
  },
  howToRead: '本表只有数值，不会再变。自动计算的内容不在其中。',
  left: (rows) => `另有 ${String(rows)} 行放不下，但已计入上面的数量。`,
  byTable: '按工作表',
  byOwner: '按负责人',
  byField: '按字段',
  list: '逐条明细',
  nobody: '无负责人',
  records: '记录数',
  sorts: { added: '新增', changed: '更改', removed: '移除' },
  heads: {
    sort: '变化',
    table: '工作表',
    id: '编号',
    name: '客户',
    owner: '负责人',
    field: '字段',
    before: '之前',
    after: '之后',
  },
};
