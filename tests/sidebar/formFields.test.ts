import fc from 'fast-check';
import { byGroup, formFields, grouped, hiddenKeys } from '../../sidebar/forms/formModel';
import type { FieldDef } from '../../src/core/schema/field';
import { tabDef } from '../../src/core/schema/tables';

const aField = (key: string, over: Partial<FieldDef> = {}): FieldDef => ({
  key,
  kind: 'text',
  en: key,
  zh: key,
  ...over,
});
const keys = (fields: readonly FieldDef[]): string[] => fields.map(({ key }) => key);

describe('the fields of a form', () => {
  it('begin with the name where the team chose nothing, and follow the team’s order where it did', () => {
    const ours = formFields(tabDef('customers').fields);
    expect(keys(grouped(ours).first).slice(0, 3)).toEqual(['name', 'kind', 'company']);
    const chosen = [aField('b', { form: 'first' }), aField('name', { required: true }), aField('a', { form: 'more' })];
    expect(keys(grouped(chosen).first)).toEqual(['b', 'name']);
    expect(keys(grouped(chosen).more)).toEqual(['a']);
  });

  it('leave out what the team never wants to see in a form', () => {
    expect(keys(formFields([aField('a', { form: 'never' }), aField('b')]))).toEqual(['b']);
  });

  it('stand under their headings, those without one before all', () => {
    const fields = [aField('a', { group: 'X' }), aField('b'), aField('c', { group: 'Y' }), aField('d', { group: 'X' })];
    expect(byGroup(fields).map(({ title, fields: list }) => [title, keys(list)])).toEqual([
      ['', ['b']],
      ['X', ['a', 'd']],
      ['Y', ['c']],
    ]);
  });

  it('show while their condition holds; a field that waits for a hidden one is hidden with it', () => {
    const fields = [
      aField('kind'),
      aField('a', { condition: { field: 'kind', in: ['company'] } }),
      aField('b', { condition: { field: 'a', in: ['yes'] } }),
    ];
    expect([...hiddenKeys(fields, { kind: 'company', a: 'yes', b: '' })]).toEqual([]);
    expect([...hiddenKeys(fields, { kind: 'person', a: 'yes', b: 'x' })]).toEqual(['a', 'b']);
  });

  it('are settled whatever waits for whatever, also in a circle', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const field = fc.record({ key: name, on: fc.option(name), value: fc.constantFrom('', 'x') });
    fc.assert(
      fc.property(fc.uniqueArray(field, { selector: ({ key }) => key }), (list) => {
        const fields = list.map(({ key, on }) =>
          aField(key, on === null ? {} : { condition: { field: on, in: ['x'] } }),
        );
        const typed = Object.fromEntries(list.map(({ key, value }) => [key, value]));
        const hidden = hiddenKeys(fields, typed);
        for (const { key, condition } of fields) {
          const holds = condition === undefined || (typed[condition.field] === 'x' && !hidden.has(condition.field));
          expect(hidden.has(key)).toBe(!holds);
        }
      }),
    );
  });
});
