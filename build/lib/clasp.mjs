import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files.mjs';
import { DIST } from './paths.mjs';
import { runNode, tool } from './run.mjs';

export const CLASP = tool('@google/clasp/build/src/index.js');

/** What .clasp.json holds until a team puts its own script's id there. */
export const PLACEHOLDER = 'PUT_YOUR_SCRIPT_ID_HERE';

/** @param {string} config the text of .clasp.json, which may hold comments */
export function hasScriptId(config) {
  const id = /"scriptId"\s*:\s*"([^"]*)"/.exec(config)?.[1] ?? '';
  return id !== '' && id !== PLACEHOLDER;
}

/** @returns {Promise<string[]>} what is wrong with the list of files that clasp would push; asked offline */
export async function claspProblems() {
  if (!existsSync(join(DIST, 'Code.js'))) return ['dist/Code.js is not there: run npm run build'];
  const { code, output } = await runNode(CLASP, ['status', '--json'], { limitMs: 60_000 });
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
