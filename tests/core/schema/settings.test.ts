import fc from 'fast-check';
import { namedCountries } from '../../../src/core/schema/countries';
import { defaultLists } from '../../../src/core/schema/defaultLists';
import { phoneMetadata } from '../../../src/core/values/phoneMetadata';
import { cleanCode } from '../../../src/core/values/unicode';
import {
  dayOrderOf,
  numberSetting,
  readSettings,
  settingDefs,
  type SettingDef,
} from '../../../src/core/schema/settings';

const old = { key: 'old', labels: { en: 'Old', zh: '旧' }, synonyms: [], retired: true };
const lists = { ...defaultLists, stage: [...defaultLists.stage, old] };

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
          const said = cleanCode(rows.filter((row) => row.key === def.key).pop()?.value ?? '');
          const isRefused = refused.some((each) => each.key === def.key && each.value === said);
          if (said === '' || isRefused) expect(text[def.key]).toBe(def.initial);
          else expect(readSettings([{ key: def.key, value: text[def.key] }]).text[def.key]).toBe(text[def.key]);
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
    ['default.stage', 'somewhere'],
    ['default.stage', 'old'],
    ['country', 'Atlantis'],
    ['country', '086'],
    ['currency', 'shells'],
  ])('refuses %s = %s by name and keeps the initial value', (key, value) => {
    const { text, refused } = readSettings([{ key, value }], lists);
    expect(refused).toEqual([{ key, value }]);
    expect(text).toEqual(readSettings([]).text);
  });

  it.each([
    ['country', 'cn', 'CN'],
    ['country', '中国', 'CN'],
    ['country', '臺灣', 'TW'],
    ['country', 'United Kingdom', 'GB'],
    ['country', 'PL', 'PL'],
    ['currency', '人民币', 'CNY'],
    ['currency', 'us$', 'USD'],
    ['default.kind', '企业', 'company'],
    ['default.kind', 'COMPANY', 'company'],
    ['default.stage', '潜在客户', 'lead'],
    ['default.stage', 'Ｌｅａｄ', 'lead'],
    ['stale.lead', '９０', '90'],
    ['dayOrder', 'DMY', 'dmy'],
    ['language', 'ZH', 'zh'],
  ] as const)('reads %s = %s as %s', (key, value, standard) => {
    const { text, refused } = readSettings([{ key, value }], lists);
    expect(refused).toEqual([]);
    expect(text[key]).toBe(standard);
  });

  it('names every country whose phone numbers can be read', () => {
    expect([...namedCountries()].sort()).toEqual(Object.keys(phoneMetadata.countries).sort());
  });

  it('reads ambiguous days year first unless a day order was chosen', () => {
    expect(dayOrderOf(readSettings([]))).toBe('ymd-only');
    expect(dayOrderOf(readSettings([{ key: 'dayOrder', value: 'mdy' }]))).toBe('mdy');
  });
});
