import type { FieldDef } from './field';

/** Columns of the tabs that serve the register. They are read by key like any other. */
export const reviewFields = [
  { key: 'key', kind: 'text', en: 'Key', zh: '标识', computed: true, hidden: true },
  { key: 'status', kind: 'option', list: 'reviewStatus', en: 'Status', zh: '状态' },
  { key: 'foundAt', kind: 'dateTime', en: 'Found at', zh: '发现于', computed: true, width: 130 },
  { key: 'table', kind: 'option', list: 'tab', en: 'Tab', zh: '表', computed: true },
  { key: 'recordId', kind: 'text', en: 'Record', zh: '记录', computed: true, width: 110 },
  { key: 'field', kind: 'text', en: 'Field', zh: '字段', computed: true },
  { key: 'text', kind: 'longText', en: 'What stands there', zh: '原文', computed: true, width: 220 },
  { key: 'code', kind: 'text', en: 'Code', zh: '代码', computed: true, hidden: true },
  { key: 'facts', kind: 'text', en: 'Facts', zh: '数据', computed: true, hidden: true },
  { key: 'reason', kind: 'longText', en: 'Why', zh: '原因', computed: true, width: 300 },
  { key: 'owner', kind: 'text', en: 'Owner', zh: '负责人', computed: true, width: 160 },
  { key: 'closedAt', kind: 'dateTime', en: 'Settled at', zh: '处理于', computed: true, width: 130 },
  { key: 'closedBy', kind: 'text', en: 'Settled by', zh: '处理人', computed: true, later: true },
  { key: 'remark', kind: 'text', en: 'Remark', zh: '处理说明', computed: true, later: true, width: 220 },
  { key: 'postponedTo', kind: 'date', en: 'Postponed to', zh: '推迟到', computed: true, later: true },
] as const satisfies readonly FieldDef[];

export const importFields = [
  { key: 'source', kind: 'text', en: 'Source', zh: '来源', computed: true, width: 160 },
  { key: 'row', kind: 'integer', en: 'Source row', zh: '来源行', computed: true },
  { key: 'identity', kind: 'text', en: 'Identity', zh: '标识', computed: true, hidden: true },
  { key: 'status', kind: 'option', list: 'importStatus', en: 'Status', zh: '状态', computed: true },
  { key: 'reason', kind: 'longText', en: 'Why', zh: '原因', computed: true, width: 260 },
  { key: 'codes', kind: 'text', en: 'Codes', zh: '代码', computed: true, hidden: true },
  { key: 'original', kind: 'longText', en: 'Original text', zh: '原文', computed: true, width: 420 },
  { key: 'heldAt', kind: 'dateTime', en: 'Held at', zh: '留存于', computed: true, width: 130 },
] as const satisfies readonly FieldDef[];

export const fieldsFields = [
  { key: 'table', kind: 'text', en: 'Tab', zh: '表', offers: 'tabs' },
  { key: 'key', kind: 'text', en: 'Key', zh: '键', width: 130 },
  { key: 'en', kind: 'text', en: 'English', zh: '英文', width: 160 },
  { key: 'zh', kind: 'text', en: 'Chinese', zh: '中文', width: 130 },
  { key: 'kind', kind: 'text', en: 'Kind', zh: '种类', width: 120, offers: 'kinds' },
  { key: 'required', kind: 'text', en: 'Required', zh: '必填', width: 70, offers: 'yes' },
  { key: 'personal', kind: 'text', en: 'Personal data', zh: '个人信息', width: 90, offers: 'yes' },
  { key: 'list', kind: 'text', en: 'List', zh: '选项表', width: 120 },
  { key: 'entry', kind: 'longText', en: 'How to enter it', zh: '录入规范', computed: true, width: 420 },
  { key: 'help', kind: 'longText', en: 'Help', zh: '填写提示', width: 220, later: true },
  { key: 'purpose', kind: 'longText', en: 'Purpose', zh: '用途', width: 160, later: true },
  { key: 'group', kind: 'text', en: 'Group', zh: '分组', later: true },
  { key: 'condition', kind: 'text', en: 'Only if', zh: '显示条件', width: 160, later: true },
  { key: 'form', kind: 'text', en: 'In forms', zh: '表单', later: true, offers: 'forms' },
  { key: 'retired', kind: 'text', en: 'Retired', zh: '停用', width: 70, later: true, offers: 'yes' },
] as const satisfies readonly FieldDef[];

