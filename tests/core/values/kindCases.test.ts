import { parseEnteredText } from '../../../local/sheets';
import { cellPattern } from '../../../src/core/records/cellCodec';
import type { CivilDate } from '../../../src/core/values/civilDate';
import { kinds } from '../../../src/core/values/kinds';
import type { KindName } from '../../../src/core/values/value';
import { kindCases } from '../../support/kindCases';
import { no } from '../../support/kindCases/kindCase';
import { caseLists } from '../../support/kindCases/lists';
import { caseTeam } from '../../support/kindCases/people';
import { aContext } from './someContext';

const LEAST = 60;
const ctx = aContext({
  today: '2026-09-10' as CivilDate,
  language: 'en',
  options: caseLists['source'] ?? [],
  members: caseTeam,
});

describe.each(Object.keys(kinds) as KindName[])('the inputs of the kind %s', (name) => {
  const cases = kindCases[name];
  const kind = kinds[name];

  it('are sixty and more, no two the same, in both languages', () => {
    expect(cases.length).toBeGreaterThanOrEqual(LEAST);
    expect(new Set(cases.map(([typed]) => typed)).size).toBe(cases.length);
    expect(cases.some(([typed]) => /[\u4e00-\u9fff]/.test(typed))).toBe(true);
    expect(cases.some(([typed]) => /[A-Za-z]/.test(typed))).toBe(true);
  });

  it('name what Sheets makes of them before anyone sees them', () => {
    const format = { numberFormat: { ...cellPattern(kind.cell) } };
    const wrong = cases.flatMap(([typed, , entered = typed]) => {
      const { value, formula } = parseEnteredText(typed, format, 'en_US', 2026);
      return (value ?? (typed === '' ? '' : formula)) === entered ? [] : [[typed, entered, value]];
    });
    expect(wrong).toEqual([]);
  });

  it('become what stands beside them', () => {
    const read = cases.map(([typed, , entered = typed]) => {
      const parsed = kind.parse(entered, ctx);
      return [typed, parsed.ok ? parsed.value : no(parsed.issue.code)];
    });
    expect(read).toEqual(cases.map(([typed, result]) => [typed, result]));
  });
});
