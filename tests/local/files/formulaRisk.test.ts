import { startsLikeFormula } from '../../../local/files/formulaRisk';

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
