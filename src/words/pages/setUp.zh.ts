import type { Twin } from '../wording';
import type { setUpEn } from './setUp.en';

/** 初始化用语。 */
export const setUpZh: Twin<typeof setUpEn> = {
  title: '初始化客户档案',
  intro: '将在此表格中添加以下工作表：',
  introRepair: '再次初始化会检查每个工作表、列、表头和选项，并补回缺失的部分。',
  safe: '不会删除任何内容，已有的工作表保持不变。',
  language: '工作表和列名使用的语言',
  english: 'English',
  chinese: '简体中文',
  languageNote: '菜单和提示会跟随每个人自己的语言。',
  run: '开始初始化',
  repair: '检查并修复',
  running: '正在初始化，需要几秒钟…',
  doneTitle: '客户档案已就绪',
  created: '新建',
  repaired: '修复',
  nothing: '一切完好，无需改动。',
  next: '接下来：选择“导入此表…”带入现有的客户名单，或在侧边栏中新增客户。',
  onlyOwner: '只有档案的所有者可以初始化或修复。',
};
