import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';

export interface BundleFacts {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly limit: number | null }[];
  readonly evaluation: { readonly medianMs: number; readonly limitMs: number };
}

const KB = 1_024;
const LIMITS: Readonly<Record<string, number>> = { 'Code.js': 220 * KB, 'sidebar.html': 120 * KB };
const EVALUATION_LIMIT_MS = 6;
const EVALUATIONS = 15;

/** What a bare engine does not have. */
const ABSENT = ['Intl', 'WebAssembly', 'console', 'SharedArrayBuffer', 'Atomics', 'URL', 'TextEncoder', 'crypto'];

/** Bytes of what is pushed to Google, and how long Code.js takes before any function of it is called. */
export function bundleFacts(distDir: string): BundleFacts {
  const files = readdirSync(distDir)
    .sort()
    .map((name) => ({ name, bytes: statSync(join(distDir, name)).size, limit: LIMITS[name] ?? null }));
  const code = readFileSync(join(distDir, 'Code.js'), 'utf8');
  const times = Array.from({ length: EVALUATIONS }, () => evaluationMs(code)).sort((a, b) => a - b);
  return { files, evaluation: { medianMs: times[Math.floor(times.length / 2)] ?? 0, limitMs: EVALUATION_LIMIT_MS } };
}

/** Parsing and running the top level in a context of its own, as each call from a page does. */
function evaluationMs(code: string): number {
  const context = createContext({});
  new Script(`for (const name of ${JSON.stringify(ABSENT)}) delete globalThis[name]`).runInContext(context);
  const start = performance.now();
  new Script(code, { filename: 'Code.js' }).runInContext(context);
  return performance.now() - start;
}
