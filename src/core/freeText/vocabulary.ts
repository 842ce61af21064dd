import { splitChineseName } from '../values/chineseName';
import { hasLegalForm } from '../values/companyName';
import { provinceAt } from '../values/provinces';
import { toSimplified } from '../values/simplified';
import { cityAt } from './cities';

export const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/;
const ALL_HAN = /^[\u3007\u3400-\u4dbf\u4e00-\u9fff·•]+$/;

const ZH_TITLE =
  '董事长|副董事长|执行董事|独立董事|董事|监事|总经理助理|总经理|副总经理|总裁|副总裁|总监|副总监|副总|经理|副经理|主任|副主任|处长|科长|局长|院长|校长|部长|会长|副会长|理事长|秘书长|秘书|主管|专员|助理|顾问|总工程师|工程师|设计师|架构师|分析师|策划师|培训师|咨询师|会计师|会计|出纳|讲师|教授|副教授|研究员|医生|医师|主任医师|护士|律师|店长|厂长|站长|行长|所长|园长|馆长|台长|社长|创始人|联合创始人|合伙人|法定代表人|法人代表|法人|股东|采购员|采购|销售员|销售代表|业务员|业务代表|业务经理|代表|客服|文员|前台|司机|技术员|编辑|主编|记者|书记|队长|组长|班长|师傅|买手|运营|财务|行政|人事|首席执行官|首席技术官|首席财务官|首席运营官|负责人';
const ZH_TITLE_END = new RegExp(`(?:${ZH_TITLE})$`);
const ZH_DEPARTMENT = /^[\u4e00-\u9fff]{1,10}(?:事业部|[一二三四]?部门?|中心|科|处|办公室|组)$/;
const EN_TITLE =
  /\b(?:manager|director|engineer|officer|president|chairman|chairwoman|chair|chief|head of|team lead|assistant|consultant|adviser|advisor|representative|executive|accountant|designer|developer|architect|analyst|specialist|coordinator|administrator|secretary|partner|founder|co-founder|owner|buyer|purchaser|supervisor|technician|teacher|professor|lawyer|attorney|physician|nurse|editor|intern|associate|planner|strategist|agent|broker|clerk|receptionist|ceo|cto|cfo|coo|cmo|vp|svp|gm)\b/i;

/** Whether a segment is somebody's job. */
export function isTitle(text: string): boolean {
  if (text.length > 60 || /\d/.test(text)) return false;
  if (HAN.test(text)) return text.length <= 16 && ZH_TITLE_END.test(toSimplified(text));
  return EN_TITLE.test(text) && text.split(' ').length <= 8;
}

/** A department, which is part of a job title where one stands beside it. */
export function isDepartment(text: string): boolean {
  return ZH_DEPARTMENT.test(toSimplified(text));
}

const ZH_COMPANY_END =
  /(?:公司|集团|厂|商行|商店|商贸|超市|酒店|宾馆|餐厅|饭店|事务所|工作室|医院|诊所|大学|学院|学校|中学|小学|幼儿园|银行|研究院|研究所|设计院|协会|学会|合作社|基金会|委员会|俱乐部|旗舰店|专卖店|科技|实业|传媒|文化传播|物流|贸易|电子商务)$/;
const EN_COMPANY =
  /\b(?:group|holdings?|technolog(?:y|ies)|solutions|studios?|university|college|bank|hospital|clinic|school|association|institute|foundation|consulting|consultants|logistics|trading|partners|systems|industries|enterprises|international|labs?|laborator(?:y|ies)|agency|hotel|restaurant|bakery|caf[eé]|& sons|brothers|associates|ventures|capital|media|software|design|works|motors|foods?|pharma)$/i;

/** How surely a segment names a company: 0.92 with a legal form, 0.65 by its last word, 0 not at all. */
export function companySureness(text: string): number {
  if (text.length < 3 || text.length > 120) return 0;
  const plain = toSimplified(text);
  if (hasLegalForm(text) || /公司.{2,12}(?:分公司|分店|办事处|营业部|代表处|分行|支行)$/.test(plain)) return 0.92;
  if (HAN.test(plain)) return plain.length >= 4 && ZH_COMPANY_END.test(plain) ? 0.65 : 0;
  return /^\p{Lu}/u.test(text) && EN_COMPANY.test(text) ? 0.65 : 0;
}

const ZH_PLACE =
  /(?:[路街道巷弄村镇乡里胡同园城]|大道|大街)\s*[0-9０-９一二三四五六七八九十百]{1,6}(?:号|弄|巷|-)|(?:大厦|广场|大楼|写字楼|产业园|科技园|工业园|工业区|开发区|小区|花园|公寓|商城|中心)[^，,]{0,20}(?:栋|幢|座|楼|层|室|单元|号)|\d+\s*(?:号|栋|幢|座|楼|层|室|单元)/;
