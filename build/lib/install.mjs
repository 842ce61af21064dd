import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './files.mjs';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * Whether what is installed is what is asked for. Packages for other systems are optional and may be absent.
 * @param {Record<string, LockedPackage>} wanted `packages` of package-lock.json
 * @param {Record<string, LockedPackage>} present `packages` of node_modules/.package-lock.json
 */
export const isSameInstall = (wanted, present) =>
  Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true; // the project itself
    const found = present[path];
    return found ? found.version === version : optional === true;
  });

/** Compared by content: the times of files say nothing after a clone or a copy. */
export function isInstalled() {
  const notes = join(ROOT, 'node_modules', '.package-lock.json');
  return (
    existsSync(notes) && isSameInstall(readJson(join(ROOT, 'package-lock.json')).packages, readJson(notes).packages)
  );
}

/** Installs exactly what package-lock.json names, when something is missing. Speaks on standard error only. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Installing packages (npm ci), once …');
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund'], { output: 'stderr' });
  if (code !== 0) throw new Error(`npm ci failed with code ${String(code)}; is there a way to the npm registry?`);
}
