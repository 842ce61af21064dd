/** A pasted text, and the values that it must give; fields that are not named may hold anything, '-' must not be found. */
export interface Card {
  readonly text: string;
  readonly expects: Readonly<Record<string, string>>;
}

/** Cards, signatures and messages in Chinese; all persons and firms are made up. */
export const cardsZh: readonly Card[] = [
  {
    text: '王小明 13800138000 深圳市南山区科技园 示例科技有限公司 采购经理 wang@example.com',
    expects: {
      name: '王小明',
      phone: '+8613800138000',
      address: '深圳市南山区科技园',
      province: '广东省',
      city: '深圳市',
      district: '南山区',
      company: '示例科技有限公司',
      title: '采购经理',
      email: 'wang@example.com',
      notes: '-',
    },
  },
  {
    text: '深圳市示例科技有限公司\n王小明  总经理\n手机：138 0013 8000\n电话：0755-8888 8888 转 801\n传真：0755-8888 8889\n邮箱：wang@example.com\n地址：广东省深圳市南山区科技园南路12号3栋501室\n邮编：518057\n网址：www.example.com',
    expects: {
      name: '王小明',
      title: '总经理',
      company: '深圳市示例科技有限公司',
      phone: '+8613800138000',
      landline: '+8675588888888x801',
      email: 'wang@example.com',
      address: '广东省深圳市南山区科技园南路12号3栋501室',
      postcode: '518057',
      notes: '传真：0755-8888 8889\n网址：www.example.com',
    },
  },
  {
    text: '你好，我是示例科技的王小明，电话13800138000，微信同号，想了解一下你们的咖啡机，地址在深圳南山区科技园。',
    expects: {
      name: '王小明',
      company: '示例科技',
      phone: '+8613800138000',
      socialHandle: 'wechat:13800138000',
      address: '深圳南山区科技园',
      city: '深圳市',
      district: '南山区',
      notes: '你好 想了解一下你们的咖啡机',
    },
  },
  {
    text: '收货人: 李娜\n手机号码: 13900139000\n所在地区: 浙江省杭州市西湖区\n详细地址: 文三路 100 号 2 幢 301 室',
    expects: {
      name: '李娜',
      phone: '+8613900139000',
      address: '浙江省杭州市西湖区文三路 100 号 2 幢 301 室',
      district: '西湖区',
      notes: '-',
    },
  },
  {
    text: '张伟，13912345678，广东省 深圳市 南山区 粤海街道 科技园南路12号，518057',
    expects: {
      name: '张伟',
      phone: '+8613912345678',
      city: '深圳市',
      district: '南山区',
      postcode: '518057',
      notes: '-',
    },
  },
  {
    text: '欧阳 娜娜 女士\n市场部 经理\nWeChat: nana_88\nQQ：12345678',
    expects: {
      name: '欧阳娜娜',
      gender: 'female',
      title: '市场部 经理',
      socialHandle: 'wechat:nana_88; qq:12345678',
      notes: '-',
    },
  },
  {
    text: '示例餐厅 0571-88886666 杭州市西湖区文三路18号',
    expects: { name: '示例餐厅', kind: 'company', company: '-', landline: '+8657188886666', city: '杭州市' },
  },
  {
    text: '统一社会信用代码：91350100M000100Y43 公司名称：福州示例贸易有限公司 法定代表人：林强 电话 0591-87654321',
    expects: {
      creditCode: '91350100M000100Y43',
      company: '福州示例贸易有限公司',
      name: '林强',
      landline: '+8659187654321',
      notes: '-',
    },
  },
  {
    text: '姓名：司马光明\n职位：销售总监\n公司：上海示例实业集团有限公司\n手机：+86 139-1234-5678\nE-mail：sima@example.cn',
    expects: {
      name: '司马光明',
      title: '销售总监',
      company: '上海示例实业集团有限公司',
      phone: '+8613912345678',
      email: 'sima@example.cn',
      notes: '-',
    },
  },
  {
    text: '王小明总经理 北京示例文化传媒有限公司 北京市朝阳区建国路88号SOHO现代城A座1201 010-65886588',
    expects: {
      name: '王小明',
      title: '总经理',
      company: '北京示例文化传媒有限公司',
      province: '北京市',
      district: '朝阳区',
      landline: '+861065886588',
    },
  },
  {
    text: '刘备 13500135000 / 13600136000\n成都示例商贸有限公司',
    expects: { name: '刘备', phone: '+8613500135000; +8613600136000', company: '成都示例商贸有限公司', notes: '-' },
  },
  {
    text: '赵云，女，常山示例机械厂采购主管，微信 zhaoyun_77，电话 13700137000',
    expects: { name: '赵云', phone: '+8613700137000', socialHandle: 'wechat:zhaoyun_77', title: '采购主管' },
  },
  {
    text: '示例科技（深圳）有限公司\n张晓丽\n人事行政部\n人事经理\nTel: 0755-26001234-808\nMob: 13822223333\nAdd: 深圳市福田区深南大道6008号特区报业大厦18楼',
    expects: {
      company: '示例科技（深圳）有限公司',
      name: '张晓丽',
      title: '人事经理',
      landline: '+8675526001234x808',
      phone: '+8613822223333',
      address: '深圳市福田区深南大道6008号特区报业大厦18楼',
      district: '福田区',
    },
  },
  {
    text: '【收件人】陈静怡 【电话】13312345678 【地址】江苏省苏州市工业园区星湖街328号创意产业园5栋',
    expects: {
      name: '陈静怡',
      phone: '+8613312345678',
      city: '苏州市',
      address: '江苏省苏州市工业园区星湖街328号创意产业园5栋',
    },
  },
  {
    text: '周总 13888888888 昆明市官渡区',
    expects: { name: '周总', phone: '+8613888888888', city: '昆明市', district: '官渡区', province: '云南省' },
  },
  {
    text: '李建国先生　手机１３９００００１１１１　邮箱ｌｉ＠ｅｘａｍｐｌｅ．ｃｏｍ',
    expects: { name: '李建国', gender: 'male', phone: '+8613900001111', email: 'li@example.com' },
  },
  {
    text: '王小明（13800138000，微信同号）\n对接人：李四 13911112222',
    expects: { phone: '+8613800138000; +8613911112222', socialHandle: 'wechat:13800138000', name: '王小明' },
  },
  {
    text: '发票抬头：武汉示例电子商务有限公司\n税号：91350100M000100Y43\n地址：湖北省武汉市洪山区珞喻路1037号\n电话：027-87654321\n收票人：何佳',
    expects: {
      creditCode: '91350100M000100Y43',
      city: '武汉市',
      district: '洪山区',
      landline: '+862787654321',
    },
  },
  {
    text: '王小明 Wang Xiaoming\n采购经理 Purchasing Manager\n示例科技有限公司 Example Technology Co., Ltd.\nM: +86 138 0013 8000\nE: wang@example.com',
    expects: {
      name: '王小明',
      title: '采购经理',
      company: '示例科技有限公司',
      phone: '+8613800138000',
      email: 'wang@example.com',
      notes: 'Wang Xiaoming\nPurchasing Manager\nExample Technology Co., Ltd.',
    },
  },
  {
    text: '阿卜杜拉·买买提 乌鲁木齐市天山区人民路2号 13999999999',
    expects: { name: '阿卜杜拉·买买提', city: '乌鲁木齐市', district: '天山区', province: '新疆维吾尔自治区' },
  },
  {
    text: '陳大文 經理\n香港示例有限公司\n香港九龍彌敦道100號\n電話：+852 2123 4567\n電郵：tmchan@example.com.hk',
    expects: {
      name: '陳大文',
      title: '經理',
      company: '香港示例有限公司',
      landline: '+85221234567',
      email: 'tmchan@example.com.hk',
    },
  },
  {
    text: '客户名称：南京示例酒店\n联系人：孙丽\n联系电话：025-84567890\n备注：周五前回电',
    expects: { name: '南京示例酒店', landline: '+862584567890' },
  },
  {
    text: '谢谢！我的电话是 13766668888，叫我小李就行',
    expects: { phone: '+8613766668888', name: '-' },
  },
  {
    text: '发自我的 iPhone\n\n------------------\n黄蓉\n客服主管\n桃花岛示例旅游有限公司\nhuangrong@example.com',
    expects: { name: '黄蓉', title: '客服主管', company: '桃花岛示例旅游有限公司', email: 'huangrong@example.com' },
  },
  {
    text: '郭靖\t销售代表\t13712341234\t蒙古示例牧业有限公司\t呼和浩特市新城区',
    expects: {
      name: '郭靖',
      title: '销售代表',
      phone: '+8613712341234',
      company: '蒙古示例牧业有限公司',
      city: '呼和浩特市',
      district: '新城区',
      province: '内蒙古自治区',
    },
  },
  {
    text: '13800138000',
    expects: { phone: '+8613800138000', notes: '-', name: '-' },
  },
  { text: '王小明', expects: { name: '王小明', notes: '-' } },
  {
    text: '‪+86 138 0013 8000‬ 马晓东',
    expects: { phone: '+8613800138000', name: '马晓东', notes: '-' },
  },
  {
    text: '高级工程师 钱学明 西安示例航天研究院 西安市雁塔区科技路10号 029-88231234 qian.xm@example.ac.cn',
    expects: {
      title: '高级工程师',
      name: '钱学明',
      company: '西安示例航天研究院',
      city: '西安市',
      district: '雁塔区',
      landline: '+862988231234',
      email: 'qian.xm@example.ac.cn',
    },
  },
  {
    text: '示例科技有限公司\n李强 销售经理\n手机/微信：13800138000\n电话/传真：0755-26001234',
    expects: {
      name: '李强',
      phone: '+8613800138000',
      socialHandle: 'wechat:13800138000',
      landline: '+8675526001234',
      notes: '-',
    },
  },
  {
    text: '您好，我司地址：上海市浦东新区张江路100号，联系人张三丰13900139000，谢谢！',
    expects: { address: '上海市浦东新区张江路100号', name: '张三丰', phone: '+8613900139000', district: '浦东新区' },
  },
  {
    text: '甲方：南京示例贸易有限公司\n地址：南京市鼓楼区中山路1号\n电话：025-83123456\n负责人：何佳',
    expects: { company: '南京示例贸易有限公司', name: '何佳', city: '南京市', landline: '+862583123456', notes: '-' },
  },
  {
    text: '客户 刘德明，手机 13911112222，要两台咖啡机，送到广州市天河区体育西路103号',
    expects: { name: '刘德明', phone: '+8613911112222', address: '广州市天河区体育西路103号', city: '广州市' },
  },
  {
    text: '「王小明」老师 138-0013-8000',
    expects: { name: '王小明', phone: '+8613800138000' },
  },
];
