import fc from 'fast-check';
import { decodeGroups, encodeGroups, groupedAlphabet, type Alphabet } from '../../../src/core/search/alphabet';
import { entryOf, ownerMark } from '../../../src/core/search/entry';
import { fullAlphabet, groupsFor } from '../../../src/core/search/fullAlphabet';
import { candidateOf } from '../../../src/core/search/match';
import { findReach } from '../../../src/core/search/reach';
import { search, type SearchRequest } from '../../../src/core/search/search';
import type { SearchFilter } from '../../../src/core/search/filter';
import { formatId } from '../../../src/core/values/ids';
import type { CivilDate } from '../../../src/core/values/civilDate';
import type { FieldValues } from '../../../src/core/changeSet';
import { aName, someEntries } from './support/arbitrary';

const today = '2026-11-21' as CivilDate;
const anything: SearchRequest = { text: '', filter: {}, limit: 50, today, starred: new Set(), recent: [] };
const alphabet = fullAlphabet();

const people = [
  { name: '王小明', company: '深圳市示例科技有限公司', phone: '+8613800138000', tags: 'vip; 老客户' },
  { name: '王晓明', phone: '+8613912345678', owner: 'wang@example.com', stage: 'active', stale: true },
  { name: '单雄信', nextContactOn: '2026-11-20', stage: 'lead' },
  { name: '吕布', company: 'Acme Trading Ltd', nextContactOn: '2026-11-25' },
  { name: '劉德華', company: '香港影業' },
  { name: "Seán O'Brien", company: '３Ｍ China', tags: 'tea' },
  { name: '西安饭庄' },
  { name: '明明' },
] as const satisfies readonly FieldValues[];

const candidates = people.map((fields, at) =>
  candidateOf(entryOf({ ...fields, id: formatId('C', at + 1) }, at + 2), alphabet),
);
const namesFor = (text: string, over: Partial<SearchRequest> = {}) =>
  search(candidates, alphabet, { ...anything, text, ...over }).hits.map(({ entry }) => entry.name);

describe('a search', () => {
  it.each([
    ['王', ['王小明', '王晓明']],
    ['小明', ['王小明']],
    ['wxm', ['王小明', '王晓明']],
    ['WANGXM', ['王小明', '王晓明']],
    ['wang xiao', ['王小明', '王晓明']],
    ['wangxiaoming', ['王小明', '王晓明']],
    ['王xm', ['王小明', '王晓明']],
    ['ming', ['明明', '王小明', '王晓明']],
    ['sxx', ['单雄信']],
    ['shanxiongxin', ['单雄信']],
    ['lvbu', ['吕布']],
    ['lubu', ['吕布']],
    ['lyu bu', ['吕布']],
    ['刘德华', ['劉德華']],
    ['劉', ['劉德華']],
    ['ldh', ['劉德華']],
    ['szsslkj', ['王小明']],
    ['ＡＣＭＥ', ['吕布']],
    ['acmetrading', ['吕布']],
    ['sean', ["Seán O'Brien"]],
    ['obrien', ["Seán O'Brien"]],
    ['3m', ["Seán O'Brien"]],
    // 有限公司 holds xian, and 香 begins with it: the name that begins with the text comes first.
    ["xi'an", ['西安饭庄', '劉德華', '王小明']],
    ['xian', ['西安饭庄', '劉德華', '王小明']],
    ['8000', ['王小明']],
    ['vip', ['王小明']],
    ['老客户', ['王小明']],
    ['c000002', ['王晓明']],
    [formatId('C', 4).toLowerCase(), ['吕布']],
    ['王 vip', ['王小明']],
    ['13800138000', []],
    ['nobody', []],
  ])('for %j finds %j', (text, names) => {
    expect(namesFor(text)).toEqual(names);
  });

  it('puts the whole name first, then what begins with the text, then what holds it', () => {
    expect(namesFor('mm')).toEqual(['明明']);
    expect(namesFor('明')).toEqual(['明明', '王小明', '王晓明']);
  });

  it('puts those opened of late before the starred ones and both before the others that fit as well', () => {
    const [, second = '', , , , , , last = ''] = candidates.map(({ entry }) => entry.id);
    expect(namesFor('', { recent: [last], starred: new Set([second]) }).slice(0, 3)).toEqual([
      '明明',
      '王晓明',
      '王小明',
    ]);
  });

  it('puts archived customers behind all others, and finds them by a text, by the filter, or where they are asked for', () => {
    const away = candidates.map((each) =>
      each.entry.name === '明明' ? { ...each, entry: { ...each.entry, archived: true as const } } : each,
    );
    const namesOf = (over: Partial<SearchRequest>): readonly string[] =>
      search(away, alphabet, { ...anything, text: '', ...over }).hits.map(({ entry }) => entry.name);
    expect(namesOf({ text: '明' })).toEqual(['王小明', '王晓明', '明明']);
    expect(namesOf({})).not.toContain('明明');
    expect(namesOf({ filter: { archived: true } })).toEqual(['明明']);
    expect(namesOf({ asked: true })).toContain('明明');
  });

  it('tells how many there are beyond those that it gives', () => {
    const found = search(candidates, alphabet, { ...anything, text: '', limit: 2 });
    expect([found.hits.length, found.total]).toEqual([2, 8]);
  });

  it.each<[SearchFilter, readonly string[]]>([
    [{ owner: 'Wang@example.com' }, ['王晓明']],
    [{ stage: 'lead' }, ['单雄信']],
    [{ stale: true }, ['王晓明']],
    [{ tag: 'tea' }, ["Seán O'Brien"]],
    [{ next: 'overdue' }, ['单雄信']],
    [{ next: 'week' }, ['单雄信', '吕布']],
    [{ stage: 'active', stale: true }, ['王晓明']],
    [{ stage: 'lead', stale: true }, []],
  ])('with the filter %j finds %j', (filter, names) => {
    expect(namesFor('', { filter })).toEqual(names);
  });

  it('keeps the address of an owner out of the index', () => {
    expect(ownerMark('wang@example.com')).not.toContain('example');
    expect(ownerMark('Wang@Example.com')).toBe(ownerMark('wang@example.com'));
  });
});

