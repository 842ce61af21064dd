import type { historyEn } from './history.en';
import type { Twin } from './wording';

export const historyZh: Twin<typeof historyEn> = {
  origins: {
    form: '表单',
    cell: '单元格',
    paste: '粘贴',
    sweep: '巡检发现',
    import: '导入',
    job: '定时任务',
    restore: '恢复',
    setup: '初始化',
  },
  ops: {
    create: '新建',
    update: '修改',
    remove: '移除',
    other: '备案',
    erased: '内容已抹除',
  },
  actions: {
    restore: '从快照恢复',
    adopt: '从名单导入',
    'row-moved': '保存瞬间行被移动，误写到此',
    'quick-edit': '一键修改',
    'log-interaction': '登记联系',
    'add-purchase': '登记购买',
  },
  confirmed: (field: string) => `已核实：${field}`,
};
