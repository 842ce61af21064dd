import { lineOf } from '../../src/core/values/text';
import { ok, type Kind, type KindName } from '../../src/core/values/value';

/** As `NAME_LIMIT` of the readers of names, which bring tables along that are too heavy for a page. */
const NAME_LIMIT = 300;

/** The surnames of most people: with these the page can tell what becomes of `王 小明` as the server does. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔';
const SPACED = new RegExp(`^([${SURNAMES}]) ([\\u4e00-\\u9fff] ?[\\u4e00-\\u9fff]?)$`);

/** A name as far as the page can read it; the server has the last word. */
export const spacedName = (name: KindName): Kind => {
  const line = lineOf(name, NAME_LIMIT);
  return {
    ...line,
    parse: (input, ctx) => {
      const read = line.parse(input, ctx);
      return read.ok && typeof read.value === 'string' ? ok(read.value.replace(SPACED, joined)) : read;
    },
  };
};

function joined(_: string, surname: string, given: string): string {
  return surname + given.replace(' ', '');
}
