import { lazily } from './lazily';

/** Single surnames: those of 百家姓 and others in use today, in simplified form. */
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚楮卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐' +
  '费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁' +
  '杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟锺徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚' +
  '程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙' +
  '叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴郁胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温' +
  '别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙' +
  '乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅缑亢况有琴归海晋楚闫法汝鄢涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟言福付肖代覃邸苑隋揭尉门衣' +
  '苟冼洗展鹿矫雒仝禤敬修初来由占原战卿臣薜丘植信种粟邝兰鹏蹇令亓亢青楼赫滿线撒闪玉禚税昂油户才忻展佀仉逢柬琚畅但菅逮庹冮訚闽麹麴郤斜逑督';

/** Surnames of two characters: those of 百家姓 and of the peoples whose names are often met. */
const COMPOUND =
  '万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 锺离 钟离 宇文 长孙 慕容 鲜于 闾丘 ' +
  '司徒 司空 丌官 亓官 司寇 子车 颛孙 端木 巫马 公西 漆雕 乐正 壤驷 公良 拓拔 拓跋 夹谷 宰父 谷梁 榖梁 段干 百里 东郭 南门 呼延 羊舌 微生 梁丘 左丘 东门 西门 南宫 第五 ' +
  '独孤 完颜 耶律 纳兰 叶赫 那拉 贺兰 哥舒 贺若 宿勤 侯莫 万俟 尔朱 归海 岳帅 缑亢 况后 有琴 墨哈 谯笪 年爱 阳佟 言福 屈突 屋庐 西陵 东野 公输 仲长 伯赏 南荣 即墨 达奚 ' +
  '褚师 淳于 太史 北宫 左人 第二 第一 申徒 胡母 毌丘 綦毋 钳耳 斛律 沮渠 秃发 乞伏 库狄 豆卢 邯郸 闾邱 歐阳 爱新 佟佳 富察 钮祜 赫舍 瓜尔 他塔 马佳 章佳 辉发 萨克';

const singles = lazily((): ReadonlySet<string> => new Set(SINGLE));
const compounds = lazily((): ReadonlySet<string> => new Set(COMPOUND.split(' ')));

/** Whether the text, in simplified form, is a surname of one character. */
export function isSingleSurname(text: string): boolean {
  return singles().has(text);
}

/** Whether the text, in simplified form, is a surname of two characters. */
export function isCompoundSurname(text: string): boolean {
  return compounds().has(text);
}
