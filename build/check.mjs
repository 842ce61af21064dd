/** npm run check: types, lint, format, unit tests, and what a push to Google would hold. Needs no browser. */
import { ensureBuilt } from './ensure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { isMain } from './lib/main.mjs';
import { jestPart, problemsPart, runParts, toolPart, totalOf } from './lib/parts.mjs';

/** @returns {Promise<string[]>} */
async function buildProblems() {
  try {
    await ensureBuilt();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Only imported once the packages are there. */
const bundleProblems = async () => (await import('./check-bundle.mjs')).checkBundle().problems;
const claspProblems = async () => (await import('./lib/clasp.mjs')).claspProblems();

/** @type {ReadonlyArray<import('./lib/parts.mjs').Start | readonly import('./lib/parts.mjs').Start[]>} */
export const CHECKS = [
  [
    () => toolPart('types', 'typescript/bin/tsc', ['-b']),
    () => toolPart('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
    () => toolPart('format', 'prettier/bin/prettier.cjs', ['--check', '.']),
  ],
  () => jestPart('unit'),
  () => problemsPart('build', buildProblems),
  () => problemsPart('bundle', bundleProblems),
  () => problemsPart('clasp', claspProblems),
];

/** @returns {Promise<boolean>} whether all is well */
export async function check() {
  await ensureInstalled();
  const { passed, failed } = totalOf(await runParts(CHECKS), { requireAll: false });
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  return failed === 0;
}

if (isMain(import.meta.url)) process.exitCode = (await check()) ? 0 : 1;
