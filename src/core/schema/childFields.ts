import type { FieldDef } from './field';

const id = { key: 'id', kind: 'id', en: 'ID', zh: '编号', required: true, computed: true, width: 110 } as const;
const customerId = { key: 'customerId', kind: 'text', en: 'Customer', zh: '客户', required: true, width: 110, also: ['客户编号', 'customer id'] } as const;
const notes = { key: 'notes', kind: 'longText', en: 'Notes', zh: '备注', also: ['说明', 'note', 'remark', 'remarks', '订单备注'] } as const;
const stamps = [
  { key: 'version', kind: 'integer', en: 'Version', zh: '版本', computed: true, hidden: true },
  { key: 'digest', kind: 'text', en: 'Digest', zh: '校验码', computed: true, hidden: true },
] as const satisfies readonly FieldDef[];

export const contactFields = [
  id,
  customerId,
  { key: 'name', kind: 'personName', en: 'Name', zh: '姓名', required: true, personal: true },
  { key: 'title', kind: 'text', en: 'Job title', zh: '职位' },
  { key: 'phone', kind: 'phone', en: 'Phone', zh: '手机', personal: true, sensitive: true, width: 140 },
  { key: 'email', kind: 'email', en: 'E-mail', zh: '邮箱', personal: true, sensitive: true, width: 180 },
  { key: 'socialHandle', kind: 'socialHandle', en: 'Social account', zh: '社交账号', personal: true },
  { key: 'role', kind: 'option', list: 'contactRole', en: 'Role', zh: '角色' },
  { key: 'primary', kind: 'flag', en: 'Primary', zh: '首要' },
  notes,
  ...stamps,
] as const satisfies readonly FieldDef[];

export const interactionFields = [
  id,
  customerId,
  { key: 'at', kind: 'dateTime', en: 'Time', zh: '时间', required: true, width: 130 },
  { key: 'channel', kind: 'option', list: 'interactionChannel', en: 'Channel', zh: '方式', required: true },
  { key: 'direction', kind: 'option', list: 'direction', en: 'Direction', zh: '方向' },
  { key: 'by', kind: 'member', en: 'By', zh: '记录人', required: true, width: 160 },
  { key: 'contactId', kind: 'text', en: 'Contact person', zh: '联系人' },
  { key: 'summary', kind: 'longText', en: 'Summary', zh: '内容', required: true, width: 260 },
  { key: 'outcome', kind: 'option', list: 'outcome', en: 'Outcome', zh: '结果' },
  { key: 'nextStep', kind: 'text', en: 'Next step', zh: '下一步' },
  { key: 'nextContactOn', kind: 'date', en: 'Next contact', zh: '下次联系' },
  ...stamps,
] as const satisfies readonly FieldDef[];

export const purchaseFields = [
  id,
  customerId,
  { key: 'on', kind: 'date', en: 'Date', zh: '日期', required: true, also: ['购买日期', '下单日期', '下单时间', '订单日期', '成交日期', '交易日期', '付款时间', '购买时间', 'order date', 'purchase date', 'date of purchase', 'invoice date', 'purchased on'] },
  { key: 'orderNo', kind: 'text', en: 'Order no.', zh: '订单号', also: ['订单编号', '单号', 'order id', 'order number', 'order', 'invoice', 'invoice number'] },
  { key: 'item', kind: 'text', en: 'Item', zh: '产品/服务', required: true, width: 180, also: ['商品', '产品', '商品名称', '产品名称', '服务', '项目', '购买产品', 'product', 'product name', 'service', 'lineitem name', 'description'] },
  { key: 'category', kind: 'text', en: 'Product category', zh: '品类', also: ['产品类别', '商品分类', '商品类别', 'product type'] },
  { key: 'quantity', kind: 'quantity', en: 'Quantity', zh: '数量', required: true, also: ['件数', '购买数量', 'qty', 'lineitem quantity', 'units'] },
  { key: 'unitPrice', kind: 'money', en: 'Unit price', zh: '单价', also: ['价格', 'price', 'lineitem price'] },
  { key: 'amount', kind: 'money', en: 'Amount', zh: '金额', required: true, also: ['总价', '总金额', '订单金额', '成交金额', '实付金额', '合计金额', '消费金额', 'total', 'order total', 'revenue', 'sales', 'total price', 'grand total'] },
  { key: 'currency', kind: 'currency', en: 'Currency', zh: '币种', required: true, width: 60, also: ['货币', 'currency code'] },
  { key: 'payment', kind: 'option', list: 'payment', en: 'Payment', zh: '支付方式', also: ['付款方式', '收款方式', 'payment method'] },
  { key: 'channel', kind: 'text', en: 'Channel', zh: '渠道', also: ['购买渠道', '销售渠道', '店铺', 'store', 'sales channel'] },
  { key: 'by', kind: 'member', en: 'Handled by', zh: '经手人', also: ['销售员', '导购', '收银员', 'sales rep', 'cashier'] },
  notes,
  ...stamps,
] as const satisfies readonly FieldDef[];

export const caseFields = [
  id,
  customerId,
  { key: 'openedAt', kind: 'dateTime', en: 'Opened at', zh: '受理时间', required: true, width: 130 },
  { key: 'kind', kind: 'option', list: 'caseKind', en: 'Type', zh: '类型', required: true },
  { key: 'summary', kind: 'longText', en: 'Summary', zh: '内容', required: true, width: 260 },
  { key: 'handler', kind: 'member', en: 'Handler', zh: '处理人', width: 160 },
  { key: 'status', kind: 'option', list: 'caseStatus', en: 'Status', zh: '状态', required: true },
  { key: 'solvedAt', kind: 'dateTime', en: 'Solved at', zh: '解决时间', width: 130 },
  { key: 'resolution', kind: 'longText', en: 'Resolution', zh: '处理结果' },
  { key: 'satisfaction', kind: 'score', range: { min: 1, max: 5 }, en: 'Satisfaction', zh: '满意度' },
  ...stamps,
] as const satisfies readonly FieldDef[];

export const feedbackFields = [
  id,
  customerId,
  { key: 'at', kind: 'dateTime', en: 'Time', zh: '时间', required: true, width: 130 },
  { key: 'score', kind: 'score', range: { min: 0, max: 10 }, en: 'Score', zh: '评分' },
  { key: 'aspect', kind: 'option', list: 'aspect', en: 'Aspect', zh: '方面' },
  { key: 'text', kind: 'longText', en: 'Comment', zh: '意见建议', width: 260 },
  { key: 'via', kind: 'option', list: 'via', en: 'Via', zh: '来源' },
  ...stamps,
] as const satisfies readonly FieldDef[];
