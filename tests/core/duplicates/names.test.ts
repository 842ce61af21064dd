import { compareNames, type WordCounts } from '../../../src/core/duplicates/names';
import { nameParts } from '../../../src/core/duplicates/nameParts';

const nobody: WordCounts = { customers: 1_000, count: () => 0 };
const compare = (a: string, b: string, counts = nobody) => compareNames(nameParts(a), nameParts(b), counts);
const codes = (a: string, b: string): readonly string[] => compare(a, b).reasons.map(({ code }) => code);

describe('names', () => {
  it.each([
    ['王小明', '王小明', 'same-name'],
    ['陳麗華', '陈丽华', 'same-name'],
    ['欧阳娜娜', '歐陽娜娜', 'same-name'],
    ['王小明先生', '王小明', 'same-name'],
    ['Dr. Anna Lee', 'anna lee', 'same-name'],
    ['José Álvarez', 'Jose Alvarez', 'same-name'],
    ['Anna Lee', 'Lee, Anna', 'name-swapped'],
    ['李娜', '李那', 'name-sounds-alike'],
    ['王晓明', '王小明', 'name-sounds-alike'],
    ['Wang Xiaoming', '王小明', 'name-sounds-alike'],
    ['Xiaoming Wang', '王小明', 'name-sounds-alike'],
    ['Anna Lee', 'Ana Lee', 'name-similar'],
    ['Amber Black Well', 'Amber Blackwell', 'name-similar'],
    ['Rob Allen', 'Robert Allen', 'name-similar'],
    ['Katherine Allen', 'Kathryn Allen', 'name-similar'],
    ['A. Lee', 'Anna Lee', 'name-in-part'],
    ['王小明', '王小红', 'name-in-part'],
    ['Anna Lee', 'Anna Brown', 'name-in-part'],
  ])('%s and %s: %s', (a, b, code) => {
    expect(codes(a, b)).toEqual([code]);
    expect(codes(b, a)).toEqual([code]);
  });

  it('tell how many letters differ', () => {
    expect(compare('Anna Lee', 'Ana Lee').reasons).toEqual([{ code: 'name-similar', facts: { letters: 1 } }]);
    expect(compare('Catherine Smith', 'Katharine Smith').reasons).toEqual([
      { code: 'name-similar', facts: { letters: 2 } },
    ]);
  });

  it('of the same characters are worth more than those of the same sound, those more than another given name', () => {
    const [same, sound, part, other] = ['李娜', '李那', '李丽', '张伟'].map((name) => compare('李娜', name).bits);
    expect(same).toBeGreaterThan(sound ?? 0);
    expect(sound).toBeGreaterThan(part ?? 0);
    expect(part).toBeGreaterThan(other ?? 0);
    expect(other).toBeLessThan(0);
  });

  it('that many have are worth less than rare ones', () => {
    const common: WordCounts = { customers: 1_000, count: (word) => (word === 'smith' ? 80 : 0) };
    expect(compare('Anna Smith', 'Anna Smith', common).bits).toBeLessThan(compare('Anna Smith', 'Anna Smith').bits);
  });

  it('that are missing say nothing', () => {
    expect(compare('', 'Anna Lee')).toEqual({ bits: 0, reasons: [] });
    expect(compare('。。。', '王小明')).toEqual({ bits: 0, reasons: [] });
  });

  it('of ten thousand characters are read as far as a name goes', () => {
    const long = '很长的名字'.repeat(2_000);
    expect(compare(long, long).bits).toBeGreaterThan(0);
    expect(nameParts(long).joined.length).toBeLessThanOrEqual(400);
  });
});
