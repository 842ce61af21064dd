import type { DrillDifference, DrillResult } from '../core/drill/drillResult';
import type { DrillNames, DrillWords } from '../core/drill/drillWords';
import { errorsZh } from './errors.zh';

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

const HOW: Readonly<Record<DrillDifference['how'], string>> = {
  missing: '没有恢复出来',
  extra: '快照中没有，却恢复了出来',
  changed: '恢复后内容不同',
  checksum: '全部记录的校验和不一致',
};

const PLACE: Readonly<Record<DrillDifference['in'], string>> = { memory: '在内存中', scratch: '到电子表格' };

function difference({ in: place, table, id, field, how }: DrillDifference, names: DrillNames): string {
  const what = [names.table(table), id, names.field(table, field)].filter((part) => part !== '').join(' ');
  return `${what === '' ? '' : `${what}：`}${HOW[how]}（恢复${PLACE[place]}）`;
}

function reason({ problem, differing, differences }: DrillResult, names: DrillNames): string {
  if (problem !== undefined) return errorsZh[problem.code](problem.facts);
  const named = differences
    .slice(0, 3)
    .map((each) => difference(each, names))
    .join('；');
  return `${number(differing)} 处不同：${named}${differing > 3 ? '……' : ''}。`;
}

const facts = ({ records, fields, checksum, seconds }: DrillResult): string =>
  `${number(records)} 条记录，${number(fields)} 个字段，校验和 ${checksum.slice(0, 16)}，用时 ${number(seconds)} 秒`;

export const drillZh = (names: DrillNames): DrillWords => ({
  scratchTitle: '客户档案 · 恢复演练（由插件建立并清空）',
  emptyTab: '演练后已清空',
  result: (result) => (result.ok ? `完全一致：${facts(result)}` : `未通过。${reason(result, names)}`),
  mail: (result, register) => ({
    subject: `恢复演练未通过：${register}`,
    body: [
      `快照 ${result.snapshotId} 的恢复演练于 ${result.at} 未通过。`,
      '',
      reason(result, names),
      ...result.differences.slice(3).map((each) => `- ${difference(each, names)}`),
      '',
      '档案本身没有改动：演练只读取快照，并恢复一份副本。',
      '',
      '请这样处理：',
      '1. 打开档案，新建一份快照：客户档案 ▸ 快照 ▸ 立即创建。',
      '2. 再做一次演练：客户档案 ▸ 快照 ▸ 恢复演练。',
      '3. 如果仍未通过，请不要依赖这些快照：把电子表格另存一份副本（文件 ▸ 制作副本），并告知负责维护插件的人。',
    ].join('\n'),
  }),
});
