import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { exists } from './entries.mjs';
import { writeWhole } from './files.mjs';
import { DIST, ROOT } from './paths.mjs';
import { bundled, inlineScript, pageOptions, pageScript } from './scripts.mjs';

/**
 * Parts of a page that it fetches once it stands: each `sidebar/parts/<name>.tsx` becomes dist/<name>.html, one script. What
 * a part and its page both need is there once: the page hands its own modules on, so that both work with one Preact and one
 * session. A part without a page brings all that it needs along, since a page that hands nothing on (the dialog) fetches it, too.
 * @type {readonly { readonly page?: string, readonly name: string }[]}
 */
const PARTS = [{ page: 'sidebar', name: 'views' }, { name: 'files' }];

/** The global object of the page through which a part reaches the page's modules. */
const SHARED = 'registerShared';

/** @param {string} name */
const entryOf = (name) => `sidebar/parts/${name}.tsx`;

/** The part that a page hands its modules on to, if it has one. @param {string} page */
export const partOf = (page) => PARTS.find((part) => part.page === page && exists(entryOf(part.name)))?.name;

/**
 * The modules that an entry ends up with, each with those that it imports; paths from the project's root.
 * @param {string} entry
 * @returns {Promise<Map<string, string[]>>}
 */
async function modulesOf(entry) {
  const { metafile } = await build({ ...pageOptions(entry), metafile: true });
  return new Map(
    Object.entries(metafile.inputs).map(([path, { imports }]) => [path, imports.map((each) => each.path)]),
  );
}

/**
 * The page's modules that its part reaches for, sorted.
 * @param {string} pageEntry @param {string} part
 */
async function sharedModules(pageEntry, part) {
  const ofPage = await modulesOf(pageEntry);
  const ofPart = await modulesOf(entryOf(part));
  const wanted = [...ofPart].filter(([path]) => !ofPage.has(path)).flatMap(([, imports]) => imports);
  return [...new Set(wanted)].filter((path) => ofPage.has(path)).sort();
}

/**
 * The script of a page that has a part: the page itself, and its modules on the global object.
 * @param {string} entry @param {string} part
 */
export async function scriptWithParts(entry, part) {
  const shared = await sharedModules(entry, part);
  const lines = [
    `import './${entry}';`,
    ...shared.map((path, at) => `import * as m${String(at)} from './${path}';`),
    `globalThis.${SHARED} = { ${shared.map((path, at) => `${JSON.stringify(path)}: m${String(at)}`).join(', ')} };`,
  ];
  return pageScript({ text: lines.join('\n') });
}

/**
 * Takes a module from the page instead of bundling it again.
 * @param {readonly string[]} shared
 * @returns {import('esbuild').Plugin}
 */
const fromPage = (shared) => ({
  name: 'from-page',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /.*/ }, async ({ path, pluginData, kind, ...where }) => {
      if (pluginData === 'asked' || kind === 'entry-point') return undefined;
      const { importer, namespace, resolveDir } = where;
      const found = await resolve(path, { importer, namespace, resolveDir, kind, pluginData: 'asked' });
      const module = relative(ROOT, found.path).replaceAll('\\', '/');
      return shared.includes(module) ? { path: module, namespace: 'page' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'page' }, ({ path }) => ({
      contents: `module.exports = globalThis.${SHARED}[${JSON.stringify(path)}];`,
      loader: 'js',
    }));
  },
});

/**
 * A line of script that puts the styles of a part behind those of the page; '' where `sidebar/parts/<name>.css` is not there.
 * @param {string} name
 */
async function stylesOf(name) {
  const styles = `sidebar/parts/${name}.css`;
  if (!exists(styles)) return '';
  const css = (await bundled({ entryPoints: [styles], target: 'chrome100' })).trim();
  return `document.head.append(Object.assign(document.createElement("style"),{textContent:${JSON.stringify(css)}}));\n`;
}

/**
 * Makes the file of each part.
 * @returns {Promise<string[]>} the files' names
 */
export async function buildParts() {
  const made = [];
  for (const { page, name } of PARTS) {
    if (!exists(entryOf(name))) continue;
    const shared = page === undefined ? [] : await sharedModules(`sidebar/pages/${page}.tsx`, name);
    const script = (await stylesOf(name)) + (await pageScript(entryOf(name), [fromPage(shared)]));
    writeWhole(join(DIST, `${name}.html`), `<script data-part="${name}">${inlineScript(script)}</script>\n`);
    made.push(`${name}.html`);
  }
  return made;
}
