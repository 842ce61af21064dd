import fc from 'fast-check';
import type { FieldValues } from '../../../src/core/changeSet';
import { matchingKeys, sharesKeys } from '../../../src/core/customers/matchingKeys';

const phones = ['+8613800138000', '+862188888888', '+8613800138000; +8613900139000', '138 0013 8000'];
const aCustomer: fc.Arbitrary<FieldValues> = fc.record(
  {
    phone: fc.constantFrom(...phones, null),
    landline: fc.constantFrom(...phones, null),
    email: fc.constantFrom('Wang@Example.com', 'wang@example.com', 'x@y.cn; wang@example.com', 'kein', null),
    creditCode: fc.constantFrom('91310000MA1FL0CX5Y', 'x', 7, null),
    name: fc.constantFrom('王小明', 'x'),
  },
  { requiredKeys: [] },
);

describe('sharesKeys', () => {
  it('holds from either side', () => {
    fc.assert(
      fc.property(aCustomer, aCustomer, (a, b) => {
        const forth = sharesKeys(a, [{ id: 'b', fields: b }], null);
        const back = sharesKeys(b, [{ id: 'a', fields: a }], null);
        expect(forth.length).toBe(back.length);
      }),
      { numRuns: 100 },
    );
  });

  it('finds a customer with any key by a record that has the same, and leaves itself out', () => {
    fc.assert(
      fc.property(aCustomer, (fields) => {
        const records = [{ id: 'C-1', fields }];
        expect(sharesKeys(fields, records, null)).toHaveLength(matchingKeys(fields).length > 0 ? 1 : 0);
        expect(sharesKeys(fields, records, 'C-1')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('names the fields of the customer that was found: a mobile of one may be the landline of another', () => {
    const theirs = { id: 'C-2', fields: { landline: '+8613800138000', phone: '+8613900139000' } };
    expect(sharesKeys({ phone: '+8613800138000' }, [theirs], null)).toEqual([{ record: theirs, fields: ['landline'] }]);
  });

  it('does not match on names, on what could not be read, or across kinds of keys', () => {
    const theirs = { id: 'C-2', fields: { name: '王小明', phone: 'abc', creditCode: 'wang@example.com' } };
    expect(sharesKeys({ name: '王小明', phone: 'abc', email: 'wang@example.com' }, [theirs], null)).toEqual([]);
  });
});
