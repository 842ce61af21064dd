import type { SettingKey } from '../core/schema/settings';

/** “设置”表每一行的说明。 */
export const settingsZh: Readonly<Record<SettingKey, string>> = {
  language: '菜单和提示的语言：en、zh，或 auto（跟随每个人的账号）。',
  dayOrder: '如何理解 1/3/2024：dmy（3月1日）、mdy（1月3日），或 ymd-only（不猜测，要求确认）。',
  country: '未写国家代码的电话号码属于哪个国家，用两个字母表示：CN、US、DE 等。',
  currency: '未写币种的金额使用的币种，用三个字母表示：CNY、USD、EUR 等。',
  'default.kind': '未注明类型的客户：person（个人）或 company（企业）。',
  'default.stage': '未注明阶段的客户所用的阶段，填“阶段”选项的键。',
  'default.owner': '未注明负责人的客户由谁负责：填成员的邮箱；留空表示由录入人负责。',
  'stale.lead': '潜在客户多少天没有联系即视为过期；0 表示不检查。',
  'stale.prospect': '意向客户多少天没有联系即视为过期；0 表示不检查。',
  'stale.active': '成交客户多少天没有联系即视为过期；0 表示不检查。',
  'stale.dormant': '沉睡客户多少天没有联系即视为过期；0 表示不检查。',
  'stale.lost': '流失客户多少天没有联系即视为过期；0 表示不检查。',
  'stale.other': '其他阶段的客户多少天没有联系即视为过期；0 表示不检查。',
  'stale.nextContactGrace': '计划的下次联系最多可以逾期多少天，超过即视为过期。',
  'hour.snapshot': '每天几点（0–23）之后创建快照。',
  'hour.staleFlags': '每天几点（0–23）之后更新过期标记。',
  'hour.report': '每月1日几点（0–23）之后生成月报。',
  activeDays: '月报中，期末之前多少天内有联系或购买的客户算作活跃客户。',
};