const EN_PLACE =
  /\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|floor|suite|ste|room|rm|building|bldg|tower|plaza|square|p\.?o\.? box|way|court|terrace|crescent|highway|hwy|quay|block|unit|level|district|plot|sector|estate|park)\b|\bno\. ?\d|(?:straße|strasse|str\.|gasse|platz|weg)\b|\b(?:rue|via|calle|avenida|plaza|rua)\b/i;

/** How surely a segment is a place to send something to; 0 for none. */
export function addressSureness(text: string): number {
  if (text.length < 2 || text.length > 300) return 0;
  if (!HAN.test(text)) return EN_PLACE.test(text) && /\d/.test(text) ? 0.75 : 0;
  const plain = toSimplified(text).replace(/^(?:中华人民共和国|中国)\s*/, '');
  const province = provinceAt(plain);
  const rest = plain.slice(province?.length ?? 0).trimStart();
  const city = cityAt(rest);
  const inside = /[区县市镇乡村路街道巷号园城厦栋楼]/.test(rest.slice(city?.length ?? 0));
  if (province !== null && (province.full || city !== null || inside))
    return inside || city?.full === true ? 0.92 : 0.75;
  if (city !== null && (city.full || inside)) return inside ? 0.9 : 0.75;
  if (/^[\u4e00-\u9fff]{2,7}(?:区|县|镇|街道)/.test(plain) && ZH_PLACE.test(plain)) return 0.7;
  return ZH_PLACE.test(plain) ? 0.65 : 0;
}

/** Whether a segment right behind an address goes on with it. */
export function goesOnWithAddress(text: string): boolean {
  if (HAN.test(text))
    return /[区县市镇乡村路街道巷弄号园城厦栋幢座楼层室苑]/.test(text) || ZH_PLACE.test(text) || cityAt(text) !== null;
  return /^[\p{Lu}\d][\p{L}\d .'/#-]{0,40}$/u.test(text) && (text.split(' ').length <= 4 || /\d/.test(text));
}

const NO_NAME =
  /^(?:谢谢|感谢|祝好|祝您|周[一二三四五六日末]|经理|安全|方便|时间|明天|今天|项目|金额|包装|包邮|计划|应该|马上|常用|水果|文件|国际|国内|海外|温馨|平安|高级|商务|有限|有空|有事|关于|相关|项下|元旦|查询|后面|曾经|何时|红包|游戏|单位|单价|平台|管理|路上|车间|华为|万科|金融|成品|何地|和平|全部|全国|全新|广告|东西|常见|方案|易购|和谐|顺丰|中通|圆通|申通|韵达|于是|乐意|白天|黑色|白色|红色|蓝色|黄色|金色|尚可|都是|从来|时候|宣传|支持|支付|强烈|封面|荣誉|广场|海报|计算|农业|党员|解决|应用|毛重|松木|舒适|水电|米色|成功|成交|席位|易拉宝|计费|步行|储值)/;

/** How surely a segment is a person's name; 0 for none. */
export function nameSureness(text: string): number {
  if (ALL_HAN.test(text)) {
    const bare = text.replace(/[·•]/g, '');
    if (bare.length < 2 || NO_NAME.test(toSimplified(text)) || cityAt(toSimplified(text)) !== null) return 0;
    if (provinceAt(toSimplified(text)) !== null) return 0;
    if (text.length !== bare.length) return bare.length <= 15 ? 0.8 : 0;
    const split = splitChineseName(bare);
    if (split === null || split.given.length > 2 || split.given === '') return 0;
    return bare.length === 2 ? 0.7 : 0.78;
  }
  const words = text
    .replace(/^(?:Dr|Prof|Professor|Sir)\.? /, '')
    .replace(/\b(?:Jr|Sr|PhD|Ph\.D|MBA|MD)\.?$/, '')
    .trim()
    .split(/[ ]+/);
  if (words.length < 2 || words.length > 4 || text.length > 60 || GREETING.test(text)) return 0;
  const isName = words.every((word) =>
    /^(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|da|di|la|le|bin|al|el|y)$/u.test(word),
  );
  return isName && /^\p{Lu}/u.test(text) ? 0.7 : 0;
}

const GREETING =
  /^(?:best|kind|warm|many|with|yours|thanks|thank|dear|hello|hi|hey|sent|get|sincerely|cheers|regards|good|please|tel|fax|our|the|this|new|united|hong kong|new york|los angeles|san francisco|north|south|east|west|sales|customer|human|research)\b/i;
