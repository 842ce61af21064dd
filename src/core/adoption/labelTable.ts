import type { AdoptedTable, NamePart } from './types';

/**
 * Names beyond those of the field table, mostly of exports of other programs and of hand-made lists, `|` between them.
 * Traditional characters need no entry of their own: `labelKey` writes them as simplified ones.
 */
export const moreNames: readonly (readonly [table: AdoptedTable, field: string, names: string])[] = [
  [
    'customers',
    'name',
    '客户全称|单位/姓名|姓名/公司|称呼|称谓|客户名称/姓名|会员名称|收货人|收件人|买家|买家姓名|顾客|顾客姓名|会员|下单人|buyer|buyer name|billing name|file as|person|contact person|contact|lead name',
  ],
  [
    'customers',
    'company',
    '公司全称|企业|企业全称|机构|机构名称|客户公司|organization 1 - name|associated company|default address company|billing company|business|business name|firm|account',
  ],
  ['customers', 'title', '称谓职务|organization title|organization 1 - title|职称'],
  [
    'customers',
    'phone',
    '行动电话|手机号码1|手机1|电话/手机|联络电话|联系手机|联系人电话|联系人手机|收货人电话|收件人电话|买家电话|移动手机|mobile|cellphone|mobilephone|contact number|contact no|phone no|phone number|default address phone|billing phone|phone/mobile',
  ],
  [
    'customers',
    'landline',
    '座机电话|座机号|电话(座机)|市话|总机|公司总机|landline number|office tel|tel office|fixed line|main phone',
  ],
  ['customers', 'email', '电子信箱|信箱|联系邮箱|联系邮件|邮件地址|e-mail地址|邮箱1|email 1|mail address|emailaddress'],
  [
    'customers',
    'socialHandle',
    '微信/qq|im|im 1 - value|skype|skype id|telegram|facebook|instagram|line|抖音号|小红书号|微博',
  ],
  ['customers', 'province', '所在省份|省(直辖市)|省市|州/省|billing state|billing province'],
  ['customers', 'city', '所在市|地市|billing city'],
  ['customers', 'district', '所在区县|行政区|区域|suburb'],
  [
    'customers',
    'address',
    '住所|寄送地址|收件地址|客户地址|街道|街道地址|送货地址|注册地址|办公地址|单位地址|联络地址|address 1 - formatted|full address|billing street|billing address1|home address|address1|default address address1|location',
  ],
  ['customers', 'postcode', '邮递区号|邮区|邮政区号|zipcode|postal|billing zip|post code'],
  ['customers', 'country', '国别|国家地区|nation|billing country|country code'],
  [
    'customers',
    'creditCode',
    '统一编号|统编|信用代码(税号)|组织机构代码|企业税号|tax number|tax no|ein|abn|vat id|company number',
  ],
  ['customers', 'industry', '行业划分|行业分类|行业类型|industry type'],
  ['customers', 'source', '客户渠道|客源|来源途径|source of lead|how did you hear about us|account source'],
  [
    'customers',
    'owner',
    '负责销售|业务负责人|销售负责人|跟单员|销售代表|销售顾问|归属销售|服务人员|所属员工|负责业务|业务|维护人|负责员工|account manager|company owner|sales person|rep|agent|handled by|responsible|manager',
  ],
  [
    'customers',
    'stage',
    '跟进阶段|客户进度|意向|意向程度|销售阶段|成交状态|deal stage|sales stage|pipeline stage|lead stage',
  ],
  [
    'customers',
    'category',
    '客户类别|类别|会员等级|会员级别|class|grade|customer tier|customer segment|membership level',
  ],
  ['customers', 'birthDate', '出生|生辰|出生日|birth day|date of birth (dob)'],
  ['customers', 'notes', '备忘|附注|补充说明|客户备注|customer note|remarks/notes'],
  [
    'customers',
    'firstContactOn',
    '首次来访|首次联系时间|来访日期|加入日期|入会日期|登记时间|注册时间|开户日期|added|date added|joined|registered|registration date|created time|created on',
  ],
  [
    'customers',
    'lastContactOn',
    '最后联系日期|最近一次联系|最后跟进|最后跟进日期|最近跟进日期|最近沟通|上次跟进|最近拜访|last contact time|last touch|last called|last follow up',
  ],
  [
    'customers',
    'nextContactOn',
    '下次跟进日期|下次拜访|计划跟进|提醒日期|follow up|next followup|next step date|next call',
  ],
  ['customers', 'needs', '需求产品|意向|意向需求|采购需求|购买意向|interested in|product interest'],
  [
    'purchases',
    'on',
    '订购日期|销售日期|消费日期|消费时间|成交时间|交易时间|订单时间|付款日期|日期时间|时间|date|sale date|transaction date|sold on|paid at|order time|ordered at',
  ],
  [
    'purchases',
    'orderNo',
    '交易号|订单id|流水号|小票号|合同号|合同编号|单据编号|order ref|order reference|transaction id|invoice id|receipt|receipt number|invoice no|order name|po number',
  ],
  [
    'purchases',
    'item',
    '货品|品名|货物|购买商品|购买项目|服务项目|消费项目|订购产品|产品/服务|课程|课程名称|宝贝标题|商品标题|items|products|article|goods|product/service|item name',
  ],
  ['purchases', 'quantity', '购买件数|订购数量|销售数量|数目|pcs|pieces|quantity ordered|count'],
  ['purchases', 'unitPrice', '销售单价|成交单价|售价|item price|rate|price each|price per unit'],
  [
    'purchases',
    'amount',
    '销售额|销售金额|成交额|交易金额|付款金额|支付金额|应付金额|实收|实收金额|实付|小计|合计|合同金额|总额|amount paid|sum|price total|order amount|order value|line total|net amount|sale amount|deal value|value',
  ],
  ['purchases', 'payment', '付款|支付|结算方式|支付渠道|paid by|payment type|method of payment'],
  ['purchases', 'channel', '来源平台|平台|门店|销售门店|platform|shop|outlet|source name'],
  ['purchases', 'by', '营业员|经办人|经办|开单人|销售人员|业务员|sold by|handled by|employee|salesperson|seller'],
  [
    'contacts',
    'name',
    '联系人|联系人姓名|客户联系人|对接人|主要联系人|联络人|contact person|contact name|contact|primary contact',
  ],
  [
    'contacts',
    'phone',
    '联系人电话|联系人手机|联系人手机号|联系人联系方式|contact phone|contact mobile|contact number',
  ],
  ['contacts', 'email', '联系人邮箱|contact email|contact e-mail'],
  ['contacts', 'title', '联系人职位|联系人职务|contact title|contact job title'],
];

/** Columns that hold one part of a name. */
export const partNames: readonly (readonly [part: NamePart, names: string])[] = [
  ['given', '名|名字(名)|first name|given name|firstname|forename|first|billing first name|contact first name'],
  ['middle', 'middle name|middle|additional name|中间名'],
  ['family', '姓|姓氏|last name|family name|lastname|surname|last|billing last name|contact last name'],
];

/** The team's own customer numbers. */
export const numberNames =
  '原编号|original id|客户代码|客户代号|会员卡号|会员编号|客户id|会员id|档案编号|卡号|customer code|client number|client no|client code|member id|member number|membership number|account number|customer ref|唯一性id|cust id|custid';
