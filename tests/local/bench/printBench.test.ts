import { benchText, type BenchResult, type UseCaseLine } from '../../../local/bench/printBench';

const aLine = (more: Partial<UseCaseLine>): UseCaseLine => ({
  useCase: 'search',
  calls: { read: 1, write: 0, other: 6 },
  cellsRead: 9_828,
  cellsWritten: 0,
  modelledSeconds: 0.5849,
  longestSeconds: 0.5849,
  cpuMs: 1_234.5,
  problem: null,
  budget: { total: 1 },
  withinBudget: true,
  ...more,
});

const aResult = (lines: readonly UseCaseLine[], codeBytes = 200_000): BenchResult => ({
  registers: [{ customers: 20_000, lines }],
  scores: [],
  bundle: {
    files: [
      { name: 'Code.js', bytes: codeBytes, limit: 225_280 },
      { name: 'setup.html', bytes: 58_890, limit: null },
    ],
    evaluation: { medianMs: 4.25, limitMs: 6 },
  },
  page: null,
  keystrokes: null,
});

const linesOf = (result: BenchResult): readonly string[] => benchText(result).split('\n');
const cellsOf = (line: string | undefined): readonly string[] => (line ?? '').trim().split(/ {2,}/);

describe('the table of the bench', () => {
  it('says how large the register is and shows a use case on one line', () => {
    const lines = linesOf(aResult([aLine({})]));
    expect(lines[0]).toBe('20,000 customers');
    expect(cellsOf(lines[2])).toEqual(['search', '1', '0', '6', '1', '9,828', '0', '0.6', '0.6', '1,235']);
  });

  it('marks what is over its budget', () => {
    const lines = linesOf(aResult([aLine({}), aLine({ useCase: 'open the sidebar', withinBudget: false })]));
    expect(lines.map((line) => line.endsWith('OVER'))).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('says below the table what a use case tells of itself', () => {
    const lines = linesOf(
      aResult([aLine({}), aLine({ useCase: 'restore drill', notes: ['2 executions; all equal'] })]),
    );
    expect(lines[4]).toBe('  restore drill: 2 executions; all equal');
  });

  it('shows what went wrong in place of the mark', () => {
    const [, , line] = linesOf(aResult([aLine({ problem: 'the bundle has no apiX', withinBudget: null })]));
    expect(line).toMatch(/the bundle has no apiX$/);
  });

  it('keeps its columns in line, whatever stands in them', () => {
    const lines = linesOf(aResult([aLine({}), aLine({ useCase: 'adopt a list', cellsRead: 12_345_678 })]));
    const end = lines[1]?.indexOf('cells read') ?? 0;
    expect(lines[2]?.slice(0, end + 10)).toMatch(/ 9,828$/);
    expect(lines[3]?.slice(0, end + 10)).toMatch(/12,345,678$/);
  });

  it('sets the bundle beside its limits', () => {
    const lines = linesOf(aResult([], 300_000)).slice(-4);
    expect(lines.map(cellsOf)).toEqual([
      ['Bundle'],
      ['Code.js', '300,000 bytes', 'at most 225,280', 'OVER'],
      ['setup.html', '58,890 bytes'],
      ['Code.js evaluated', '4.3 ms', 'at most 6 ms'],
    ]);
  });

  it('tells how soon the sidebar is interactive, or why that was not measured', () => {
    const page = { notRun: null, drawnMs: 61.4, firstCallMs: 120.2, interactiveMs: 310.6, limitMs: 300 };
    const lines = linesOf({ ...aResult([]), page }).slice(-4);
    expect(lines[0]).toBe('Sidebar in a browser');
    expect(lines.slice(1).map(cellsOf)).toEqual([
      ['script evaluated, first thing drawn', '61 ms'],
      ['first call', '120 ms'],
      ['interactive', '311 ms', 'at most 300 ms', 'OVER'],
    ]);
    expect(linesOf({ ...aResult([]), page: { ...page, notRun: 'no browser was found' } }).at(-1)).toBe(
      'not run: no browser was found',
    );
  });
});
