import { compareBirthDates, dayDigits } from '../../../src/core/duplicates/birthDates';
import { compareCompanies, companyParts } from '../../../src/core/duplicates/companies';
import { compareContacts, contactKeys } from '../../../src/core/duplicates/contacts';
import { comparePlaces, placeParts, type PlaceCounts } from '../../../src/core/duplicates/places';
import type { FieldValues } from '../../../src/core/changeSet';

const nowhere: PlaceCounts = { customers: 1_000, postcode: () => 1, city: () => 10 };

describe('birth dates', () => {
  const compare = (a: string, b: string) => compareBirthDates(dayDigits(a), dayDigits(b));

  it('are the same, one digit off, turned around, or another day', () => {
    expect(compare('1990-03-04', '1990-03-04').reasons).toEqual([{ code: 'same-birth-date', facts: {} }]);
    for (const near of ['1990-03-05', '1991-03-04', '1990-04-03', '1990-30-04'])
      expect(compare('1990-03-04', near).reasons).toEqual([{ code: 'birth-date-similar', facts: {} }]);
    expect(compare('1990-03-04', '1962-11-27')).toMatchObject({ reasons: [] });
    expect(compare('1990-03-04', '1962-11-27').bits).toBeLessThan(0);
  });

  it('that were not understood say nothing', () => {
    expect(compare('1990-03-04', '3/4/1990')).toEqual({ bits: 0, reasons: [] });
  });
});

describe('companies', () => {
  const codes = (a: string, b: string) =>
    compareCompanies(companyParts(a), companyParts(b)).reasons.map(({ code }) => code);

  it.each([
    ['深圳示例科技有限公司', '深圳示例科技股份有限公司', 'same-company'],
    ['示例科技有限公司', '示例科技有限责任公司', 'same-company'],
    ['範例科技有限公司', '范例科技有限公司', 'same-company'],
    ['Shop Ltd', 'shop limited', 'same-company'],
    ['Lighthouse Trading Ltd.', 'LIGHTHOUSE TRADING LLC', 'same-company'],
    ['示例科技（深圳）有限公司', '示例科技（北京）有限公司', 'company-branch'],
    ['示例科技有限公司深圳分公司', '示例科技有限公司', 'company-branch'],
    ['深圳示例科技有限公司', '示例科技有限公司', 'company-similar'],
    ['Lighthouse Trading', 'Lighthose Trading', 'company-similar'],
    ['华明贸易有限公司', '华铭贸易有限公司', 'company-similar'],
  ])('%s and %s: %s', (a, b, code) => {
    expect(codes(a, b)).toEqual([code]);
  });

  it.each([
    ['示例科技有限公司', '样例贸易有限公司'],
    ['华为', '华硕'],
    ['BP', 'HP'],
  ])('%s and %s are two', (a, b) => {
    expect(compareCompanies(companyParts(a), companyParts(b))).toMatchObject({ reasons: [] });
    expect(compareCompanies(companyParts(a), companyParts(b)).bits).toBeLessThan(0);
  });
});

describe('ways to be reached', () => {
  const told = (a: FieldValues, b: FieldValues) =>
    compareContacts(contactKeys(a), contactKeys(b)).flatMap(({ reasons }) => reasons);

  it('are shown masked, with the field on which they stand with the other', () => {
    expect(told({ phone: '+8613800138000' }, { landline: '+8613800138000' })).toEqual([
      { code: 'same-phone', facts: { field: 'landline', shown: '138****8000' } },
    ]);
  });

  it.each<[string, FieldValues, FieldValues]>([
    ['phone-similar', { phone: '+8613800138000' }, { phone: '+8613800138001' }],
    ['phone-similar', { phone: '+8613800138000' }, { phone: '+8613800130800' }],
    ['same-email', { email: 'Anna@Example.com' }, { email: 'x@y.org; anna@example.com' }],
    ['email-similar', { email: 'anna.lee@example.com' }, { email: 'anna.lee@exmaple.com' }],
    ['email-similar', { email: 'anna.lee@gmail.com' }, { email: 'anna.lee@example.com' }],
    ['same-account', { socialHandle: 'wechat:Anna' }, { socialHandle: 'wechat:anna' }],
    ['same-credit-code', { creditCode: '91310000775785552L' }, { creditCode: '91310000775785552L' }],
    ['credit-code-similar', { creditCode: '91310000775785552L' }, { creditCode: '91310000775785552A' }],
  ])('%s: %j and %j', (code, a, b) => {
    expect(told(a, b).map((reason) => reason.code)).toEqual([code]);
  });

  it('of everybody say nothing: info@ of two companies, two accounts of one name elsewhere', () => {
    expect(told({ email: 'info@one.org' }, { email: 'info@two.org' })).toEqual([]);
    expect(told({ socialHandle: 'wechat:anna' }, { socialHandle: 'qq:10001' })).toEqual([]);
  });
});

describe('places', () => {
  const compare = (a: FieldValues, b: FieldValues) => comparePlaces(placeParts(a), placeParts(b), nowhere);

  it('are the same in other words: order, abbreviations, spaces, 繁體', () => {
    const same = [
      ['7 Wallaby Place, Delmar', '7 wallaby pl delmar'],
      ['深圳市南山区科技园 1 号', '深圳市南山區科技園1號'],
    ] as const;
    for (const [a, b] of same)
      expect(compare({ address: a }, { address: b }).reasons).toEqual([{ code: 'same-address', facts: {} }]);
  });

  it('next door are alike, not the same', () => {
    const street = '深圳市南山区科技南十二路';
    expect(compare({ address: `${street}18号` }, { address: `${street}205号` }).reasons).toEqual([
      { code: 'address-similar', facts: {} },
    ]);
  });

  it('that agree in everything are no more than one witness', () => {
    const all = { address: '7 Wallaby Place', postcode: '2119', city: 'Cleveland', province: 'SA' };
    const rare: PlaceCounts = { customers: 100_000, postcode: () => 1, city: () => 1 };
    expect(comparePlaces(placeParts(all), placeParts(all), rare).bits).toBeLessThanOrEqual(15);
  });

  it('know a city with and without 市, and a postcode with neighbours swapped', () => {
    expect(compare({ city: '深圳' }, { city: '深圳市' }).reasons).toEqual([{ code: 'same-city', facts: {} }]);
    expect(compare({ postcode: '518057' }, { postcode: '518075' }).bits).toBeGreaterThan(0);
    expect(compare({ postcode: '518057' }, { postcode: '200030' }).bits).toBeLessThan(0);
  });
});
