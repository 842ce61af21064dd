import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_ENTRY, exists } from './entries.mjs';
import { digestOf, writeWhole } from './files.mjs';
import { DIST, LOCAL_BUILD } from './paths.mjs';

/** Everything that a build's result depends on. */
const SOURCES = [
  'src',
  'sidebar',
  'local',
  'build',
  'tests/gallery',
  'tests/browser/support',
  'appsscript.json',
  'package-lock.json',
];
const STAMP = join(LOCAL_BUILD, 'stamp');
const HELD = join(LOCAL_BUILD, 'building');
const PATIENCE_MS = 120_000;

export const sourceDigest = () => digestOf(SOURCES);

/** @param {string} digest of the sources as they were when the build began */
export const markBuilt = (digest) => writeWhole(STAMP, digest);

/** Whether what stands in dist/ and .local-build/ was made from the sources as they are now. */
export function isFresh() {
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== sourceDigest()) return false;
  return !exists(SERVER_ENTRY) || (existsSync(join(DIST, 'Code.js')) && existsSync(join(LOCAL_BUILD, 'cli.mjs')));
}

const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

function tryToHold() {
  mkdirSync(LOCAL_BUILD, { recursive: true });
  try {
    writeFileSync(HELD, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false; // another process builds
  }
}

/** Whether the holder is gone: a build that was killed leaves its note behind. */
function isAbandoned() {
  try {
    if (Date.now() - statSync(HELD).mtimeMs > PATIENCE_MS) return true;
    const pid = Number(readFileSync(HELD, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

/**
 * Does the work while no other process of this project builds; two commands started at once would write the same files.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function holdingTheBuild(work) {
  while (!tryToHold()) {
    if (isAbandoned()) rmSync(HELD, { force: true });
    else await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(HELD, { force: true });
  }
}
