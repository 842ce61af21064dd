import type { Host } from '../host';
import { runScores } from '../scores/runScores';
import { budgetOf, withinBudget } from './budgets';
import { declaredFunctions } from './bundleCalls';
import { bundleFacts } from './bundleFacts';
import { NOTHING_DUE } from './jobUseCases';
import { measure, type Measured } from './measure';
import type { BenchOptions } from './options';
import { emptyHost, registerScene } from './prepare';
import { keystrokes, type Keystrokes } from './keystrokes';
import { notMeasured, pageSpeed, type PageSpeed } from './pageSpeed';
import type { BenchResult, UseCaseLine } from './printBench';
import type { UseCase } from './useCase';
import { emptyUseCases, registerUseCases } from './useCases';

/** Runs every use case on every register. `say` hears what is going on: it takes minutes. */
export function runBench(options: BenchOptions, say: (line: string) => void): Omit<BenchResult, 'page' | 'keystrokes'> {
  const functions = declaredFunctions(options.distDir);
  const wanted = <S>(useCases: readonly UseCase<S>[]): readonly UseCase<S>[] =>
    useCases.filter(
      ({ name }) => options.only.length === 0 || options.only.some((part) => name.toLowerCase().includes(part)),
    );
  const registers: { customers: number; lines: readonly UseCaseLine[] }[] = [];
  const empty = wanted(emptyUseCases);
  if (empty.length > 0) {
    const blank = emptyHost(options.distDir);
    registers.push({ customers: 0, lines: linesOf({ useCases: empty, functions, base: blank, scene: null, say }) });
  }
  const chosen = wanted(registerUseCases);
  for (const customers of chosen.length === 0 ? [] : options.sizes) {
    say(`filling a register with ${String(customers)} customers`);
    const scene = registerScene(options.distDir, customers);
    registers.push({ customers, lines: linesOf({ useCases: chosen, functions, base: scene.host, scene, say }) });
  }
  say('scoring published data');
  return { registers, scores: runScores(options.dataDir, options.only), bundle: bundleFacts(options.distDir) };
}

/** How fast the sidebar opens on the smallest register; null where only other things are asked for. */
export async function measuredPage(
  { only, sizes, distDir, browserPath }: BenchOptions,
  say: (line: string) => void,
): Promise<PageSpeed | null> {
  if (only.length > 0 && !only.some((part) => 'sidebar in a browser'.includes(part))) return null;
  if (browserPath === null) return notMeasured('no browser was found');
  say('opening the sidebar in a browser');
  return pageSpeed(registerScene(distDir, sizes[0] ?? 0).host, browserPath);
}

/** How fast a keystroke is answered on the largest register that is no larger than a browser's index; a first customer is there. */
export async function measuredKeystrokes(
  { only, sizes, distDir, browserPath }: BenchOptions,
  say: (line: string) => void,
): Promise<Keystrokes | null> {
  if (only.length > 0 && !only.some((part) => 'a keystroke'.includes(part))) return null;
  say('typing into the search box');
  const size = Math.max(...sizes.filter((customers) => customers <= BROWSER_CAP), 1);
  return keystrokes(registerScene(distDir, size - 1).host, browserPath);
}

/** What `search.browserCap` begins with. */
const BROWSER_CAP = 20_000;

interface Round<S> {
  readonly useCases: readonly UseCase<S>[];
  readonly functions: ReadonlySet<string>;
  readonly base: Host;
  readonly scene: S;
  readonly say: (line: string) => void;
}

function linesOf<S>(round: Round<S>): readonly UseCaseLine[] {
  const dispatcher = idleDispatcher(round);
  return round.useCases.map((useCase) => {
    round.say(`  ${useCase.name}`);
    return lineOf(useCase, dispatcher, round);
  });
}

/** What the dispatcher costs with nothing due, where a job is to be told apart from it. */
function idleDispatcher<S>(round: Round<S>): Measured | null {
  if (!round.useCases.some((useCase) => useCase.beyondDispatcher)) return null;
  const idle = (registerUseCases as readonly UseCase<unknown>[]).find((useCase) => useCase.name === NOTHING_DUE);
  return idle === undefined || missing(idle, round.functions) !== null ? null : measured(idle, round);
}

function lineOf<S>(useCase: UseCase<S>, dispatcher: Measured | null, round: Round<S>): UseCaseLine {
  const lacking = missing(useCase, round.functions);
  const whole = lacking === null ? measured(useCase, round) : notRun(lacking);
  const cost = useCase.beyondDispatcher === true && dispatcher !== null ? without(whole, dispatcher) : whole;
  const budget = budgetOf(useCase.name, cost);
  const judged = whole.problem === null ? withinBudget(cost, budget) : null;
  return { useCase: useCase.name, ...cost, budget, withinBudget: judged };
}

function missing(useCase: Pick<UseCase<never>, 'needs'>, functions: ReadonlySet<string>): string | null {
  return useCase.needs.find((name) => !functions.has(name)) ?? null;
}

/** The second of two runs, each on a copy: the first one pays for what is only compiled once. */
function measured<S>(useCase: UseCase<S>, { base, scene }: Round<S>): Measured {
  const once = (): Measured => {
    const host = base.copy();
    useCase.prepare?.(host, scene);
    return measure(host, (own) => useCase.run(own, scene));
  };
  const first = once();
  return first.cpuMs < QUICK_MS ? once() : first;
}

const QUICK_MS = 1_500;

function notRun(lacking: string): Measured {
  const calls = { read: 0, write: 0, other: 0 };
  const problem = `the bundle has no ${lacking}`;
  return { calls, cellsRead: 0, cellsWritten: 0, modelledSeconds: 0, longestSeconds: 0, cpuMs: 0, problem };
}

function without(whole: Measured, part: Measured): Measured {
  const less = (kind: keyof Measured['calls']): number => Math.max(0, whole.calls[kind] - part.calls[kind]);
  return {
    ...whole,
    calls: { read: less('read'), write: less('write'), other: less('other') },
    cellsRead: Math.max(0, whole.cellsRead - part.cellsRead),
    cellsWritten: Math.max(0, whole.cellsWritten - part.cellsWritten),
    modelledSeconds: Math.max(0, whole.modelledSeconds - part.modelledSeconds),
    cpuMs: Math.max(0, whole.cpuMs - part.cpuMs),
  };
}
