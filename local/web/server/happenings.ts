import type { ExecutionReport, Meter, TimerLine } from '../../host';
import type { Counts, Happening } from '../shared/protocol';
import type { AddonPages } from './addonPages';
import { civilText } from './civilClock';

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;

export function countsOf({ calls, modelledSeconds }: Pick<Meter, 'calls' | 'modelledSeconds'>): Counts {
  return { read: calls.read, write: calls.write, other: calls.other, seconds: rounded(modelledSeconds) };
}

export const difference = (after: Counts, before: Counts): Counts => ({
  read: after.read - before.read,
  write: after.write - before.write,
  other: after.other - before.other,
  seconds: rounded(after.seconds - before.seconds),
});

/** Tells of an execution; the pages that it showed get their addresses. */
export function happeningOf(report: ExecutionReport, pages: AddonPages, timeZone: string): Happening {
  return {
    kind: report.kind,
    handler: report.handler,
    as: report.as,
    at: civilText(report.at, timeZone),
    ok: report.ok,
    killed: report.killed,
    error: report.error?.message ?? null,
    jobs: null,
    calls: countsOf(report),
    pages: report.pages.map((page) => pages.put(page)),
    toasts: report.toasts,
    questions: report.questions.map(({ kind, title, text, buttons }) => ({ kind, title, text, answer: buttons })),
    logs: report.logs.map(({ level, text }) => (level === 'log' || level === 'info' ? text : `${level}: ${text}`)),
  };
}

export function timerHappening(line: TimerLine, timeZone: string): Happening {
  return {
    kind: 'timer',
    handler: line.handler,
    as: '',
    at: civilText(Date.parse(line.at), timeZone),
    ok: line.ok,
    killed: false,
    error: line.error,
    jobs: jobsText(line.jobs),
    calls: countsOf(line),
    pages: [],
    toasts: [],
    questions: [],
    logs: [],
  };
}

/** `snapshot: 302 records` a line, for jobs that tell a name and an outcome; anything else as it is. */
function jobsText(jobs: unknown): string | null {
  if (jobs === undefined || jobs === null) return null;
  if (!Array.isArray(jobs)) return JSON.stringify(jobs);
  return jobs.map(jobText).join('\n');
}

function jobText(job: unknown): string {
  const { name, outcome } = (job ?? {}) as { readonly name?: unknown; readonly outcome?: unknown };
  if (typeof name !== 'string') return JSON.stringify(job);
  return `${name}: ${typeof outcome === 'string' ? outcome : JSON.stringify(outcome ?? null)}`;
}
