import type { Twin } from '../wording';
import type { drillPageEn } from './drill.en';

const count = (number: number): string => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

export const drillPageZh: Twin<typeof drillPageEn> = {
  run: '恢复演练',
  what: '把快照恢复到内存和一个临时电子表格中，逐个字段比较。不会改动档案。',
  starting: '正在读取快照并校验完整性……',
  phases: {
    writing: (done, total) => `正在恢复到临时电子表格：${count(done)} / ${count(total)} 条记录`,
    comparing: (done, total) => `正在比较恢复结果：${count(done)} / ${count(total)} 条记录`,
    closing: (_done, total) => `正在清空临时电子表格：已比较 ${count(total)} 条记录`,
  },
  again: '再按一次即可从中断处继续。档案没有改动。',
  passed: '演练通过',
  passedText: '每条记录恢复后都与保存时完全一致。',
  failed: '演练未通过',
  unread: '快照无法读取：保险库或其中一部分已损坏、已删除，或您没有权限打开。',
  differ: (differing) => `有 ${count(differing)} 处恢复后与保存时不同：`,
  further: (rest) => `另有 ${count(rest)} 处`,
  difference: (what, how, place) => `${what === '' ? '' : `${what}：`}${how}（${place}）`,
  number: count,
  how: {
    missing: '没有恢复出来',
    extra: '快照中没有',
    changed: '恢复后内容不同',
    checksum: '全部记录的校验和不一致',
  },
  places: { memory: '恢复到内存', scratch: '恢复到电子表格' },
  mail: {
    sent: '已发邮件通知所有者。',
    'mail-quota': '未能发邮件通知所有者：此账号今天的邮件额度已用完。请直接告知他们。',
    'mail-refused': '未能发邮件通知所有者：此账号未允许本插件发送邮件。请直接告知他们。',
  },
  advice: '请新建一份快照并对它做演练。如果仍未通过，请把电子表格另存一份副本，在查明原因之前不要依赖快照。',
  facts: {
    snapshot: '快照',
    at: '结束时间',
    records: '已比较记录',
    fields: '已比较字段',
    seconds: '用时（秒）',
    checksum: '校验和',
  },
};