/** Every way of typing the units from one place on, as far as the word is long. */
function typed(units: string, at: number, longest: number, letters: Alphabet): readonly string[] {
  if (longest <= 0 || at >= units.length || units.charAt(at) === '\n') return [''];
  const char = units.charAt(at);
  const readings = letters.readings(char);
  const beginnings = readings.flatMap((reading) => Array.from(reading, (_, end) => reading.slice(0, end + 1)));
  const whole = [char, ...readings, ...readings.map((one) => one.charAt(0))];
  const initials = readings.filter((reading) => reading.charAt(1) === 'h').map((reading) => reading.slice(0, 2));
  const onward = [...whole, ...initials].flatMap((head) =>
    typed(units, at + 1, longest - head.length, letters).map((rest) => head + rest),
  );
  return [...new Set(['', ...beginnings, ...onward])];
}

describe('pinyin', () => {
  const word = fc.oneof(
    fc.constantFrom('wxm', 'xian', 'wangx', 'chang', 'zhua', 'lv', 'lyub', 'shan', 'c', 'aer', 'ouyn', 'zhgl', 'ldhua'),
    fc.stringMatching(/^[acghinouwxyzl]{1,4}$/),
  );

  it('finds exactly what can be typed for the characters, one by one', () => {
    fc.assert(
      fc.property(aName, word, (name, text) => {
        const { units } = candidateOf(entryOf({ name, id: 'x' }, 2), alphabet);
        const expected = Array.from(units).some((_, at) => typed(units, at, text.length, alphabet).includes(text));
        expect(findReach(units, text, alphabet) !== null).toBe(expected);
      }),
    );
  });

  it('finds on a page, with the characters that came with the names, what the server finds', () => {
    const texts = fc.oneof(word, fc.constantFrom('劉', '刘', '王xm', '長', 'vip 王', 'a b', '1'));
    fc.assert(
      fc.property(someEntries, texts, (entries, text) => {
        const sent = groupsFor(entries.flatMap(({ name, company, tags }) => [name, company, ...tags]));
        const page = groupedAlphabet(decodeGroups(encodeGroups(sent)));
        const found = (letters: Alphabet) =>
          search(
            entries.map((entry) => candidateOf(entry, letters)),
            letters,
            { ...anything, text },
          ).hits.map(({ entry }) => entry.id);
        expect(found(page)).toEqual(found(alphabet));
      }),
      { numRuns: 60 },
    );
  });

  it('takes no longer for a name made to be typed in many ways', () => {
    const { units } = candidateOf(entryOf({ name: '嗯阿呒哼'.repeat(75), id: 'x' }, 2), alphabet);
    expect(findReach(units, 'nan'.repeat(60), alphabet)).toBeNull();
  });
});
