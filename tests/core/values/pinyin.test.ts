import iconv from 'iconv-lite';
import { polyphonic } from 'pinyin-pro';
import { pinyinOf } from '../../../src/core/values/pinyin';

const gb2312 = (): readonly string[] => {
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const char = iconv.decode(Buffer.from([row, cell]), 'gb2312');
      if (/^[\u4e00-\u9fff]$/.test(char)) found.push(char);
    }
  }
  return found;
};

describe('pinyinOf', () => {
  it('reads all 6,763 characters of GB 2312 with every reading of the dictionary', () => {
    const characters = gb2312();
    expect(characters).toHaveLength(6763);
    const wrong = characters.filter((char) => {
      const [expected = []] = polyphonic(char, { toneType: 'none', type: 'array', v: true });
      const known = pinyinOf(char);
      return known.length === 0 || expected.some((reading) => /^[a-z]+$/.test(reading) && !known.includes(reading));
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['单', 'shan'],
    ['仇', 'qiu'],
    ['曾', 'zeng'],
    ['解', 'xie'],
    ['区', 'ou'],
    ['查', 'zha'],
    ['朴', 'piao'],
    ['盖', 'ge'],
    ['任', 'ren'],
    ['缪', 'miao'],
    ['尉', 'yu'],
    ['黑', 'he'],
    ['冼', 'xian'],
    ['覃', 'qin'],
    ['覃', 'tan'],
  ])('knows %s as the surname %s', (char, reading) => {
    expect(pinyinOf(char)).toContain(reading);
  });

  it('knows characters of today’s names that GB 2312 lacks', () => {
    expect(Array.from('玥珺赟喆堃镕璟', (char) => pinyinOf(char)[0])).toEqual([
      'yue',
      'jun',
      'yun',
      'zhe',
      'kun',
      'rong',
      'jing',
    ]);
  });

  it('reads a traditional character as its simplified one', () => {
    expect(pinyinOf('劉')).toEqual(pinyinOf('刘'));
  });

  it('writes ü as v', () => {
    expect(pinyinOf('吕')).toEqual(['lv']);
  });

  it.each(['a', '1', '', ' ', '々', 'あ', '𠮷', '王小'])('knows no reading of %j', (text) => {
    expect(pinyinOf(text)).toEqual([]);
  });
});
