/** Holds dist/ against what may be global, what a bare engine has, the sizes, and the scopes that people are asked for. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  evaluateBare,
  globalProblems,
  pageProblems,
  partProblems,
  scopeProblems,
  servedProblems,
  servedSizes,
  sizeProblems,
  wordsProblems,
} from './lib/bundleRules.mjs';
import { filesBelow, readJson } from './lib/files.mjs';
import { isMain } from './lib/main.mjs';
import { DIST, ROOT } from './lib/paths.mjs';

/** What may be called by name: menus, triggers and the sidebar's api. Added to by hand, so that it is a decision. */
const GLOBALS = 'build/globals.json';

/** The html files: pages, the words that the server puts into them, and what the sidebar fetches once it stands. */
const PAGES = ['sidebar.html', 'dialog.html', 'words.html', 'views.html', 'files.html'];

/** @returns {{ problems: string[], facts: string[] }} of dist/ as it stands */
export function checkBundle() {
  const code = join(DIST, 'Code.js');
  if (!existsSync(code)) return { problems: ['dist/Code.js is not there: run npm run build'], facts: [] };
  const text = readFileSync(code, 'utf8');
  const standing = filesBelow(DIST);
  const sizes = Object.fromEntries(standing.map((name) => [name, statSync(join(DIST, name)).size]));
  const lost = PAGES.filter((name) => !standing.includes(name)).map((name) => `dist/${name} is not there`);
  if (lost.length > 0) return { problems: lost, facts: [] };
  const [sidebar = '', dialog = '', words = '', views = '', files = ''] = PAGES.map((name) =>
    readFileSync(join(DIST, name), 'utf8'),
  );
  const served = servedSizes({ sidebar, dialog, words, views });
  const problems = [
    ...globalProblems(text, readJson(join(ROOT, GLOBALS)).functions).map((problem) => `${problem} (see ${GLOBALS})`),
    ...scopeProblems(text, readJson(join(DIST, 'appsscript.json'))),
    ...sizeProblems(sizes),
    ...pageProblems('sidebar.html', sidebar),
    ...pageProblems('dialog.html', dialog),
    ...wordsProblems(words),
    ...partProblems('views', views, true),
    ...partProblems('files', files, false),
    ...servedProblems(served),
  ];
  const facts = [...Object.entries(sizes).map(([name, bytes]) => ({ name, bytes })), ...served];
  return { problems, facts: facts.map(({ name, bytes }) => `${name} ${String(bytes)} bytes`) };
}

if (isMain(import.meta.url)) {
  const { problems, facts } = checkBundle();
  for (const fact of facts) console.log(fact);
  if (problems.length === 0) {
    const { milliseconds } = evaluateBare(readFileSync(join(DIST, 'Code.js'), 'utf8'));
    console.log(`Code.js evaluates on a bare engine in ${milliseconds.toFixed(1)} ms`);
  }
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
