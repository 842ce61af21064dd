import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { wordsParts } from './bundleRules.mjs';
import { exists } from './entries.mjs';
import { writeWhole } from './files.mjs';
import { DIST, ROOT } from './paths.mjs';

/** It shows the pages with the fakes that tests use, and stands beside them; nothing of it is pushed. */
const FOLDER = 'tests/gallery';

/**
 * Makes the gallery of the workbench: gallery.js, gallery.css and the words of words.html as scripts.
 * @param {string} web the folder of the workbench's page, absolute
 */
export async function buildGallery(web) {
  if (!exists(FOLDER)) return;
  await build({
    absWorkingDir: ROOT,
    entryPoints: { gallery: `${FOLDER}/main.tsx`, 'gallery-styles': `${FOLDER}/gallery.css` },
    outdir: web,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  const parts = wordsParts(readFileSync(join(DIST, 'words.html'), 'utf8'));
  for (const tag of ['en', 'zh', 'zh-Hant']) {
    const script = ['', '-views', '-dialog'].map((part) => parts.get(tag + part) ?? '').join('\n');
    writeWhole(join(web, `gallery-words.${tag}.js`), script);
  }
}
