import fc from 'fast-check';
import type { FieldValues } from '../../../src/core/changeSet';
import { completenessOf } from '../../../src/core/completeness/completeness';
import { planCompleteness } from '../../../src/core/completeness/planCompleteness';
import { completenessRules } from '../../../src/core/completeness/rules';
import { customerFields } from '../../../src/core/schema/customerFields';
import type { FieldDef } from '../../../src/core/schema/field';
import { readSettings } from '../../../src/core/schema/settings';

const rules = completenessRules(customerFields, readSettings([]).weights);
const person: FieldValues = { kind: 'person', name: '王小明', owner: 'ann@example.com', stage: 'lead' };
const company: FieldValues = { ...person, kind: 'company', name: '示例科技有限公司' };

const missingOf = (fields: FieldValues, by = rules): readonly string[] =>
  completenessOf(fields, by).missing.map(({ field }) => field);

const aField = (key: string, over: Partial<FieldDef> = {}): FieldDef => ({
  key,
  kind: 'text',
  en: key,
  zh: key,
  ...over,
});

describe('completenessOf', () => {
  it('says of a person with a phone alone what is missing, the heaviest first', () => {
    const { share, missing } = completenessOf({ ...person, phone: '+8613800138000' }, rules);
    expect(share).toBe(0.71);
    expect(missing[0]).toEqual({ field: 'email', weight: 12 });
    expect(missing.map(({ field }) => field)).toEqual([
      'email',
      'address',
      'company',
      'birthDate',
      'socialHandle',
      'source',
      'city',
      'gender',
    ]);
  });

  it('asks a company for its registration number and industry, not for a birth date or gender', () => {
    expect(missingOf(company)).toEqual([
      'phone',
      'email',
      'creditCode',
      'address',
      'socialHandle',
      'industry',
      'source',
      'city',
    ]);
  });

  it('asks everything of a customer whose kind is not known yet', () => {
    expect(missingOf({ ...person, kind: null })).toEqual(expect.arrayContaining(['kind', 'birthDate', 'creditCode']));
  });

  it('is 1 where everything that counts is filled, and only there', () => {
    const full = Object.fromEntries(rules.map(({ key }) => [key, 'x']));
    expect(completenessOf({ ...full, kind: 'person' }, rules)).toEqual({ share: 1, missing: [] });
    expect(completenessOf({ ...full, kind: 'person', gender: null }, rules).share).toBe(0.98);
  });

  it('is 0 for an empty record, and 1 where nothing counts', () => {
    expect(completenessOf({}, rules).share).toBe(0);
    expect(completenessOf({}, completenessRules(customerFields, {})).share).toBe(1);
  });

  it('takes a doubtful value for filled: Review tells of it', () => {
    expect(missingOf({ ...person, phone: 'ask her sister' })).not.toContain('phone');
  });
});

describe('weights', () => {
  it('are those of the settings, for the team’s own fields as well', () => {
    const { weights } = readSettings([
      { key: 'weight.gender', value: '0' },
      { key: 'weight.allergies', value: '30' },
    ]);
    const own = completenessRules([...customerFields, aField('allergies')], weights);
    expect(own[0]).toMatchObject({ key: 'allergies', weight: 30 });
    expect(own.map(({ key }) => key)).not.toContain('gender');
  });

  it('that are no weights are refused by name, and the initial ones stay', () => {
    const rows = ['weight.phone', 'weight.allergies'].map((key) => ({ key, value: 'a lot' }));
    const { weights, refused } = readSettings(rows);
    expect(refused.map(({ key }) => key).sort()).toEqual(['weight.allergies', 'weight.phone']);
    expect(weights).toMatchObject({ phone: 20 });
    expect(weights).not.toHaveProperty('allergies');
  });

  it('of a required field are 25 unless it has its own, and retired and computed fields weigh nothing', () => {
    const fields = [
      aField('a', { required: true }),
      aField('b', { required: true, retired: true }),
      aField('orders', { required: true, computed: true }),
    ];
    expect(completenessRules(fields, { required: 25 })).toMatchObject([{ key: 'a', weight: 25 }]);
    expect(completenessRules(fields, { required: 25, a: 3 })).toMatchObject([{ weight: 3 }]);
  });

  it('of conditional fields count only while the condition holds, together at most as much as what they hang on', () => {
    const on = { field: 'stage', in: ['active'] };
    const fields = [aField('stage'), aField('plan', { condition: on }), aField('seats', { condition: on })];
    const some = completenessRules(fields, { stage: 10, plan: 30, seats: 10 });
    expect(some).toMatchObject([
      { key: 'stage', weight: 10 },
      { key: 'plan', weight: 7.5 },
      { key: 'seats', weight: 2.5 },
    ]);
    expect(missingOf({ stage: 'lead' }, some)).toEqual([]);
    expect(completenessOf({ stage: 'active' }, some)).toEqual({
      share: 0.5,
      missing: [
        { field: 'plan', weight: 7.5 },
        { field: 'seats', weight: 2.5 },
      ],
    });
  });

  it('of conditions that go round in a circle, or hang on nothing, are none', () => {
    const fields = [
      aField('a', { condition: { field: 'b', in: ['x'] } }),
      aField('b', { condition: { field: 'a', in: ['x'] } }),
      aField('c', { condition: { field: 'gone', in: ['x'] } }),
    ];
    expect(completenessRules(fields, { a: 5, b: 5, c: 5 })).toEqual([]);
  });
});

describe('planCompleteness', () => {
  it('changes what differs, and nothing in a second run', () => {
    const share = completenessOf(person, rules).share;
    const plan = planCompleteness(
      [
        { id: 'C-1', fields: person },
        { id: 'C-2', fields: { ...person, completeness: share } },
      ],
      rules,
    );
    expect(plan).toMatchObject({
      kind: 'computed',
      changes: [{ id: 'C-1', fields: { completeness: share }, before: { completeness: null } }],
    });
    expect(plan.changes).toHaveLength(1);
  });
});

describe('property: completeness', () => {
  const keys = ['kind', 'birthDate', 'creditCode', 'a', 'b', 'c', 'd'];
  const value = fc.constantFrom('person', 'company', 'x', 'y');
  const condition = fc.option(
    fc.record({ field: fc.constantFrom(...keys), in: fc.subarray(['person', 'company', 'x', 'y']) }),
    { nil: undefined },
  );
  const table = fc
    .tuple(...keys.map((key) => fc.tuple(fc.constant(key), condition, fc.integer({ min: 0, max: 40 }))))
    .map((rows) => ({
      rules: completenessRules(
        rows.map(([key, each]) => aField(key, each === undefined ? {} : { condition: each })),
        Object.fromEntries(rows.map(([key, , weight]) => [key, weight])),
      ),
    }));
  const record = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 7 });

  it('filling an empty field never lowers it, whatever hangs on that field', () => {
    fc.assert(
      fc.property(table, record, fc.constantFrom(...keys), value, ({ rules: some }, fields, key, filled) => {
        fc.pre(fields[key] === undefined);
        const before = completenessOf(fields, some).share;
        expect(completenessOf({ ...fields, [key]: filled }, some).share).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is a whole number of hundredths from 0 to 1, and 1 exactly where nothing is missing', () => {
    fc.assert(
      fc.property(table, record, ({ rules: some }, fields) => {
        const { share, missing } = completenessOf(fields, some);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(Math.abs(share * 100 - Math.round(share * 100))).toBeLessThan(1e-9);
        expect(share === 1).toBe(missing.length === 0);
        const weights = missing.map(({ weight }) => weight);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
      }),
      { numRuns: 500 },
    );
  });
});
