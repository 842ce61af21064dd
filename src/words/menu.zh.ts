import { labelsZh } from './labels.zh';
import type { menuEn, titlesEn, toastsEn } from './menu.en';
import type { Twin } from './wording';

const JOBS: Readonly<Record<string, string>> = labelsZh.jobs;

const jobNames = (jobs: string): readonly string[] => jobs.split(/,\s*/).map((job) => JOBS[job] ?? job);

export const menuZh: Twin<typeof menuEn> = {
  name: '客户档案',
  openSidebar: '打开侧边栏',
  setUp: '初始化…',
  adopt: '导入此表…',
  applyFields: '应用字段和选项',
  guide: '录入规范…',
  snapshots: '快照',
  takeSnapshot: '立即创建',
  nameSnapshot: '创建并命名…',
  restoreSnapshot: '恢复…',
  runDrill: '恢复演练',
  automation: '自动任务',
  installAutomation: '启用',
  removeAutomation: '停用',
  runNow: '立即运行',
  verifyAudit: '校验操作日志',
  health: '健康状况…',
  language: '语言 (Language)',
  languageAuto: '自动',
  languageEnglish: 'English',
  languageChinese: '简体中文',
};

export const titlesZh: Twin<typeof titlesEn> = {
  sidebar: '客户档案',
  setUp: '初始化客户档案',
  adopt: '导入此表',
  snapshots: '快照',
  guide: '录入规范',
};

export const toastsZh: Twin<typeof toastsEn> = {
  setUpDone: (made, repaired) =>
    made + repaired === 0
      ? '客户档案完好，无需改动。'
      : `客户档案已就绪：新建 ${String(made)} 项，修复 ${String(repaired)} 项。`,
  snapshotTaken: (customers) => `快照已创建，${String(customers)} 位客户的资料已妥善保存。`,
  snapshotNameAsked: '快照名称（有名称的快照永久保留）：',
  snapshotNotNamed: '没有填写名称，未创建快照。',
  snapshotNamed: (name, customers) => `快照“${name}”已创建，${String(customers)} 位客户的资料已保存，并会永久保留。`,
  drillPassed: (records: number) => `恢复演练通过：${String(records)} 条记录恢复后与保存时完全一致。`,
  drillFailed: '恢复演练未通过。“快照”表和“待核对”表写明了哪里不同。',
  drillGoesOn: (done: number, total: number) =>
    `恢复演练尚未完成：目前 ${String(done)} / ${String(total)} 条记录。再次选择即可继续；启用自动任务后会自动继续。`,
  drillNoSnapshot: '还没有快照。请先创建一份：快照 ▸ 立即创建。',
  automationInstalled: (by) => `自动任务已启用，以 ${by} 的身份运行。`,
  automationThere: (by) => `自动任务此前已启用，以 ${by} 的身份运行。`,
  automationRemoved: '自动任务已停用。重新启用之前，快照、过期标记和月报都将暂停。',
  automationOthers: (by) => `自动任务由 ${by} 启用，只能用该账号停用。`,
  jobsRun: (jobs) => (jobs === '' ? '没有到期的任务。' : `已完成：${jobNames(jobs).join('、')}。`),
  auditVerified: (entries) => `操作日志完好：共 ${String(entries)} 条，均未被改动。`,
  auditBroken: (seq, row) =>
    `操作日志在第 ${String(seq)} 条${row === 0 ? '' : `（第 ${String(row)} 行）`}断开：有内容被手动改动、删除或插入。`,
  auditSegment: (from, to) => `操作日志断开：第 ${String(from)} 至 ${String(to)} 条在保险库中缺失或被改动。`,
  auditMoved: (seq, row) =>
    `行的顺序变了：第 ${String(seq)} 条在第 ${String(row)} 行，排在更晚的记录之后。请按“序号”重新排序。`,
  auditClosed: (count) => `另有 ${String(count)} 段更早的日志在您无法打开的保险库中，没有检查。`,
  languageChosen: '语言已设为简体中文。工作表和列的名称保持不变。',
  languageAutomatic: '语言将跟随每个人的 Google 账号。',
  cellRefused: (count) => `有 ${String(count)} 个值需要核对：原文已保留，并列入“待核对”。`,
  fieldsApplied: (refused: number) =>
    refused === 0
      ? '字段和选项已应用，列、下拉选项和表单已同步。'
      : `字段和选项已应用，其中 ${String(refused)} 行未采用，原因见单元格批注。`,
  working: '处理中…',
};
