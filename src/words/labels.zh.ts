import type { labelsEn } from './labels.en';
import type { Twin } from './wording';

/** 单元格和列表中的状态用语。 */
export const labelsZh: Twin<typeof labelsEn> = {
  reviewStatus: { open: '待处理', settled: '已处理' },
  importStatus: { held: '未导入', taken: '已导入' },
  yes: '是',
  no: '否',
  unknown: '未知',
  held: {
    'no-name-and-no-way': '既没有名称，也没有电话、邮箱或账号',
    'total-row': '看起来是合计行',
    'description-row': '是对各列的说明',
    'note-row': '是备注，不是记录',
    'header-row': '重复了表头',
  },
  staleReasons: {
    'never-contacted': (since, limitDays) =>
      since === ''
        ? `从未联系，上限 ${String(limitDays)} 天`
        : `自 ${since} 建档以来从未联系，上限 ${String(limitDays)} 天`,
    'no-contact-since': (since, limitDays) => `最近联系 ${since}，上限 ${String(limitDays)} 天`,
    'next-contact-overdue': (on, graceDays) => `计划 ${on} 联系，宽限 ${String(graceDays)} 天`,
  },
  snapshotReasons: {
    hourly: '每小时',
    daily: '每日',
    weekly: '每周',
    monthly: '每月',
    'by-hand': '手动',
    'before-restore': '恢复之前',
    'before-undo': '撤销之前',
    'before-archive': '归档之前',
    'before-import': '导入之前',
    'before-update': '更新之前',
    'from-file': '来自文件',
  },
  jobs: {
    resume: '继续未完成的操作',
    sweep: '表格巡检',
    snapshot: '快照',
    staleFlags: '过期标记',
    drill: '恢复演练',
    report: '月报',
    chain: '检查操作日志',
    segments: '移存旧日志',
    prune: '清理旧快照',
    vaultShare: '共享保险库',
    importRows: '清理旧导入行',
  },
  joiner: '；',
};
