import type { RowIssueCode } from '../core/schema/compile/types';
import { part, quoted, type Facts, type Wording } from './wording';

const q = (facts: Facts): string => quoted(facts, '：');

/** “字段”表和“选项”表中未被采用的行。 */
export const rowIssuesZh: Readonly<Record<RowIssueCode, Wording>> = {
  'field-tab-unknown': (f) => `${q(f)}没有这个表。请填写：客户、联系人、联系记录、购买记录、服务记录或反馈评价。`,
  'field-label-missing': () => '这个字段还没有名称，请至少用一种语言填写。',
  'field-label-taken': (f) => `${q(f)}本表已有字段${part(f, 'other', (key) => `（${key}）`)}使用这个名称，请换一个。`,
  'field-key-taken': (f) =>
    `键${part(f, 'key', (key) => ` ${key} `)}已在${part(f, 'row', (row) => `第 ${row} 行`) || '别的行'}使用。请清空本行的键，系统会另给一个。`,
  'field-key-shape': (f) => `键${part(f, 'key', (key) => ` ${key} `)}不能使用。新字段的键请留空，由系统生成。`,
  'field-kind-unknown': (f) => `${q(f)}没有这种字段种类，请从下拉列表中选择。`,
  'field-kind-fixed': (f) => `${q(f)}内置字段的种类和选项表不能更改，可以另加自己的字段。`,
  'field-kind-waits': (f) =>
    `有${part(f, 'count', (count) => ` ${count} `)}个值不符合新的种类。请所有者在侧边栏的“字段和选项”提示中查看并决定，确认之前保持原样。`,
  'field-list-missing': () => '选项字段需要选项表，请填写“选项”表中的表名。',
  'field-list-unknown': (f) => `${q(f)}没有这个选项表，请先在“选项”表中添加它的选项。`,
  'field-list-unused': (f) => `${q(f)}只有选项字段才有选项表。请把种类改为“选项”，或清空选项表。`,
  'field-answer-unreadable': (f) => `${q(f)}请填“是”，或留空。`,
  'field-form-unknown': (f) => `${q(f)}请填“直接显示”“更多”或“不显示”，或留空。`,
  'field-essential': (f) => `${part(f, 'label', (label) => `${label}：`)}系统离不开这个字段，它保持必填和启用。`,
  'field-text-too-long': (f) => `文字太长${part(f, 'limit', (limit) => `，最多 ${limit} 个字`)}，请缩短。`,
  'fields-too-many': (f) =>
    `每个表最多可加${part(f, 'limit', (limit) => ` ${limit} `)}个自己的字段，请停用不需要的字段。`,
  'field-row-removed': (f) =>
    `字段${part(f, 'label', (label) => `“${label}”`)}的行被删除。字段和内容都已保留，该行会自动恢复。如要隐藏字段，请在“停用”栏填“是”。`,
  'condition-unreadable': (f) => `${q(f)}条件请写成“字段 = 值”，例如：类型 = 企业。`,
  'condition-field-unknown': (f) => `${q(f)}本表没有这个字段。`,
  'condition-field-unfit': (f) => `${q(f)}条件只能用选项字段或是否字段。`,
  'condition-option-unknown': (f) => `${q(f)}条件中的${part(f, 'label', (label) => `“${label}”`)}没有这个选项。`,
  'condition-loop': (f) => `${q(f)}这些字段互为条件，谁也不会显示。请去掉其中一个条件。`,
  'option-list-missing': () => '这个选项不属于任何选项表，请填写表名。',
  'option-name-missing': () => '这个选项还没有名称，请至少用一种语言填写。',
  'option-key-taken': (f) =>
    `键${part(f, 'key', (key) => ` ${key} `)}已在本选项表的${part(f, 'row', (row) => `第 ${row} 行`) || '别的行'}使用。请清空本行的键，系统会另给一个。`,
  'option-name-taken': (f) =>
    `${q(f)}本选项表中已有选项${part(f, 'other', (key) => `（${key}）`)}使用这个名称，无法分清是哪一个。`,
  'option-essential': (f) => `${q(f)}系统离不开这个选项，可以改名，不能停用。`,
  'option-list-closed': (f) => `${q(f)}这个选项表由系统使用，不能增加选项。`,
  'option-in-use': (f) =>
    `${q(f)}这个选项的行被删除${part(f, 'count', (count) => `，仍有 ${count} 条记录在使用`)}。记录保持不变，请恢复该行，或把选项标为停用。`,
};

/** 月报中计数的名称。 */
export const rowIssueNamesZh: Readonly<Record<RowIssueCode, string>> = {
  'field-tab-unknown': '字段：表不存在',
  'field-label-missing': '字段：没有名称',
  'field-label-taken': '字段：名称重复',
  'field-key-taken': '字段：键重复',
  'field-key-shape': '字段：键不可用',
  'field-kind-unknown': '字段：种类不存在',
  'field-kind-fixed': '字段：种类不可改',
  'field-kind-waits': '字段：种类更改待确认',
  'field-list-missing': '字段：缺少选项表',
  'field-list-unknown': '字段：选项表不存在',
  'field-list-unused': '字段：不需要选项表',
  'field-answer-unreadable': '既不是“是”也不是“否”',
  'field-form-unknown': '字段：表单位置不明',
  'field-essential': '字段：系统必需',
  'field-text-too-long': '字段：文字太长',
  'fields-too-many': '字段：数量过多',
  'field-row-removed': '字段：行被删除',
  'condition-unreadable': '字段：条件无法识别',
  'condition-field-unknown': '字段：条件中的字段不存在',
  'condition-field-unfit': '字段：条件中的字段没有选项',
  'condition-option-unknown': '字段：条件中的选项不存在',
  'condition-loop': '字段：条件互相循环',
  'option-list-missing': '选项：没有选项表',
  'option-name-missing': '选项：没有名称',
  'option-key-taken': '选项：键重复',
  'option-name-taken': '选项：名称重复',
  'option-essential': '选项：系统必需',
  'option-list-closed': '选项：不能增加',
  'option-in-use': '选项：使用中的选项被删除',
};
