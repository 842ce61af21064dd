/** What clasp would push is exactly the manifest, Code.js and the pages. Works offline. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './lib/files.mjs';
import { isMain } from './lib/main.mjs';
import { DIST } from './lib/paths.mjs';
import { runNode, tool } from './lib/run.mjs';

const CLASP = '@google/clasp/build/src/index.js';

/** @returns {Promise<string[]>} problems */
export async function claspProblems() {
  if (!existsSync(join(DIST, 'Code.js'))) return ['dist/Code.js is not there: run npm run build'];
  const { code, output } = await runNode(tool(CLASP), ['status', '--json'], { limitMs: 60_000 });
  const json = output.split('\n').find((line) => line.startsWith('{'));
  if (code !== 0 || json === undefined) return [`clasp status failed: ${output.trim()}`];
  return statusProblems(JSON.parse(json).filesToPush, filesBelow(DIST));
}

/**
 * @param {readonly string[]} pushed paths as clasp gives them
 * @param {readonly string[]} built names in dist/
 */
export function statusProblems(pushed, built) {
  const names = pushed.map((path) => path.replace(/^dist[\\/]/, '')).sort();
  const expected = ['Code.js', 'appsscript.json', ...built.filter((name) => /^[^/]+\.html$/.test(name))].sort();
  return JSON.stringify(names) === JSON.stringify(expected)
    ? []
    : [`clasp would push ${names.join(', ')}; expected ${expected.join(', ')}`];
}

if (isMain(import.meta.url)) {
  const problems = await claspProblems();
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
