import { formulaRisk, startsLikeFormula } from '../../../src/core/values/formulaRisk';

describe('startsLikeFormula', () => {
  it.each([
    '=1+1',
    '＝1+1',
    '+1+1',
    '＋A1',
    '-1+1',
    '－A1',
    '@SUM(A1)',
    '＠SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u200b=1',
    '=HYPERLINK("http://example.com","x")',
    "=cmd|' /C calc'!A0",
    '-5',
    '+86 138 0013 8000',
  ])('sees that %j would be live elsewhere', (text) => {
    expect(startsLikeFormula(text)).toBe(true);
  });

  it.each(['', 'a=1', '1+1', '-', '+', '—', '1-2', "'=1", '王=小明', 'a@b.c'])('lets %j be', (text) => {
    expect(startsLikeFormula(text)).toBe(false);
  });
});

describe('formulaRisk', () => {
  it('does not flag +86 of a phone or -5 of a number', () => {
    expect(formulaRisk('phone', '+86 138 0013 8000')).toBe(false);
    expect(formulaRisk('landline', '+86 21 8888 8888 x801; +86 138 0013 8000')).toBe(false);
    expect(formulaRisk('number', '-5')).toBe(false);
    expect(formulaRisk('money', '-1,200.00')).toBe(false);
  });

  it('flags them in free text, and formulas in any kind', () => {
    expect(formulaRisk('text', '-5')).toBe(true);
    expect(formulaRisk('phone', '+A1+1')).toBe(true);
    expect(formulaRisk('phone', '=1+1')).toBe(true);
    expect(formulaRisk('money', '-SUM(A1)')).toBe(true);
  });
});
