import fc from 'fast-check';
import { addDays, type CivilDate } from '../../../src/core/values/civilDate';
import type { DayOrder } from '../../../src/core/values/value';
import { factsOf, reading } from './reading';

const FIRST_OF_MARCH = '2024-03-01';

describe('date', () => {
  it.each([
    ['2024-03-01'],
    ['2024-3-1'],
    ['2024/3/1'],
    ['2024.3.1'],
    ['2024. 3. 1.'],
    ['2024 3 1'],
    ['２０２４－０３－０１'],
    ['2024年3月1日'],
    ['2024年03月01日'],
    ['2024 年 3 月 1 日'],
    ['2024年3月1号'],
    ['2024年3月1'],
    ['24年3月1日'],
    ['公元2024年3月1日'],
    ['二〇二四年三月一日'],
    ['二零二四年三月一日'],
    ['民国113年3月1日'],
    ['民國 113/03/01'],
    ['24-3-1'],
    ['24.3.1'],
    ['24/3/1'],
    ['20240301'],
    [20240301],
    [45352],
    [45352.75],
    ['2024/3/1 0:00'],
    ['2024-03-01 00:00:00'],
    ['2024-03-01T10:30:00Z'],
    ['2024-03-01T23:30:00.000+08:00'],
    ['2024年3月1日下午3点半'],
    ['2024年3月1日 上午10:30'],
    ['2024/3/1 8:30 PM'],
    ['2024年3月1日星期五'],
    ['2024年3月1日（周五）'],
    ['2024-03-01 (Fri)'],
    ['Fri, 1 Mar 2024'],
    ['Friday, March 1, 2024'],
    ['1 March 2024'],
    ['1st of March 2024'],
    ['March 1st, 2024'],
    ['Mar. 1 2024'],
    ['1-Mar-24'],
    ['01-Mar-2024'],
    ['1Mar2024'],
    ['2024-Mar-01'],
    ['vendredi 1er mars 2024'],
    ['1. März 2024'],
    ['1 de marzo de 2024'],
    ['1 марта 2024 г.'],
    ['٢٠٢٤-٠٣-٠١'],
  ])('reads %p as 1 March 2024', (input) => {
    expect(reading('date', input)).toBe(FIRST_OF_MARCH);
  });

  it.each([
    ['二〇二四年十二月三十一日', '2024-12-31'],
    ['二〇二四年十一月廿一日', '2024-11-21'],
    ['2016年3月20日(日)', '2016-03-20'],
    ['民国元年1月1日', '1912-01-01'],
    ['13/3/2024', '2024-03-13'],
    ['3/13/2024', '2024-03-13'],
    ['3/3/2024', '2024-03-03'],
    ['31/12/98', '1998-12-31'],
    ['12/31/98', '1998-12-31'],
    ['99-1-1', '1999-01-01'],
    ['58-3-1', '1958-03-01'],
    ['24-2-29', '2024-02-29'],
    [61, '1900-03-01'],
  ])('reads %p, which has one reading, as %s', (input, expected) => {
    expect(reading('date', input)).toBe(expected);
  });

  it.each([
    ['dmy', '1/3/2024', '2024-03-01'],
    ['dmy', '1.3.2024', '2024-03-01'],
    ['dmy', '1/3/24', '2024-03-01'],
    ['dmy', '25/12/24', '2024-12-25'],
    ['dmy', '24-3-1', '2024-03-01'],
    ['dmy', '24-03-01', '!date-doubtful'],
    ['dmy', '3/13/2024', '2024-03-13'],
    ['mdy', '1/3/2024', '2024-01-03'],
    ['mdy', '1/3/24', '2024-01-03'],
    ['mdy', '13/3/2024', '2024-03-13'],
    ['mdy', '25/12/24', '!date-doubtful'],
    ['ymd-only', '1/3/2024', '!date-doubtful'],
    ['ymd-only', '1.3.2024', '!date-doubtful'],
    ['ymd-only', '1/3/24', '!date-doubtful'],
    ['ymd-only', '03-04-05', '!date-doubtful'],
    ['ymd-only', '25/12/24', '!date-doubtful'],
    ['ymd-only', '24-Mar-01', '!date-doubtful'],
    ['ymd-only', '240301', '!date-doubtful'],
  ] as const)('with the order %s reads %s as %s', (dayOrder, input, expected) => {
    expect(reading('date', input, { dayOrder })).toBe(expected);
  });

  it.each([
    ['2024年3月', '!date-partial'],
    ['2024-03', '!date-partial'],
    ['2024.3', '!date-partial'],
    ['03/2024', '!date-partial'],
    ['3月1日', '!date-partial'],
    ['三月一日', '!date-partial'],
    ['3/1', '!date-partial'],
    ['2024', '!date-partial'],
    ['2024年', '!date-partial'],
    ['March 2024', '!date-partial'],
    ['1 March', '!date-partial'],
    ['202403', '!date-partial'],
    [2024, '!date-partial'],
    [2024.3, '!date-partial'],
    [202403, '!date-partial'],
    ['今天', '!date-relative'],
    ['下周三', '!date-relative'],
    ['yesterday', '!date-relative'],
    ['3 days ago', '!date-relative'],
    ['2024-02-30', '!date-impossible'],
    ['2024-13-01', '!date-impossible'],
    ['31/4/2024', '!date-impossible'],
    ['20240230', '!date-impossible'],
    ['1899-12-31', '!date-out-of-range'],
    ['2567-03-01', '!date-out-of-range'],
    ['2024年3月1日星期六', '!date-weekday-differs'],
    ['Sat, 1 Mar 2024', '!date-weekday-differs'],
    ['2024-03-01 24:00', '!time-unreadable'],
    ['2024年3月1日晚上12点', '!time-unreadable'],
    ['30-3-1', '!date-doubtful'],
    ['农历三月初一', '!date-unreadable'],
    ['2024-3-1至2024-4-1', '!date-unreadable'],
    ['2024-3/1', '!date-unreadable'],
    ['01032024', '!date-unreadable'],
    ['45352', '!date-unreadable'],
    ['90后', '!date-unreadable'],
    ['2024㋂1日', '!date-unreadable'],
    ['listopad 1 2024', '!date-unreadable'],
    ['soon', '!date-unreadable'],
    [5, '!date-unreadable'],
    [-1, '!date-unreadable'],
    [3e6, '!date-unreadable'],
    [true, '!boolean-unexpected'],
  ])('refuses %p with %s', (input, expected) => {
    expect(reading('date', input)).toBe(expected);
  });

  it('says how many days the month has when a day does not exist', () => {
    expect(factsOf('date', '2023/6/31')).toEqual({ text: '2023/6/31', year: 2023, month: 6, day: 31, days: 30 });
    expect(factsOf('date', '2023-13-01')).toMatchObject({ month: 13, days: 0 });
  });

  it('names both days that a doubtful date may mean', () => {
    expect(factsOf('date', '1/3/2024')).toEqual({ text: '1/3/2024', first: '2024-03-01', second: '2024-01-03' });
    expect(factsOf('date', '30-3-1')).toMatchObject({ first: '1930-03-01', second: '2030-03-01' });
  });

  const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  const spellings: Readonly<Record<string, (y: string, m: string, d: string) => string>> = {
    iso: (y, m, d) => `${y}-${m}-${d}`,
    short: (y, m, d) => `${y}/${String(+m)}/${String(+d)}`,
    chinese: (y, m, d) => `${y}年${String(+m)}月${String(+d)}日`,
    compact: (y, m, d) => y + m + d,
    words: (y, m, d) => `${String(+d)} ${MONTHS[+m - 1] ?? ''} ${y}`,
    american: (y, m, d) => `${MONTHS[+m - 1] ?? ''} ${String(+d)}, ${y}`,
    dayFirst: (y, m, d) => `${d}/${m}/${y}`,
    monthFirst: (y, m, d) => `${m}/${d}/${y}`,
    twoDigits: (y, m, d) => `${y.slice(2)}-${String(+m)}-${String(+d)}`,
  };
  const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1950-01-01' as CivilDate, days));

  it.each([
    ['ymd-only', ['iso', 'short', 'chinese', 'compact', 'words', 'american'], ['dayFirst', 'monthFirst']],
    ['dmy', ['iso', 'short', 'chinese', 'compact', 'words', 'american', 'dayFirst'], []],
    ['mdy', ['iso', 'short', 'chinese', 'compact', 'words', 'american', 'monthFirst'], []],
  ] as readonly (readonly [DayOrder, string[], string[]])[])(
    'with the order %s reads every day as itself, or refuses where two days are possible',
    (dayOrder, certain, doubtful) => {
      fc.assert(
        fc.property(anyDay, fc.constantFrom(...certain, ...doubtful), (day, name) => {
          const text = spellings[name]?.(day.slice(0, 4), day.slice(5, 7), day.slice(8)) ?? '';
          const read = reading('date', text, { dayOrder });
          if (read !== '!date-doubtful' || certain.includes(name)) expect(read).toBe(day);
        }),
      );
    },
  );

  it('reads two-digit years of the last eighty years as themselves or not at all, where the year stands first', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        fc.pre(day >= '1950' && day < '2027');
        const text = spellings['twoDigits']?.(day.slice(0, 4), day.slice(5, 7), day.slice(8)) ?? '';
        expect([day, '!date-doubtful']).toContain(reading('date', text));
      }),
    );
  });
});

