import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder that holds published data has this one in it. */
const WITNESS = 'normalization';

/**
 * The folder with published data to be measured against, or null. It is no part of the project: the one that is named wins,
 * else `data` beside the project or in a folder beside it.
 */
export function dataFolder(named: string | undefined, project: string): string | null {
  if (named !== undefined) return existsSync(named) ? named : null;
  const beside = dirname(project);
  const folders = [beside, ...readdirSync(beside).map((name) => join(beside, name))];
  return folders.map((folder) => join(folder, 'data')).find((folder) => existsSync(join(folder, WITNESS))) ?? null;
}
