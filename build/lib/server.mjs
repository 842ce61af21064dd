import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { SERVER_ENTRY } from './entries.mjs';
import { writeWhole } from './files.mjs';
import { DIST, ROOT } from './paths.mjs';

/** @type {import('esbuild').BuildOptions} */
const COMMON = {
  absWorkingDir: ROOT,
  entryPoints: [SERVER_ENTRY],
  bundle: true,
  write: false,
  minify: true,
  target: 'es2019',
  // Chinese tables would triple in size as \u escapes.
  charset: 'utf8',
  legalComments: 'none',
  // Not known to exist in Apps Script's engine (it came with ES2022); @noble/hashes uses it.
  define: { 'Object.hasOwn': 'objectHasOwn' },
  inject: ['build/lib/objectHasOwn.mjs'],
  logLevel: 'silent',
};

/** @returns {Promise<string[]>} the names that the server's entry exports, sorted */
async function exportedNames() {
  const { metafile } = await build({ ...COMMON, format: 'esm', metafile: true, outfile: 'main.js' });
  return Object.values(metafile.outputs)
    .flatMap((output) => output.exports)
    .sort();
}

/** Only a declared function can be called by a menu, a trigger or the sidebar; what lives inside App cannot. */
const stub = (/** @type {string} */ name) => `function ${name}() { return App.${name}.apply(this, arguments); }`;

/**
 * Makes dist/Code.js and dist/appsscript.json.
 * @returns {Promise<string[]>} the files' names
 */
export async function buildServer() {
  const names = await exportedNames();
  const { outputFiles } = await build({
    ...COMMON,
    format: 'iife',
    globalName: 'App',
    footer: { js: names.map(stub).join('\n') },
  });
  writeWhole(join(DIST, 'Code.js'), outputFiles?.[0]?.contents ?? '');
  writeWhole(join(DIST, 'appsscript.json'), readFileSync(join(ROOT, 'appsscript.json')));
  return ['Code.js', 'appsscript.json'];
}