describe('dateTime', () => {
  it.each([
    ['2024-03-01 10:30', '2024-03-01 10:30'],
    ['2024/3/1 9:05', '2024-03-01 09:05'],
    ['2024-03-01T10:30:59Z', '2024-03-01 10:30'],
    ['2024/3/1 下午3:05', '2024-03-01 15:05'],
    ['2024年3月1日15时', '2024-03-01 15:00'],
    ['2024年3月1日15時40分', '2024-03-01 15:40'],
    ['2024年3月1日下午3点半', '2024-03-01 15:30'],
    ['2024年三月一日下午三点半', '2024-03-01 15:30'],
    ['2024年3月1日凌晨1点一刻', '2024-03-01 01:15'],
    ['2024年3月1日晚8:00', '2024-03-01 20:00'],
    ['2024-03-01 中午12点', '2024-03-01 12:00'],
    ['2024-03-01 noon', '2024-03-01 12:00'],
    ['Mar 1, 2024 12:00 AM', '2024-03-01 00:00'],
    ['Mar 1, 2024 12:05 pm', '2024-03-01 12:05'],
    ['8:25 a.m. Mar. 1, 2024', '2024-03-01 08:25'],
    ['1 a.m. 2024-03-01', '2024-03-01 01:00'],
    ['2024-03-01', '2024-03-01 00:00'],
    [45352, '2024-03-01 00:00'],
    [45352.4375, '2024-03-01 10:30'],
    [45352.43749999, '2024-03-01 10:30'],
    ['10:30', '!date-unreadable'],
    ['2024-03-01 25:00', '!time-unreadable'],
    ['2024-03-01 13:00 AM', '!time-unreadable'],
    ['2024年3月1日上午12点', '!time-unreadable'],
    ['3/1/2024 10:30', '!date-doubtful'],
  ])('reads %p as %s', (input, expected) => {
    expect(reading('dateTime', input)).toBe(expected);
  });
});
