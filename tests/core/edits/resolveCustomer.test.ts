import fc from 'fast-check';
import type { FieldValues } from '../../../src/core/changeSet';
import { customerResolver } from '../../../src/core/edits/resolveCustomer';
import { parseContext } from '../../../src/core/records/parseFields';
import { fieldDef } from '../../../src/core/schema/tables';
import { formatId } from '../../../src/core/values/ids';
import { anEntryContext } from '../records/context';

const context = parseContext(fieldDef('customers', 'phone')!, anEntryContext());
const id = (number: number): string => formatId('C', number);
const wang = { id: id(1), name: '王小明', phone: '+8613800138000' };
const twin = { id: id(2), name: '王小明', landline: '+8613900139000' };
const li = { id: id(3), name: 'Li Na', phone: '+8613700137000; +8613600136000' };
const resolve = customerResolver([wang, twin, li], context);

describe('the customer that a child row means', () => {
  it.each([
    ['its id', id(1), id(1)],
    ['its id in small letters without dashes', id(3).toLowerCase().replace(/-/g, ''), id(3)],
    ['its phone in any form', '138 0013 8000', id(1)],
    ['its landline', '139-0013-9000', id(2)],
    ['the second of its phones', '13600136000', id(3)],
    ['a name that only it has', '  li  NA ', id(3)],
  ])('is found by %s', (_, text, found) => {
    expect(resolve(text)).toEqual({ ok: true, id: found });
  });

  it('is not guessed where two have the name', () => {
    const facts = { text: '王小明', count: 2 };
    expect(resolve('王小明')).toEqual({ ok: false, issue: { code: 'customer-ambiguous', facts } });
  });

  it.each(['', 'nobody', formatId('C', 99), formatId('P', 1), '13000130000'])('is unknown by %j', (text) => {
    expect(resolve(text)).toEqual({ ok: false, issue: { code: 'customer-unknown', facts: { text, count: 0 } } });
  });

  it('is one of those that are there, or an issue: for any customers and any text', () => {
    const aText = fc.constantFrom('王小明', '李娜', '王总', '13800138000', '+8613900139000', id(1), id(2), 'x', '');
    const aCustomer: fc.Arbitrary<FieldValues> = fc.record(
      { id: fc.constantFrom(id(1), id(2), id(3), ''), name: aText, phone: aText, landline: aText },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(aCustomer, { maxLength: 5 }), fc.oneof(aText, fc.string()), (customers, text) => {
        const found = customerResolver(customers, context)(text);
        if (found.ok) {
          expect(found.id).not.toBe('');
          expect(customers.map((customer) => customer['id'])).toContain(found.id);
        } else expect(['customer-unknown', 'customer-ambiguous']).toContain(found.issue.code);
      }),
      { numRuns: 150 },
    );
  });
});
