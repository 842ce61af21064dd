import { budgetText, type Budget } from './budgets';
import type { BundleFacts } from './bundleFacts';
import type { Keystrokes, KeyTimes } from './keystrokes';
import type { Measured } from './measure';
import type { PageSpeed } from './pageSpeed';
import type { ScoredData } from '../scores/runScores';

export interface UseCaseLine extends Measured {
  readonly useCase: string;
  readonly budget: Budget | null;
  readonly withinBudget: boolean | null;
}

export interface BenchResult {
  readonly registers: readonly { readonly customers: number; readonly lines: readonly UseCaseLine[] }[];
  readonly scores: readonly ScoredData[];
  readonly bundle: BundleFacts;
  /** Null where it was not asked for. */
  readonly page: PageSpeed | null;
  /** As above. */
  readonly keystrokes: Keystrokes | null;
}

const HEADER = ['', 'read', 'write', 'other', 'budget', 'cells read', 'written', 'seconds', 'longest', 'CPU ms', ''];

/** The bench as people read it: one table for each register, then the bundle. */
export function benchText({ registers, scores, bundle, page, keystrokes }: BenchResult): string {
  const parts = registers.map(({ customers, lines }) => {
    const title = `${grouped(customers)} customers`;
    const notes = lines.flatMap(({ useCase, notes: told = [] }) => told.map((note) => `  ${useCase}: ${note}`));
    return [title, ...tableOf([HEADER, ...lines.map(cellsOf)]), ...notes].join('\n');
  });
  const last = [...(page === null ? [] : [pageText(page)]), ...(keystrokes === null ? [] : [keysText(keystrokes)])];
  return [...parts, ...scores.map(scoreText), bundleText(bundle), ...last].join('\n\n');
}

function cellsOf(line: UseCaseLine): readonly string[] {
  const { calls } = line;
  return [
    line.useCase,
    String(calls.read),
    String(calls.write),
    String(calls.other),
    budgetText(line.budget),
    grouped(line.cellsRead),
    grouped(line.cellsWritten),
    line.modelledSeconds.toFixed(1),
    line.longestSeconds.toFixed(1),
    grouped(Math.round(line.cpuMs)),
    line.problem ?? (line.withinBudget === false ? 'OVER' : ''),
  ];
}

/** Figures over one set of data, and below them where the register and the data differ. */
function scoreText({ name, lines, notRun }: ScoredData): string {
  if (notRun !== null) return `Data: ${name}\nnot run: ${notRun}`;
  const rows = lines.map(({ what, result, goal, met }) => [what, result, goal, met === false ? 'NOT MET' : '']);
  const differences = lines.flatMap((line) => line.differences.map((each) => `  ${line.what}: ${each}`));
  return [`Data: ${name}`, ...tableOf(rows), ...differences].join('\n');
}

/** The first column and the last are texts, the rest numbers: texts stand on the left, numbers on the right. */
function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 || column === row.length - 1 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

function bundleText({ files, evaluation }: BundleFacts): string {
  const rows = files.map(({ name, bytes, limit }) => [
    name,
    `${grouped(bytes)} bytes`,
    limit === null ? '' : `at most ${grouped(limit)}`,
    limit !== null && bytes > limit ? 'OVER' : '',
  ]);
  const { medianMs, limitMs } = evaluation;
  const time = ['Code.js evaluated', `${medianMs.toFixed(1)} ms`, `at most ${String(limitMs)} ms`];
  return ['Bundle', ...tableOf([...rows, [...time, medianMs > limitMs ? 'OVER' : '']])].join('\n');
}

function pageText({ notRun, drawnMs, firstCallMs, interactiveMs, limitMs }: PageSpeed): string {
  if (notRun !== null) return `Sidebar in a browser\nnot run: ${notRun}`;
  const ms = (time: number): string => `${time.toFixed(0)} ms`;
  const rows = [
    ['script evaluated, first thing drawn', ms(drawnMs), '', ''],
    ['first call', ms(firstCallMs), '', ''],
    ['interactive', ms(interactiveMs), `at most ${ms(limitMs)}`, interactiveMs > limitMs ? 'OVER' : ''],
  ];
  return ['Sidebar in a browser', ...tableOf(rows)].join('\n');
}

function keysText({ customers, indexCharacters, inNode, inBrowser, limitMs }: Keystrokes): string {
  const row = (what: string, { medianMs, worstMs, worstText }: KeyTimes): readonly string[] => [
    what,
    `median ${medianMs.toFixed(1)} ms`,
    `slowest ${worstMs.toFixed(1)} ms (${worstText})`,
    `at most ${String(limitMs)} ms`,
    worstMs > limitMs ? 'OVER' : '',
  ];
  const rows = [
    row('found, in Node (processor time)', inNode),
    ...(inBrowser === null ? [] : [row('found and drawn, in a browser', inBrowser)]),
  ];
  const title = `A keystroke at ${grouped(customers)} customers; the index has ${grouped(indexCharacters)} characters`;
  return [title, ...tableOf(rows)].join('\n');
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
