/** npm run release: checks everything, then writes release/: the files that are copied into the script editor by hand. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.mjs';
import { filesBelow, readJson, writeWhole } from './lib/files.mjs';
import { DIST, ROOT } from './lib/paths.mjs';
import { installText, releaseFiles } from './lib/releaseFiles.mjs';

const RELEASE = join(ROOT, 'release');

async function release() {
  if (!(await check())) {
    console.error('No release: the checks above must pass first.');
    return 1;
  }
  const files = releaseFiles(filesBelow(DIST));
  rmSync(RELEASE, { recursive: true, force: true });
  for (const { from, to } of files) writeWhole(join(RELEASE, to), readFileSync(join(DIST, from)));
  const { version } = readJson(join(ROOT, 'package.json'));
  const names = files.map(({ to }) => to);
  writeWhole(join(RELEASE, 'INSTALL.txt'), installText(version, names));
  for (const name of [...names, 'INSTALL.txt']) console.log(`release/${name}`);
  return 0;
}

process.exitCode = await release();
