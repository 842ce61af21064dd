/**
 * npm run build: dist/ (exactly what is pushed to Google) and .local-build/ (what runs on this machine).
 * A part whose entry does not exist yet is named and left out while there is no server; after that it is an error.
 */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_ENTRY, exists, missingEntries } from './lib/entries.mjs';
import { filesBelow } from './lib/files.mjs';
import { buildLocal } from './lib/local.mjs';
import { isMain } from './lib/main.mjs';
import { buildParts } from './lib/pageParts.mjs';
import { buildPages } from './lib/pages.mjs';
import { buildWords } from './lib/pageWords.mjs';
import { DIST } from './lib/paths.mjs';
import { buildServer } from './lib/server.mjs';
import { holdingTheBuild, markBuilt, sourceDigest } from './lib/stamp.mjs';

/** Builds everything and notes what it was built from. Throws with the names of missing entries or esbuild's errors. */
export const buildAll = () =>
  holdingTheBuild(async () => {
    const digest = sourceDigest();
    const missing = missingEntries();
    if (missing.length > 0) {
      if (exists(SERVER_ENTRY)) throw new Error(`the project is not whole; missing: ${missing.join(', ')}`);
      console.error(`not built yet, no such file: ${missing.join(', ')}`);
    }
    const server = exists(SERVER_ENTRY) ? await buildServer() : [];
    const made = [...server, ...(await buildPages()), ...(await buildParts()), ...(await buildWords())];
    for (const name of filesBelow(DIST)) if (!made.includes(name)) rmSync(join(DIST, name));
    await buildLocal();
    markBuilt(digest);
    return made;
  });

if (isMain(import.meta.url)) {
  try {
    for (const name of await buildAll()) console.log(`dist/${name}  ${String(statSync(join(DIST, name)).size)} bytes`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
