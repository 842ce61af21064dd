/** Words that invented customers are put together from. None of them names a real person or company. */

type Words = readonly [string, ...string[]];

export const SURNAMES: Words = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '黄',
  '赵',
  '吴',
  '周',
  '徐',
  '孙',
  '马',
  '朱',
  '胡',
  '林',
  '郭',
  '何',
  '高',
  '罗',
  '郑',
  '梁',
  '欧阳',
  '司徒',
  '上官',
];

export const GIVEN_NAMES: Words = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '磊',
  '洋',
  '艳',
  '勇',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀兰',
  '霞',
  '平',
  '桂英',
  '建国',
  '小明',
  '晓东',
  '志强',
  '海燕',
  '雪梅',
  '文博',
  '子涵',
  '雨桐',
  '梓轩',
  '思远',
  '佳怡',
];

export const WESTERN_FIRST: Words = [
  'Anna',
  'James',
  'Maria',
  'Robert',
  'Sofía',
  'David',
  'Emily',
  'Lukas',
  'Chloé',
  'Daniel',
  'Grace',
  'Henry',
  'Isabel',
  'Jakob',
  'Karen',
  'Liam',
  'Mia',
  'Noah',
  'Olivia',
  'Peter',
];

export const WESTERN_LAST: Words = [
  'Smith',
  'Johnson',
  'García',
  'Müller',
  'Brown',
  'Dubois',
  'Wilson',
  'Tan',
  'Lee',
  'Kim',
  'Taylor',
  "O'Brien",
  'Rossi',
  'Nguyen',
  'Hansen',
  'Clark',
  'van Dijk',
  'Silva',
];

export const TRADE_WORDS: Words = [
  '恒通',
  '华盛',
  '鼎新',
  '瑞丰',
  '佳禾',
  '远航',
  '蓝海',
  '天成',
  '博远',
  '金穗',
  '盛世',
  '宏达',
  '启明',
  '润泽',
  '嘉美',
  '泰和',
  '优品',
  '众联',
  '新锐',
  '长青',
];

export const TRADES: readonly [readonly [trade: string, industry: string], ...(readonly [string, string])[]] = [
  ['科技', 'it'],
  ['软件', 'it'],
  ['贸易', 'retail'],
  ['商贸', 'retail'],
  ['餐饮管理', 'catering'],
  ['教育咨询', 'education'],
  ['医疗器械', 'health'],
  ['物流', 'logistics'],
  ['建筑工程', 'realEstate'],
  ['机械制造', 'manufacturing'],
  ['广告', 'services'],
  ['农业发展', 'agriculture'],
];

export const WESTERN_COMPANIES: Words = [
  'Northwind Samples',
  'Bluefield Trading',
  'Harbour & Co',
  'Greenline Foods',
  'Maple Tools',
  'Silver Oak Design',
  'Redstone Logistics',
  'Brightside Dental',
  'Fernhill Hotels',
  'Kestrel Software',
];

export const WESTERN_FORMS: Words = ['Ltd', 'Inc.', 'LLC', 'GmbH', 'Pte. Ltd.', 'Pty Ltd'];

/** Province, city, district, area code of landlines, and the code of the place in a credit code. */
export interface Place {
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly areaCode: string;
  readonly regionCode: string;
}

const place = (province: string, city: string, district: string, areaCode: string, regionCode: string): Place => ({
  province,
  city,
  district,
  areaCode,
  regionCode,
});

export const PLACES: readonly [Place, ...Place[]] = [
  place('广东省', '深圳市', '南山区', '0755', '440305'),
  place('广东省', '广州市', '天河区', '020', '440106'),
  place('北京市', '北京市', '海淀区', '010', '110108'),
  place('上海市', '上海市', '浦东新区', '021', '310115'),
  place('浙江省', '杭州市', '西湖区', '0571', '330106'),
  place('江苏省', '苏州市', '姑苏区', '0512', '320508'),
  place('四川省', '成都市', '武侯区', '028', '510107'),
  place('湖北省', '武汉市', '洪山区', '027', '420111'),
  place('福建省', '厦门市', '思明区', '0592', '350203'),
  place('陕西省', '西安市', '雁塔区', '029', '610113'),
];

export const STREETS: Words = [
  '科技园路',
  '人民路',
  '解放大道',
  '中山北路',
  '建设街',
  '文化路',
  '滨河大道',
  '新华路',
  '学院路',
  '工业二路',
];

export const PRODUCTS: readonly [
  readonly [item: string, category: string, price: number],
  ...(readonly [string, string, number])[],
] = [
  ['办公椅', '家具', 399],
  ['升降桌', '家具', 1299],
  ['文件柜', '家具', 680],
  ['年度维护', '服务', 2400],
  ['上门安装', '服务', 150],
  ['培训课程', '服务', 980],
  ['Desk lamp', '灯具', 129.5],
  ['会议白板', '文具', 268],
  ['打印纸（箱）', '文具', 145],
  ['Coffee machine', '电器', 1888],
];

export const NEEDS: Words = [
  '想了解新款办公椅的价格',
  '计划下半年装修办公室',
  '需要月结',
  '对交货时间要求高',
  '希望提供样品',
  'Asked for a quotation',
  'Wants delivery before noon',
  '老板说明年再谈',
  '只在周末方便接电话',
];

export const TAGS: Words = [
  '重点',
  '老客户',
  '展会',
  'VIP',
  '价格敏感',
  '长期合作',
  '需回访',
  '大客户',
  '节日送礼',
  'wholesale',
];

export const TITLES: Words = [
  '总经理',
  '采购经理',
  '行政主管',
  '店长',
  '财务',
  '老板',
  'Buyer',
  'Office manager',
  'CEO',
  '助理',
];

/** The team that keeps the list. In the list they stand by name, as people write, not by address. */
export const OWNERS: readonly [readonly [asWritten: string, address: string], ...(readonly [string, string])[]] = [
  ['王经理', 'wang@example.com'],
  ['Linda', 'linda@example.com'],
  ['小陈', 'chen@example.com'],
  ['David Zhao', 'david.zhao@example.com'],
];
