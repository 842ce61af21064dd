import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExecutionReport, Host } from '../host';
import type { Outcome } from './measure';

/** A column of the register, as the bundle tells it to the sidebar. */
export interface Field {
  readonly key: string;
  readonly kind: string;
  readonly computed?: boolean;
  readonly list?: string;
}

/** What `apiOpen` tells, as far as it is used here. */
export interface OpenedRegister {
  readonly tables: Readonly<Record<string, readonly Field[]>>;
  readonly lists: Readonly<
    Record<string, readonly { readonly key: string; readonly labels: { readonly en: string } }[]>
  >;
}

export type Reply = Readonly<Record<string, unknown>> & { readonly ok: boolean };

let requests = 0;

/** A request id that no other request of this program has. */
export function requestId(): string {
  requests += 1;
  return `bench-${String(requests).padStart(6, '0')}`;
}

/** Calls an api function that has to succeed; gives its reply. */
export function succeed(host: Host, name: string, request: object): Reply {
  const report = host.callFunction(name, request);
  const { problem } = outcomeOf([report]);
  if (problem !== null) throw new Error(`${name}: ${problem}`);
  return report.reply as Reply;
}

/** What executions came to: the longest, and the first thing that went wrong. */
export function outcomeOf(reports: readonly ExecutionReport[]): Outcome {
  const problem = reports.map(problemOf).find((each) => each !== null) ?? null;
  return { longestSeconds: Math.max(0, ...reports.map((report) => report.modelledSeconds)), problem };
}

function problemOf({ error, reply }: ExecutionReport): string | null {
  if (error !== undefined) return error.message;
  if (typeof reply !== 'object' || reply === null || !('ok' in reply) || reply.ok === true) return null;
  return JSON.stringify(reply).slice(0, 160);
}

/** Names of the functions that the bundle declares. */
export function declaredFunctions(distDir: string): ReadonlySet<string> {
  const code = readFileSync(join(distDir, 'Code.js'), 'utf8');
  return new Set([...code.matchAll(/^function (\w+)\(/gm)].map(([, name = '']) => name));
}
