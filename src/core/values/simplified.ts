/**
 * Traditional characters that are common in names of people, companies and places, each followed by its simplified form.
 * Only for matching keys: what a person wrote is never converted. Pairs where one simplified character stands for several
 * (后/後, 发/發/髮) are fine here, since a key may be coarser than the name.
 */
const PAIRS =
  '國国華华東东廣广門门龍龙馬马魚鱼鳥鸟車车電电機机業业產产貿贸實实際际豐丰興兴開开發发發发無无線线責责財财務务資资' +
  '陳陈張张劉刘黃黄趙赵吳吴孫孙鄭郑謝谢許许鄧邓馮冯蕭萧葉叶閻阎餘余蘇苏盧卢鐘钟譚谭陸陆賈贾韋韦鄒邹閆闫龔龚嚴严' +
  '錢钱湯汤溫温羅罗歐欧諸诸葛葛顏颜倪倪喬乔賴赖莊庄聶聂齊齐顧顾樓楼單单關关駱骆鮑鲍費费衛卫蔣蒋楊杨韓韩畢毕' +
  '偉伟傑杰麗丽艷艳軍军強强剛刚建建飛飞鵬鹏寧宁靜静慶庆榮荣輝辉燕燕瑩莹穎颖瓊琼蘭兰蓮莲鳳凤嬌娇潔洁純纯綺绮綠绿' +
  '紅红緯纬縣县區区鄉乡鎮镇灣湾島岛臺台灘滩濱滨陽阳陰阴漢汉滬沪渝渝蘇苏瀋沈遼辽寶宝慶庆長长豐丰節节義义禮礼' +
  '學学習习書书畫画醫医藥药師师銀银錦锦鐵铁鋼钢鋁铝銅铜礦矿煉炼織织紡纺絲丝綢绸紙纸印印刷刷報报紙纸聞闻傳传媒媒' +
  '網网絡络軟软體体衆众眾众團团創创設设計计劃划諮咨詢询諾诺務务會会員员館馆飯饭廳厅應应急急雲云雷雷霧雾風风' +
  '過过運运輸输遠远進进連连達达適适選选選选邊边還还這这個个們们倉仓儲储價价億亿優优備备傷伤債债僑侨' +
  '園园圓圆圖图場场塊块塗涂塵尘墊垫壽寿夢梦夥伙奧奥婦妇媽妈嬰婴孫孙宮宫審审寬宽對对導导專专將将爾尔嶺岭巖岩' +
  '幣币幫帮廠厂廢废彎弯後后從从復复愛爱態态慣惯慮虑憑凭戰战戲戏戶户護护擔担據据擇择擴扩攝摄撥拨撫抚擊击' +
  '數数斷断時时晉晋暢畅曆历書书條条來来極极構构標标樣样樹树橋桥檔档檢检權权歡欢歲岁歷历殺杀毀毁氣气氫氢決决沒没' +
  '況况淨净測测渾浑湧涌準准溝沟滅灭滿满漁渔漲涨潤润澤泽濟济濕湿瀏浏燈灯燒烧營营爐炉爭争爺爷牆墙獎奖獨独獲获' +
  '環环現现瑪玛璽玺產产畝亩當当療疗盜盗盡尽監监盤盘眞真確确碼码磚砖礎础祿禄禎祯離离種种稱称穩稳穀谷積积窮穷' +
  '競竞筆笔簡简糧粮系系紀纪約约納纳紐纽紋纹級级細细紹绍終终組组結结給给統统經经緊紧維维綱纲綜综編编練练縱纵總总績绩繼继續续' +
  '聖圣聯联聲声職职聽听肅肃腦脑臉脸臨临舊旧舉举艦舰藝艺範范薦荐薩萨蟲虫術术衝冲補补裝装製制複复見见規规視视覺觉覽览觀观' +
  '觸触訂订訊讯記记訪访許许評评試试詩诗話话該该認认語语說说課课調调談谈請请論论講讲證证識识警警譯译議议讀读變变讓让' +
  '貝贝負负貢贡貨货販贩貫贯貴贵買买貸贷費费賀贺賓宾賞赏賢贤賣卖質质購购贈赠贊赞趕赶跡迹踐践軌轨軸轴較较載载輕轻輛辆輪轮輯辑轉转辦办' +
  '農农郵邮鄰邻醬酱釋释釣钓針针釘钉鈞钧鈺钰鉅巨銘铭銳锐銷销鋒锋鋪铺錄录鍋锅鍾钟鏡镜鑫鑫閃闪閉闭間间閣阁闆板隊队階阶隨随險险隱隐隻只雙双雜杂難难' +
  '順顺項项預预頂顶頻频頭头題题額额類类願愿顯显飲饮養养餅饼駐驻駕驾騎骑騰腾驅驱驗验驚惊髮发鬆松鮮鲜鯨鲸鷹鹰鹽盐麥麦點点黨党齒齿龐庞龜龟穀谷裡里麵面';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: Math.floor(PAIRS.length / 2) }, (_, at) => [PAIRS.charAt(at * 2), PAIRS.charAt(at * 2 + 1)]),
);

/** The text with common traditional characters in simplified form; for keys only. */
export function toSimplified(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => SIMPLIFIED.get(character) ?? character);
}
