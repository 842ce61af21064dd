import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * All files below a folder, sorted, relative to it, with `/` between names. A folder that does not exist has none.
 * @param {string} folder absolute
 * @returns {string[]}
 */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
}

/**
 * Writes a file whole or not at all, so that a reader beside us never sees half of it.
 * @param {string} file absolute
 * @param {string | Uint8Array} content
 */
export function writeWhole(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${String(process.pid)}.tmp`;
  writeFileSync(aside, content);
  renameSync(aside, file);
}

/**
 * A digest of names and contents; it changes when any of the files does.
 * @param {readonly string[]} paths files or folders, relative to the project
 */
export function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const absolute = join(ROOT, path);
    if (!existsSync(absolute)) continue;
    const files = statSync(absolute).isFile() ? [absolute] : filesBelow(absolute).map((name) => join(absolute, name));
    for (const file of files) {
      hash.update(`${relative(ROOT, file)}\0`);
      hash.update(readFileSync(file));
      hash.update('\0');
    }
  }
  return hash.digest('hex');
}

/** @param {string} file absolute */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
