import type { Twin } from '../wording';
import type { healthPageEn } from './health.en';

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

export const healthPageZh: Twin<typeof healthPageEn> = {
  title: '健康状况',
  place: '任务、快照、保险库和触发器是否正常，还剩多少空间。',
  level: {
    wrong: '有问题需要处理',
    soon: '有事项需要留意',
    fine: '一切正常',
  },
  marks: { wrong: '有问题', soon: '需留意', fine: '正常' },
  seen: (at) => `截至 ${at}`,
  reload: '重新检查',
  fineOnes: (n) => `${String(n)} 项正常`,
  jobs: '任务',
  jobLast: (last) => (last === '' ? '尚未运行' : `上次 ${last}`),
  jobLate: (hours) => (hours < 48 ? `迟了 ${String(hours)} 小时` : `迟了 ${String(Math.floor(hours / 24))} 天`),
  jobFailing: (n) => `失败 ${String(n)} 次`,
  every: { hour: '每小时', day: '每天', week: '每周', month: '每月', '': '需要时' },
  figures: '数据',
  cells: '单元格',
  cellsUsed: (used, percent) => `${grouped(used)} / 10,000,000（${String(percent)}%）`,
  pace: (perDay, fullOn) =>
    perDay === 0
      ? '没有增长'
      : `每天增加 ${grouped(perDay)} 个${fullOn === '' ? '，够用十年以上' : `，${fullOn} 会满`}`,
  automation: '自动任务',
  installedBy: (by) => (by === '' ? '未启用' : `由 ${by} 启用`),
  triggerTime: '今日触发器用时',
  triggerMinutes: (minutes, limit) => `${String(minutes)} / ${String(limit)} 分钟`,
  mail: '今日可发邮件',
  locks: '等待过的保存',
  lockCounts: (waits, refused, longest) =>
    `两天内 ${String(waits)} 次，被拒 ${String(refused)} 次，最长 ${String(longest)} 秒`,
  errors: '本周错误',
  noErrors: '没有',
  vaults: '保险库',
  canOpen: (who) => `可打开：${who}`,
  notAsked: '未能查询',
  notReachable: '打不开',
  buttons: {
    install: '启用',
    reinstall: '重新启用',
    takeOver: '接管',
    runNow: '立即运行任务',
    snapshot: '拍快照',
    chain: '立即检查',
  },
  done: {
    install: '自动任务已启用。',
    snapshot: '快照已保存。',
    jobs: (ran, failed) =>
      failed === 0 ? `已运行 ${String(ran)} 个任务。` : `已运行 ${String(ran)} 个任务，其中 ${String(failed)} 个失败。`,
    chainHolds: (entries) => `日志链完整，共 ${grouped(entries)} 条。`,
    chainBroken: (seq, row) => `日志链在第 ${String(seq)} 条（第 ${String(row)} 行）断开。`,
    othersRun: (by) => `${by} 的自动任务运行正常，保持不变。`,
  },
};
