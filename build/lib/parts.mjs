import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readJson } from './files.mjs';
import { LOCAL_BUILD } from './paths.mjs';
import { runNode, tool } from './run.mjs';

/**
 * What one part of the tests came to. `notRun` is a reason; such a part counts nothing.
 * @typedef {{ name: string, passed: number, failed: number, skipped?: number, notRun?: string, detail?: string }} Part
 */

const LIMIT_MS = 12 * 60_000;

/**
 * A part that is one yes or no: a tool that ends with 0.
 * @param {string} name
 * @param {string} script inside node_modules
 * @param {readonly string[]} args
 * @returns {Promise<Part>}
 */
export async function toolPart(name, script, args) {
  const { code, output } = await runNode(tool(script), args, { limitMs: LIMIT_MS });
  return code === 0 ? { name, passed: 1, failed: 0 } : { name, passed: 0, failed: 1, detail: output };
}

/**
 * A part that is one yes or no: our own check, which lists problems.
 * @param {string} name
 * @param {() => string[] | Promise<string[]>} check
 * @returns {Promise<Part>}
 */
export async function problemsPart(name, check) {
  const problems = await check();
  return problems.length === 0
    ? { name, passed: 1, failed: 0 }
    : { name, passed: 0, failed: 1, detail: problems.join('\n') };
}

/**
 * One project of jest.config.mjs, counted from Jest's own report; a suite that could not run counts as one failure.
 * @param {string} name
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<Part>}
 */
export async function jestPart(name, env = {}) {
  const report = join(LOCAL_BUILD, 'reports', `${name}.json`);
  mkdirSync(join(LOCAL_BUILD, 'reports'), { recursive: true });
  rmSync(report, { force: true });
  const args = ['--selectProjects', name, '--passWithNoTests', '--silent', '--json', `--outputFile=${report}`];
  const { code, output } = await runNode(tool('jest/bin/jest.js'), args, { limitMs: LIMIT_MS, env });
  if (!existsSync(report)) return { name, passed: 0, failed: 1, detail: output };
  return partOfReport(name, readJson(report), code);
}

/**
 * @param {string} name
 * @param {any} report as `jest --json` writes it
 * @param {number} code Jest's exit code
 * @returns {Part}
 */
export function partOfReport(name, report, code) {
  if (report.numTotalTestSuites === 0) return { name, passed: 0, failed: 0, notRun: 'there are no tests yet' };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const messages = report.testResults
    .filter((/** @type {any} */ suite) => suite.status === 'failed')
    .map((/** @type {any} */ suite) => `${suite.name}\n${suite.message}`);
  return {
    name,
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    detail: messages.join('\n'),
  };
}

/** @param {Part} part */
export function lineOf({ name, passed, failed, skipped, notRun }) {
  if (notRun !== undefined) return `${name}: not run: ${notRun}`;
  const left = skipped ? `, ${String(skipped)} skipped` : '';
  return `${name}: ${String(passed)} passed, ${String(failed)} failed${left}`;
}

/** Begins a part. @typedef {() => Promise<Part>} Start */

/**
 * Runs parts one after another and says each as it ends: the machine is small, and those that use all of it would only slow
 * each other down. Those of an inner list keep one core each busy and run beside each other.
 * @param {ReadonlyArray<Start | readonly Start[]>} parts
 * @returns {Promise<Part[]>}
 */
export async function runParts(parts) {
  const done = [];
  for (const starts of parts) {
    for (const { part, seconds } of await Promise.all([starts].flat().map(timed))) {
      if (part.failed > 0 && part.detail) console.log(part.detail);
      console.log(`${lineOf(part)} (${String(seconds)} s)`);
      done.push(part);
    }
  }
  return done;
}

/** @param {Start} start */
async function timed(start) {
  const from = performance.now();
  const part = await start();
  return { part, seconds: Math.round((performance.now() - from) / 1000) };
}

/**
 * @param {readonly Part[]} parts
 * @param {{ requireAll: boolean }} rule whether a part that was not run counts as a failure
 */
export function totalOf(parts, { requireAll }) {
  const passed = parts.reduce((sum, part) => sum + part.passed, 0);
  const failed = parts.reduce((sum, part) => sum + part.failed + (requireAll && part.notRun !== undefined ? 1 : 0), 0);
  return { passed, failed };
}
