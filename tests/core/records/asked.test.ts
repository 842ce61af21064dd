import { isAskedFor } from '../../../src/core/records/asked';
import { missingFields } from '../../../src/core/records/parseFields';
import type { FieldDef } from '../../../src/core/schema/field';

const aField = (key: string, over: Partial<FieldDef> = {}): FieldDef => ({
  key,
  kind: 'text',
  en: key,
  zh: key,
  ...over,
});
const firm = aField('firm', { required: true, condition: { field: 'kind', in: ['company'] } });
const branch = aField('branch', { required: true, condition: { field: 'firm', in: ['A'] } });
const letters = aField('letters', { kind: 'flag' });
const street = aField('street', { required: true, condition: { field: 'letters', in: ['yes'] } });
const reason = aField('reason', { required: true, condition: { field: 'letters', in: ['no'] } });
const all = [aField('kind'), firm, branch, letters, street, reason];

describe('a field with a condition', () => {
  it('is asked for while its condition holds, and that of the field which it waits for', () => {
    expect(isAskedFor(firm, { kind: 'company' }, all)).toBe(true);
    expect(isAskedFor(firm, { kind: 'person' }, all)).toBe(false);
    expect(isAskedFor(branch, { kind: 'company', firm: 'A' }, all)).toBe(true);
    expect(isAskedFor(branch, { kind: 'person', firm: 'A' }, all)).toBe(false);
  });

  it('takes an empty flag for a no', () => {
    expect(isAskedFor(street, { letters: true }, all)).toBe(true);
    expect(isAskedFor(street, {}, all)).toBe(false);
    expect(isAskedFor(reason, { letters: null }, all)).toBe(true);
  });

  it('is never asked for in a circle, or where the field that it waits for is gone', () => {
    const a = aField('a', { condition: { field: 'b', in: ['x'] } });
    const b = aField('b', { condition: { field: 'a', in: ['x'] } });
    expect(isAskedFor(a, { a: 'x', b: 'x' }, [a, b])).toBe(false);
    expect(isAskedFor(a, { b: 'x' }, [a])).toBe(false);
  });

  it('is missing only where it is asked for', () => {
    const required = all.filter((field) => field.required === true);
    const missing = missingFields('customers', { kind: 'person', letters: true }, required, all);
    expect(missing.map(({ field }) => field)).toEqual(['street']);
  });
});
