import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { CLIENT_FOLDER, LOCAL_ENTRIES, STATIC_FOLDER, entriesIn, exists } from './entries.mjs';
import { buildGallery } from './gallery.mjs';
import { LOCAL_BUILD, ROOT } from './paths.mjs';

/** Makes what runs on this machine: `.local-build/<name>.mjs` and the workbench page in `.local-build/web/`. */
export async function buildLocal() {
  const common = /** @type {const} */ ({
    absWorkingDir: ROOT,
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    sourcemap: true,
    logLevel: 'silent',
  });
  const programs = LOCAL_ENTRIES.filter(exists);
  if (programs.length > 0) {
    await build({
      ...common,
      entryPoints: programs,
      outdir: LOCAL_BUILD,
      outExtension: { '.js': '.mjs' },
      platform: 'node',
      target: 'node20',
      packages: 'external',
    });
  }
  const web = join(LOCAL_BUILD, 'web');
  const clients = entriesIn(CLIENT_FOLDER, /\.ts$/);
  if (clients.length > 0) {
    // Splitting keeps a library that two entries share from being sent twice.
    await build({ ...common, entryPoints: clients, outdir: web, splitting: true, minify: true, target: 'es2022' });
  }
  await buildGallery(web);
  if (exists(STATIC_FOLDER)) cpSync(join(ROOT, STATIC_FOLDER), web, { recursive: true });
}
