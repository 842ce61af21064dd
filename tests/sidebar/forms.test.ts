import { openReply } from '../browser/support/fakeRegister';
import { tabDef } from '../../src/core/schema/tables';
import { changedKeys, fieldsToSend, formFields, grouped, missingKeys, typedFrom } from '../../sidebar/forms/formModel';
import { newCustomer, saveContent } from '../../sidebar/forms/saveContent';
import { phonePreview } from '../../sidebar/forms/phonePreview';
import { shownValue } from '../../sidebar/forms/shownValue';
import { pageKinds } from '../../sidebar/forms/pageKinds';
import { parseContext, previewOf } from '../../sidebar/forms/standardForm';
import { sortIssues } from '../../sidebar/forms/checkForm';
import { valueWordsFor } from '../../src/words/pages';
import type { FieldDef } from '../../src/core/schema/field';

const open = openReply('en');
const fields = formFields(tabDef('customers').fields);
const field = (key: string): FieldDef => fields.find((one) => one.key === key)!;

describe('the form of a customer', () => {
  it('asks for nothing that the register works out itself', () => {
    expect(fields.filter((one) => one.computed === true)).toEqual([]);
    expect(fields.map((one) => one.key)).not.toContain('version');
  });

  it('shows the required and the common fields first, and every field once', () => {
    const { first, more } = grouped(fields);
    expect(first[0]?.key).toBe('name');
    expect(fields.filter((one) => one.required === true).every((one) => first.includes(one))).toBe(true);
    expect([...first, ...more].map((one) => one.key).sort()).toEqual(fields.map((one) => one.key).sort());
  });

  it('sends changed fields alone, and null for one that was emptied', () => {
    const record = { id: 'C-000001-N', name: 'Anna', notes: 'old', phone: '+8613800138000' };
    const before = typedFrom(record, fields, open);
    const changed = changedKeys({ ...before, notes: ' ', city: '深圳市' }, before);
    expect(changed).toEqual(expect.arrayContaining(['notes', 'city']));
    expect(fieldsToSend({ ...before, notes: ' ', city: '深圳市' }, changed)).toEqual({ notes: null, city: '深圳市' });
  });

  it('does not count spaces at the ends as a change', () => {
    expect(changedKeys({ name: 'Anna ' }, { name: 'Anna' })).toEqual([]);
  });

  it('names the required fields that are empty', () => {
    expect(missingKeys(fields, { name: ' ', kind: 'person', owner: 'x', stage: 'lead' })).toEqual(['name']);
  });

  it('sends an edit with its version and the values that the form was filled from', () => {
    const base = { id: 'C-000001-N', version: 3, notes: 'old' };
    expect(saveContent(base, { notes: 'new' }, ['notes'], { accept: false, declined: {} })).toEqual({
      id: 'C-000001-N',
      version: 3,
      fields: { notes: 'new' },
      original: { notes: 'old' },
    });
  });

  it('puts what was searched for where it belongs', () => {
    expect(newCustomer(open, '赵敏')).toMatchObject({ name: '赵敏', owner: 'li.na@example.com', stage: 'lead' });
    expect(newCustomer(open, '138 0013 8000')).toMatchObject({ phone: '138 0013 8000' });
    expect(newCustomer(open, 'a@example.com')).toMatchObject({ email: 'a@example.com' });
  });

  it('puts the server’s findings beside their fields, and others in one text', () => {
    const issues = [
      { code: 'phone-invalid', field: 'phone', message: 'first' },
      { code: 'phone-invalid', field: 'phone', message: 'second' },
      { code: 'field-unknown', field: 'shoeSize', message: 'rest' },
    ] as const;
    expect(sortIssues(issues, fields)).toEqual({ messages: { phone: 'first' }, rest: 'rest' });
  });
});

describe('the standard form beside an input', () => {
  const words = valueWordsFor('en');

  it('is shown where it differs from what was typed', () => {
    expect(previewOf(field('nextContactOn'), '2024年3月1日', open, words)).toEqual({
      kind: 'standard',
      text: '2024-03-01',
    });
    expect(previewOf(field('nextContactOn'), '2024-03-01', open, words)).toEqual({ kind: 'same' });
  });

  it('says why a value is refused', () => {
    const preview = previewOf(field('nextContactOn'), '2023/6/31', open, words);
    expect(preview).toEqual({ kind: 'refused', message: '2023/6/31: June has 30 days.' });
  });

  it('joins a name whose surname is common, and leaves the others to the server', () => {
    expect(previewOf(field('name'), '王 小明', open, words)).toEqual({ kind: 'standard', text: '王小明' });
    expect(previewOf(field('name'), '亓 小明', open, words)).toEqual({ kind: 'same' });
  });

  it('shows an option by its label, and a text that is in no list as it is', () => {
    expect(shownValue(field('stage'), 'lead', open)).toBe('Lead');
    expect(shownValue(field('stage'), 'odd', open)).toBe('odd');
  });

  it.each([['integer'], ['money'], ['number'], ['percent'], ['quantity'], ['score'], ['date'], ['text']] as const)(
    'shows a value of kind %s as that kind writes it',
    (kind) => {
      const values = kind === 'date' || kind === 'text' ? ['2024-03-01'] : [0, 0.125, 1200, -3, 1e-7];
      for (const value of values) {
        const written = pageKinds[kind]?.format(value, { ...parseContext(open) });
        expect(shownValue({ key: 'x', kind, en: 'X', zh: 'X' }, value, open)).toBe(written);
      }
    },
  );
});

describe('the preview of phone numbers', () => {
  it.each([
    ['138-0013-8000', '+86 138 0013 8000'],
    ['+86 13800138000', '+86 138 0013 8000'],
    ['008613800138000', '+86 138 0013 8000'],
    ['１３８００１３８０００', '+86 138 0013 8000'],
    ['13800138000；13900139000', '+86 138 0013 8000; +86 139 0013 9000'],
  ])('reads %s', (text, standard) => {
    expect(phonePreview(text, 'CN')).toBe(standard);
  });

  it.each([['0755-888888'], ['+44 20 7946 0018'], ['12'], ['call me']])('leaves %s to the server', (text) => {
    expect(phonePreview(text, 'CN')).toBeNull();
  });

  it('does not take a number of another country for a Chinese one', () => {
    expect(phonePreview('13800138000', 'DE')).toBeNull();
  });
});
