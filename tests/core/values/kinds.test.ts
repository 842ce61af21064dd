import fc from 'fast-check';
import { kinds } from '../../../src/core/values/kinds';
import type { CellScalar, Kind, KindName, ParseContext } from '../../../src/core/values/value';
import { aContext, stages, team } from './someContext';

const RUNS = 300;
const names = Object.keys(kinds) as KindName[];

/** Inputs that each kind can read, so that the properties are about more than refusals. */
const readable: Readonly<Record<KindName, readonly CellScalar[]>> = {
  id: ['C-000042-X', 'c000042x', 'Ｃ－００００４２－Ｘ'],
  text: ['a  b', '＝1+1', 'Ⅷ ① ℃'],
  longText: ['a\r\nb', ' 第一行\n\n第二行  '],
  personName: ['王 小明', 'Smith, John', '欧阳 娜娜', 'Dr. Ann Lee'],
  companyName: ['示例科技（深圳）有限公司', 'Acme Co., Ltd.'],
  customerName: ['王 小明', 'Acme Inc.'],
  phone: ['13800138000', '021-88888888转801', '+1 212 555 0123; 138 0013 8000'],
  landline: ['(0755) 8888-8888', '010-88888888 ext. 12'],
  email: ['A@B.com', 'a@b.cn；c@d.cn', '"a b"@c.com'],
  socialHandle: ['微信：wxid_123', 'QQ 12345', '@someone'],
  date: ['2024-03-01', 45352, '2024年3月1日'],
  dateTime: ['2024-03-01 10:30', 45352.4375, '2024年3月1日下午3点半'],
  option: ['潜在', 'LEAD', 'won'],
  tags: ['VIP，老客户', 'lead; 潜在; other'],
  region: ['广东省', 'Bavaria'],
  address: ['广东省深圳市南山区科技园 1 号'],
  postcode: ['518000', 518000, 'SW1A 1AA'],
  creditCode: ['91110000600037341L'],
  idNumber: ['11010519491231002X'],
  money: ['￥1,200.00', 1.005, '1.2万', '(3.5)'],
  number: ['1,234.5', 0.1 + 0.2, 1e-7, '三十一'],
  quantity: ['3', 2.5],
  integer: ['1,000', 7],
  percent: ['12.3%', 0.07, 1.1],
  score: ['4分', 9],
  flag: ['是', true, 'no'],
  consent: ['同意', 'No', '未知'],
  member: ['小王', 'LI.NA@example.com'],
  currency: ['RMB', '$', 'eur'],
  staleReasons: ['[{"code":"never-contacted", "since":null}]'],
};

const nasty = fc.constantFrom(
  '',
  ' ',
  '\u200b',
  '\ufeff',
  '\u202e',
  'null',
  'undefined',
  'NaN',
  '1/0',
  '0x0',
  '1E+02',
  '=1+1',
  '-',
  '@',
  '＝',
  "'",
  '"',
  '；',
  '<a@b.c>',
  'x@y',
  '+',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '👨‍👩‍👧',
  'Ω≈ç√',
  '１２３',
  '田中さん',
  '٠١٢',
  '24-3-1',
  '1/3/2024',
  '1,200',
  '1.200',
  '(',
  '9'.repeat(400),
  'é'.normalize('NFD'),
  '\ud800',
  'ﷺ',
  '㈱',
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  nasty,
  fc.array(nasty, { maxLength: 4 }).map((parts) => parts.join(' ')),
);
const anyScalar: fc.Arbitrary<CellScalar> = fc.oneof(
  { weight: 5, arbitrary: anyText },
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const anyContext: fc.Arbitrary<ParseContext> = fc
  .record({
    dayOrder: fc.constantFrom('ymd-only' as const, 'dmy' as const, 'mdy' as const),
    language: fc.constantFrom('en' as const, 'zh' as const),
  })
  .map((over) => aContext({ ...over, options: stages, members: team }));

function inputsOf(name: KindName): fc.Arbitrary<CellScalar> {
  const known = fc.constantFrom(...readable[name]);
  const texts = readable[name].filter((one): one is string => typeof one === 'string');
  const mutated = fc
    .tuple(fc.constantFrom(...(texts.length > 0 ? texts : ['1'])), fc.nat(30), nasty)
    .map(([text, at, extra]) => text.slice(0, at) + extra + text.slice(at));
  return fc.oneof(known, mutated, anyScalar);
}

function expectStable(kind: Kind, input: CellScalar, ctx: ParseContext): void {
  const parsed = kind.parse(input, ctx);
  if (!parsed.ok) {
    expect(parsed.issue.code).toMatch(/^[a-z-]+$/);
    return;
  }
  expect(kind.parse(parsed.value, ctx)).toEqual(parsed);
  expect(kind.parse(kind.format(parsed.value, ctx), ctx)).toEqual(parsed);
  for (const key of kind.keys?.(parsed.value) ?? []) expect(key).not.toBe('');
}

describe.each(names)('the kind %s', (name) => {
  const kind = kinds[name];

  it('stands in the table under its own name', () => {
    expect(kind.name).toBe(name);
  });

  it('takes an empty cell as empty, and shows it as empty', () => {
    for (const empty of [null, '', '  ', '\u3000', '\u200b']) {
      expect(kind.parse(empty, aContext())).toEqual({ ok: true, value: null });
    }
    expect(kind.format(null, aContext())).toBe('');
  });

  it.each(readable[name])('reads %p, and reads what it made of it and what it shows of it as the same', (input) => {
    for (const language of ['en', 'zh'] as const) {
      const ctx = aContext({ language, options: stages, members: team });
      expect(kind.parse(input, ctx)).toMatchObject({ ok: true });
      expectStable(kind, input, ctx);
    }
  });

  it('never throws, and whatever it reads it reads again the same from its value and from what is shown', () => {
    fc.assert(
      fc.property(inputsOf(name), anyContext, (input, ctx) => {
        expectStable(kind, input, ctx);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('long text', () => {
  const repeated = [' ', '1', 'a', 'a@', '1 ', '王 ', '市', '区', '<', '"', '(', '\n', '10:', 'x1', '; ', ', '];

  it.each(names)('is taken or refused by the kind %s without running away: 50,000 characters of anything', (name) => {
    for (const part of repeated) {
      const text = `a${part.repeat(50_000 / part.length)}!`;
      const parsed = kinds[name].parse(text, aContext({ options: stages, members: team }));
      // A pattern that backtracks without end would never come here; Jest's own time limit ends it.
      if (parsed.ok) expect(() => kinds[name].keys?.(parsed.value)).not.toThrow();
      else expect(parsed.issue.code).not.toBe('');
    }
  });

  it('is refused by structured kinds above 5,000 characters, with its length', () => {
    expect(kinds.email.parse('x'.repeat(5_001), aContext())).toEqual({
      ok: false,
      issue: { code: 'text-too-long', facts: { length: 5_001, limit: 5_000 } },
    });
  });
});
