import fc from 'fast-check';
import { cellPattern, fieldPattern, fromCell, toCell, type CodecContext } from '../../../src/core/records/cellCodec';
import { defaultLists } from '../../../src/core/schema/defaultLists';
import type { FieldDef } from '../../../src/core/schema/field';
import { fieldDef, tabs } from '../../../src/core/schema/tables';
import { dayFromSerial, type CivilDate } from '../../../src/core/values/civilDate';
import { civilDateTime } from '../../../src/core/values/dateTime';
import { kinds } from '../../../src/core/values/kinds';
import type { CellScalar } from '../../../src/core/values/value';

const languages = ['en', 'zh'] as const;
const inLanguage = (language: 'en' | 'zh', lists: CodecContext['lists'] = defaultLists): CodecContext => ({
  language,
  lists,
});
const everyField = tabs.flatMap((tab) =>
  tab.fields.map((field): [string, FieldDef] => [`${tab.key}.${field.key}`, field]),
);

const aDay = fc.integer({ min: 2, max: 109_000 }).map((serial) => dayFromSerial(serial) ?? ('2026-11-21' as CivilDate));
const aMinute = fc
  .tuple(aDay, fc.integer({ min: 0, max: 1439 }))
  .map(([day, minute]) => civilDateTime(day, Math.floor(minute / 60), minute % 60));
const aText = fc.oneof(
  fc.constantFrom('00123', '=1+1', '2026-02-30', '2026-11-21 25:00', ' ', "'x", 'TRUE'),
  fc.string({ minLength: 1 }),
);

/** Values that a record's field may hold: its standard form, a text that could not be read, or nothing. */
function valueOf(field: FieldDef): fc.Arbitrary<CellScalar> {
  const form = kinds[field.kind].cell;
  const keys = (field.list === undefined ? [] : ((defaultLists as CodecContext['lists'])[field.list] ?? [])).map(
    (option) => option.key,
  );
  const labels = new Set(
    (field.list === undefined ? [] : ((defaultLists as CodecContext['lists'])[field.list] ?? [])).flatMap(
      ({ labels: l }) => [l.en, l.zh],
    ),
  );
  const unread = aText.filter((text) => !labels.has(text));
  if (keys.length > 0) return fc.oneof(fc.constantFrom(...keys), unread, fc.constant(null));
  if (form === 'date') return fc.oneof(aDay, unread, fc.constant(null));
  if (form === 'dateTime') return fc.oneof(aMinute, unread, fc.constant(null));
  if (form === 'flag') return fc.constantFrom(true, null, 'vielleicht');
  if (form === 'text') return fc.oneof(unread, fc.constant(null));
  return fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), unread, fc.constant(null));
}

describe('a field in a cell', () => {
  it.each(everyField)('%s comes back from its cell as it was, in both languages', (_, field) => {
    fc.assert(
      fc.property(
        valueOf(field),
        fc.constantFrom(...languages),
        fc.constantFrom(...languages),
        (value, wrote, reads) => {
          expect(fromCell(field, toCell(field, value, inLanguage(wrote)), inLanguage(reads))).toBe(value);
        },
      ),
      { numRuns: 12 },
    );
  });

  it.each(everyField)('%s keeps a cell that is not what its column is for', (_, field) => {
    const odd = fc.oneof(
      fc.constantFrom<CellScalar>(-1, 0, 0.25, 1e12, 3_000_000.5, true, '#REF!', '=A1', '随便'),
      // Two letters at least: "a" is what the category A is for.
      fc.string({ unit: 'binary', minLength: 2 }),
    );
    const form = kinds[field.kind].cell;
    fc.assert(
      fc.property(odd, (cell) => {
        const value = fromCell(field, cell, inLanguage('zh'));
        expect(value).not.toBeNull();
        if (form !== 'dateTime') expect(toCell(field, value, inLanguage('zh'))).toBe(cell);
      }),
      { numRuns: 12 },
    );
  });

  const email = fieldDef('customers', 'email')!;
  const stage = fieldDef('customers', 'stage')!;
  const bornOn = fieldDef('customers', 'birthDate')!;

  it('is nothing where the cell is empty, absent or an empty text', () => {
    for (const cell of [null, undefined, '']) expect(fromCell(email, cell, inLanguage('en'))).toBeNull();
    expect(toCell(email, '', inLanguage('en'))).toBeNull();
  });

  it('is a whole day only where the cell has no time of day', () => {
    expect(fromCell(bornOn, 45_000, inLanguage('en'))).toBe('2023-03-15');
    expect(fromCell(bornOn, 45_000.5, inLanguage('en'))).toBe(45_000.5);
  });

  it('is the year that was typed into a cell of days, not the day of 1905 whose serial it would be', () => {
    expect(fromCell(bornOn, 2024, inLanguage('en'))).toBe(2024);
    expect(fromCell(bornOn, 7, inLanguage('en'))).toBe(7);
  });

  it('of a day whose serial would be taken for a year is the day as text, and is read back', () => {
    expect(toCell(bornOn, '1905-07-16', inLanguage('en'))).toBe('1905-07-16');
    expect(toCell(bornOn, '1900-01-06', inLanguage('en'))).toBe('1900-01-06');
    expect(toCell(bornOn, '1907-01-01', inLanguage('en'))).toBe(2558);
    expect(fromCell(bornOn, '1905-07-16', inLanguage('en'))).toBe('1905-07-16');
  });

  it('of an option shows the label in the language of the register and is read in either', () => {
    expect(toCell(stage, 'lead', inLanguage('zh'))).toBe('潜在');
    expect(fromCell(stage, 'Lead', inLanguage('zh'))).toBe('lead');
  });

  it('of an option whose label another entry has already shows the key, so that it is read back as itself', () => {
    const twins = [
      { key: 'new', labels: { en: 'New', zh: '新' }, synonyms: [] },
      { key: 'fresh', labels: { en: 'New', zh: '鲜' }, synonyms: [] },
      { key: 'kin', labels: { en: '鲜', zh: '亲' }, synonyms: [] },
    ];
    const context = (language: 'en' | 'zh'): CodecContext => inLanguage(language, { stage: twins });
    for (const language of languages) {
      for (const { key } of twins) {
        expect(fromCell(stage, toCell(stage, key, context(language)), context(language))).toBe(key);
      }
    }
  });
});

describe('the number format of a column', () => {
  it.each([
    ['text', { type: 'TEXT', pattern: '@' }],
    ['date', { type: 'DATE', pattern: 'yyyy-mm-dd' }],
    ['dateTime', { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' }],
    ['percent', { type: 'PERCENT', pattern: '0%' }],
    ['integer', { type: 'NUMBER', pattern: '0' }],
  ] as const)('of %s is %j', (form, pattern) => {
    expect(cellPattern(form)).toEqual(pattern);
  });

  it('is text for a column that is none of the register, so that nothing is reinterpreted', () => {
    expect(fieldPattern(undefined)).toEqual({ type: 'TEXT', pattern: '@' });
    expect(fieldPattern(fieldDef('customers', 'phone'))).toEqual({ type: 'TEXT', pattern: '@' });
  });
});
