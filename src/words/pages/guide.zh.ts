import type { Twin } from '../wording';
import type { guideEn } from './guide.en';

/** “录入规范”页的文字。 */
export const guideZh: Twin<typeof guideEn> = {
  title: '录入规范',
  intro: '各字段的填写方法，与“字段”表和“选项”表保持一致。',
  made: (day) => `截至 ${day}`,
  print: '打印',
  languages: '显示语言',
  onlyEn: 'English',
  onlyZh: '中文',
  both: '双语',
  contents: '目录',
  field: '字段',
  how: '填写方法',
  required: '必填',
  personal: '个人信息',
  own: '自定义字段',
  writes: '填写',
  becomes: '保存为',
  options: '选项',
  also: '也可写',
  purpose: '用途',
  loading: '正在整理录入规范…',
  nothing: '目前没有可显示的字段。',
};
