import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './paths.mjs';

/** The server's exports: one global function each. */
export const SERVER_ENTRY = 'src/google/main.ts';
export const PAGES_FOLDER = 'sidebar/pages';
export const PAGE_STYLES = 'sidebar/styles.css';
/** Programs of this machine, each one file `.local-build/<name>.mjs`. */
export const LOCAL_ENTRIES = ['local/cli.ts', 'local/bench.ts'];
export const CLIENT_FOLDER = 'local/web/client';
export const STATIC_FOLDER = 'local/web/static';

/** Without these a build is not a release. A missing one fails the build as soon as there is a server to build. */
export const REQUIRED = [
  SERVER_ENTRY,
  `${PAGES_FOLDER}/sidebar.tsx`,
  PAGE_STYLES,
  'local/cli.ts',
  `${CLIENT_FOLDER}/main.ts`,
];

export const exists = (/** @type {string} */ path) => existsSync(join(ROOT, path));

/**
 * Files directly inside a folder with one of the endings.
 * @param {string} folder relative to the project
 * @param {RegExp} ending
 */
export function entriesIn(folder, ending) {
  if (!exists(folder)) return [];
  return readdirSync(join(ROOT, folder))
    .filter((name) => ending.test(name) && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** `sidebar/pages/sidebar.tsx` → `sidebar` */
export const nameOf = (/** @type {string} */ path) => basename(path).replace(/\.[^.]+$/, '');

/** @returns {string[]} what a finished project has and this one has not */
export const missingEntries = () => REQUIRED.filter((path) => !exists(path));
