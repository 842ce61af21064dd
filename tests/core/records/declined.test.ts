import fc from 'fast-check';
import { keepAsTyped } from '../../../src/core/records/declined';
import { parseFields } from '../../../src/core/records/parseFields';
import { baseSchema } from '../../../src/core/schema/schema';
import { DECLINABLE } from '../../../src/core/values/declinable';
import { anEntryContext } from './context';

const table = 'customers';
const read = (given: Readonly<Record<string, string>>) => parseFields(table, given, anEntryContext());
const keep = (given: Readonly<Record<string, string>>, declined: Readonly<Record<string, string>>) =>
  keepAsTyped(table, read(given), declined, baseSchema);

describe('a value whose standard form is declined', () => {
  it('stands as typed, without the blanks at its ends, with the reason and a note that says both', () => {
    expect(keep({ name: ' 王 小明 ', phone: '138-0013-8000' }, { name: ' on the card ' })).toEqual({
      values: { name: '王 小明', phone: '+8613800138000' },
      normalised: { phone: { from: '138-0013-8000', to: '+8613800138000' } },
      declined: { name: 'on the card' },
      notes: {
        name: { issue: { code: 'kept-as-typed', facts: { reason: 'on the card', standard: '王小明' } }, existing: '' },
      },
    });
  });

  it('is put into standard form after all where no reason is given, or nothing differs from it', () => {
    expect(keep({ name: '王 小明' }, { name: '  ' }).values).toEqual({ name: '王小明' });
    expect(keep({ name: '王小明' }, { name: 'why not' }).declined).toEqual({});
    expect(keep({ name: ' 王小明' }, { name: 'why not' })).toMatchObject({ values: { name: '王小明' }, declined: {} });
  });

  it('keeps what people wrote on the cell', () => {
    const existing = { phone: 'ask for Ann' };
    const kept = keepAsTyped(table, read({ phone: '138-0013-8000' }), { phone: 'so' }, baseSchema, existing);
    expect(kept.notes['phone']?.existing).toBe('ask for Ann');
  });

  it('never stands where its kind refused it, nor where its kind has no text of its own right', () => {
    const keys = baseSchema.entered(table).map(({ key }) => key);
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...keys),
          fc.oneof(fc.string(), fc.constantFrom('138-0013-8000', '王 小明', '1990年3月1日', 'Lead', '=1+1', '１２３')),
        ),
        fc.string(),
        (given, reason) => {
          const parsed = read(given);
          const kept = keepAsTyped(table, parsed, Object.fromEntries(keys.map((key) => [key, reason])), baseSchema);
          expect(Object.keys(kept.values).sort()).toEqual(Object.keys(parsed.values).sort());
          for (const key of Object.keys(kept.declined)) {
            const kind = baseSchema.field(table, key)?.kind;
            expect(kind !== undefined && DECLINABLE.includes(kind)).toBe(true);
            expect(kept.values[key]).toBe((given[key] ?? '').trim());
          }
          for (const [key, value] of Object.entries(kept.values))
            if (kept.declined[key] === undefined) expect(value).toEqual(parsed.values[key]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
