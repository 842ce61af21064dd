import fc from 'fast-check';
import {
  dayOrderOf,
  numberSetting,
  readSettings,
  settingDefs,
  type SettingDef,
} from '../../../src/core/schema/settings';

const aRow = fc.record({
  key: fc.oneof(fc.constantFrom(...settingDefs.map((def) => def.key)), fc.constantFrom('__proto__', 'constructor', '')),
  value: fc.oneof(
    fc.constantFrom('', ' ', 'en', 'dmy', '0', '007', '90', '-1', '1e3', '24', '23', '９０', 'NaN', 'company', 'null'),
    fc.string(),
  ),
});

describe('readSettings', () => {
  it('takes any rows: every setting is in force with its own value or its initial one, and what is refused is named', () => {
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 12 }), (rows) => {
        const { text, refused } = readSettings(rows);
        expect(Object.keys(text)).toEqual(settingDefs.map((def) => def.key));
        for (const def of settingDefs) {
          const said =
            rows
              .filter((row) => row.key === def.key)
              .pop()
              ?.value.trim() ?? '';
          const isRefused = refused.some((each) => each.key === def.key && each.value === said);
          expect(text[def.key]).toBe(said === '' || isRefused ? def.initial : said);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives days and hours that can be counted with, whatever the rows say', () => {
    const counted = settingDefs.filter((def: SettingDef) => def.accepts === 'days' || def.accepts === 'hour');
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 12 }), (rows) => {
        const settings = readSettings(rows);
        for (const def of counted) {
          const number = numberSetting(settings, def.key);
          expect(Number.isInteger(number) && number >= 0).toBe(true);
          if ((def as SettingDef).accepts === 'hour') expect(number).toBeLessThanOrEqual(23);
        }
      }),
      { numRuns: 80 },
    );
  });

  it.each([
    ['hour.snapshot', '24'],
    ['stale.lead', '-1'],
    ['stale.lead', '1.5'],
    ['language', 'de'],
    ['dayOrder', 'ydm'],
    ['default.kind', 'shop'],
  ])('refuses %s = %s by name and keeps the initial value', (key, value) => {
    const { text, refused } = readSettings([{ key, value }]);
    expect(refused).toEqual([{ key, value }]);
    expect(text).toEqual(readSettings([]).text);
  });

  it('reads ambiguous days year first unless a day order was chosen', () => {
    expect(dayOrderOf(readSettings([]))).toBe('ymd-only');
    expect(dayOrderOf(readSettings([{ key: 'dayOrder', value: 'mdy' }]))).toBe('mdy');
  });
});