export const listsFields = [
  { key: 'list', kind: 'text', en: 'List', zh: '选项表', width: 130 },
  { key: 'key', kind: 'text', en: 'Key', zh: '键' },
  { key: 'en', kind: 'text', en: 'English', zh: '英文', width: 160 },
  { key: 'zh', kind: 'text', en: 'Chinese', zh: '中文', width: 130 },
  { key: 'synonyms', kind: 'text', en: 'Synonyms', zh: '同义词', width: 260 },
  { key: 'retired', kind: 'text', en: 'Retired', zh: '停用', offers: 'yes' },
] as const satisfies readonly FieldDef[];

export const settingsFields = [
  { key: 'key', kind: 'text', en: 'Setting', zh: '设置项', width: 180 },
  { key: 'value', kind: 'text', en: 'Value', zh: '值', width: 160 },
  { key: 'meaning', kind: 'longText', en: 'Meaning', zh: '说明', computed: true, width: 420 },
] as const satisfies readonly FieldDef[];

export const peopleFields = [
  { key: 'email', kind: 'text', en: 'E-mail', zh: '邮箱', personal: true, width: 200 },
  { key: 'name', kind: 'text', en: 'Name', zh: '姓名', personal: true },
  { key: 'role', kind: 'option', list: 'role', en: 'Role', zh: '角色' },
  { key: 'aliases', kind: 'text', en: 'Also called', zh: '别名', width: 200 },
] as const satisfies readonly FieldDef[];

export const snapshotsFields = [
  { key: 'id', kind: 'text', en: 'Snapshot', zh: '快照', computed: true, width: 170 },
  { key: 'at', kind: 'dateTime', en: 'Taken at', zh: '时间', computed: true, width: 130 },
  { key: 'name', kind: 'text', en: 'Name', zh: '名称' },
  { key: 'reason', kind: 'text', en: 'Reason', zh: '原因', computed: true },
  { key: 'by', kind: 'text', en: 'By', zh: '操作人', computed: true, width: 160 },
  { key: 'vaultId', kind: 'text', en: 'Vault', zh: '保险库', computed: true, width: 160 },
  { key: 'counts', kind: 'text', en: 'Counts', zh: '数量', computed: true, width: 260 },
  { key: 'checksum', kind: 'text', en: 'Checksum', zh: '校验和', computed: true, width: 200 },
  { key: 'bytes', kind: 'integer', en: 'Bytes', zh: '字节', computed: true },
  { key: 'auditSeq', kind: 'integer', en: 'Audit position', zh: '日志位置', computed: true },
  { key: 'hold', kind: 'text', en: 'Legal hold', zh: '法律保留', width: 90, offers: 'yes', later: true },
  { key: 'lastDrillAt', kind: 'dateTime', en: 'Last drill', zh: '最近演练', computed: true, width: 130, later: true },
  { key: 'drillResult', kind: 'longText', en: 'Drill result', zh: '演练结果', computed: true, width: 320, later: true },
] as const satisfies readonly FieldDef[];

export const auditFields = [
  { key: 'seq', kind: 'integer', en: 'No.', zh: '序号', computed: true, width: 60 },
  { key: 'at', kind: 'dateTime', en: 'At', zh: '时间', computed: true, width: 130 },
  { key: 'actor', kind: 'text', en: 'Who', zh: '操作人', computed: true, width: 160 },
  { key: 'origin', kind: 'text', en: 'From', zh: '途径', computed: true },
  { key: 'action', kind: 'text', en: 'Action', zh: '操作', computed: true },
  { key: 'table', kind: 'text', en: 'Tab', zh: '表', computed: true },
  { key: 'recordId', kind: 'text', en: 'Record', zh: '记录', computed: true, width: 110 },
  {
    key: 'summary',
    kind: 'longText',
    en: 'What was done',
    zh: '摘要',
    computed: true,
    later: true,
    width: 420,
  },
  { key: 'part', kind: 'text', en: 'Part', zh: '分段', computed: true, width: 50 },
  { key: 'payload', kind: 'longText', en: 'Before and after', zh: '前后内容', computed: true, width: 420 },
  { key: 'salt', kind: 'text', en: 'Salt', zh: '盐', computed: true, hidden: true },
  { key: 'payloadDigest', kind: 'text', en: 'Payload digest', zh: '内容摘要', computed: true, hidden: true },
  { key: 'hash', kind: 'text', en: 'Chain', zh: '链', computed: true, hidden: true },
  { key: 'requestId', kind: 'text', en: 'Request', zh: '请求', computed: true, hidden: true },
] as const satisfies readonly FieldDef[];

export const systemFields = [
  { key: 'key', kind: 'text', en: 'Key', zh: '键', computed: true, width: 200 },
  { key: 'value', kind: 'text', en: 'Value', zh: '值', computed: true, width: 420 },
] as const satisfies readonly FieldDef[];
