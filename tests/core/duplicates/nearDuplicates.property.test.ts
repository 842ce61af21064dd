import fc from 'fast-check';
import type { FieldValues } from '../../../src/core/changeSet';
import { duplicatePool, nearDuplicates } from '../../../src/core/duplicates/nearDuplicates';

const orNull = (values: readonly string[]): fc.Arbitrary<string | null> => fc.constantFrom(...values, null);

const aCustomer: fc.Arbitrary<FieldValues> = fc.record({
  kind: fc.constantFrom('person', 'company'),
  name: orNull([
    '王小明',
    '王晓明',
    '李娜',
    '李那',
    'Anna Lee',
    'Ana Lee',
    'Lee Anna',
    '示例科技有限公司',
    '示例科技股份有限公司',
  ]),
  company: orNull(['示例科技有限公司', '示例贸易', 'Shop Ltd']),
  birthDate: orNull(['1990-03-04', '1990-04-03', '1990-03-05', '2001-12-31']),
  phone: orNull(['+8613800138000', '+8613800138001', '+8613900139000; +8613800138000']),
  landline: orNull(['+862188888888']),
  email: orNull(['wang.xiaoming@example.com', 'wang.xiaomin@example.com', 'info@example.org']),
  socialHandle: orNull(['wechat:wang88']),
  creditCode: orNull(['91310000MA1FL0CX5Y']),
  province: orNull(['广东省', '浙江']),
  city: orNull(['深圳市', '深圳', '杭州']),
  address: orNull(['南山区科技园1号', '南山区科技园 2 号', '7 Wallaby Place']),
  postcode: orNull(['518000', '518001']),
});

const pooled = (records: readonly FieldValues[]) => records.map((fields, at) => ({ id: `C-${String(at)}`, fields }));
const ALL = { threshold: 0, limit: 100 };

const anything: fc.Arbitrary<FieldValues> = fc.dictionary(
  fc.constantFrom(
    'kind',
    'name',
    'company',
    'birthDate',
    'phone',
    'email',
    'socialHandle',
    'creditCode',
    'city',
    'address',
    'postcode',
  ),
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  ),
);

describe('nearDuplicates, for any customers', () => {
  it('does not depend on the order of the pool', () => {
    fc.assert(
      fc.property(aCustomer, fc.array(aCustomer, { maxLength: 8 }), fc.nat(), (candidate, records, seed) => {
        const pool = pooled(records);
        const turned = pool.map((_, at) => pool[(at + seed) % pool.length]!);
        expect(nearDuplicates(candidate, turned, ALL)).toEqual(nearDuplicates(candidate, pool, ALL));
      }),
      { numRuns: 60 },
    );
  });

  it('gives no other record a higher score than one that is identical', () => {
    fc.assert(
      fc.property(aCustomer, fc.array(aCustomer, { maxLength: 8 }), (candidate, records) => {
        const [first, ...rest] = nearDuplicates(candidate, pooled([...records, candidate]), ALL);
        const own = [first, ...rest].find((each) => each?.id === `C-${String(records.length)}`);
        expect(own?.score).toBe(first?.score);
      }),
      { numRuns: 120 },
    );
  });

  it('finds the same likeness from either side', () => {
    fc.assert(
      fc.property(aCustomer, aCustomer, (a, b) => {
        const both = pooled([a, b]);
        const forth = nearDuplicates(a, both, { ...ALL, exceptId: 'C-0' })[0];
        const back = nearDuplicates(b, both, { ...ALL, exceptId: 'C-1' })[0];
        // A person is told of the company they work for, a company not of everyone who works there.
        const isWork = [forth, back].some((each) => each?.reasons.some(({ code }) => code === 'employer'));
        if (!isWork) expect(forth?.score).toBe(back?.score);
      }),
      { numRuns: 120 },
    );
  });

  it('never lowers a score where one more field agrees', () => {
    const fields = [
      'birthDate',
      'phone',
      'email',
      'socialHandle',
      'creditCode',
      'city',
      'address',
      'postcode',
    ] as const;
    fc.assert(
      fc.property(aCustomer, aCustomer, fc.constantFrom(...fields), (a, b, field) => {
        fc.pre(b[field] !== null);
        const pool = pooled([b]);
        const score = (candidate: FieldValues): number => nearDuplicates(candidate, pool, ALL)[0]?.score ?? 0;
        expect(score({ ...a, [field]: b[field] ?? null })).toBeGreaterThanOrEqual(score({ ...a, [field]: null }));
      }),
      { numRuns: 200 },
    );
  });

  it('never throws and keeps scores between 0 and 1, whatever the cells hold', () => {
    fc.assert(
      fc.property(anything, fc.array(anything, { maxLength: 5 }), (candidate, records) => {
        for (const { score } of nearDuplicates(candidate, pooled(records), ALL)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('loses nobody at a glance whom a closer look would suggest', () => {
    const crowd = Array.from({ length: 501 }, (_, at) => ({
      id: `X-${String(at)}`,
      fields: { name: `${String(at)} nobody` },
    }));
    const pool = duplicatePool();
    for (const record of crowd) pool.add(record);
    let added = 0;
    fc.assert(
      fc.property(aCustomer, aCustomer, (a, b) => {
        const id = `C-${String((added += 1))}`;
        pool.add({ id, fields: b });
        const close = pool.near(a, { always: new Set([id]), limit: 1_000 }).find((each) => each.id === id);
        const glanced = pool.near(a, { limit: 1_000 }).find((each) => each.id === id);
        expect(glanced?.score ?? 0).toBe((close?.score ?? 0) >= 0.5 ? close?.score : 0);
      }),
      { numRuns: 80 },
    );
  });

  it('says the same as a pool that grew by one at a time', () => {
    fc.assert(
      fc.property(aCustomer, fc.array(aCustomer, { maxLength: 6 }), (candidate, records) => {
        const pool = duplicatePool();
        for (const record of pooled(records)) pool.add(record);
        expect(pool.near(candidate, ALL)).toEqual(nearDuplicates(candidate, pooled(records), ALL));
      }),
      { numRuns: 30 },
    );
  });
});
