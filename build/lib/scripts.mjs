import { build } from 'esbuild';
import { ROOT } from './paths.mjs';

/**
 * Makes a minified script safe inside an inlined <script>. `</script` ends it and `<!--` hides its end
 * (gh:evanw/esbuild#4494); HtmlService is reported to take `//` in a literal for a comment
 * (gh:enuchi/React-Google-Apps-Script#157). Nothing minified has comments, so every `://` stands in a string or a
 * pattern, where `:\/\/` means the same.
 * @param {string} script
 */
export const inlineScript = (script) =>
  script
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--')
    .trim();

/**
 * One minified text.
 * @param {import('esbuild').BuildOptions} options
 */
export async function bundled(options) {
  const { outputFiles } = await build({ ...BUNDLE, ...options, write: false });
  return outputFiles?.[0]?.text ?? '';
}

const BUNDLE = /** @type {const} */ ({
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
});

/** How a page's scripts are made: for browsers of today. */
const PAGE_SCRIPT = /** @type {const} */ ({
  ...BUNDLE,
  format: 'iife',
  // Browsers that open Google Sheets update themselves; the server's engine is another matter (lib/server.mjs).
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // HtmlService is reported to strip `//` and `/*` inside them (gh:enuchi/React-Google-Apps-Script#157).
  supported: { 'template-literal': false },
  define: { 'process.env.NODE_ENV': '"production"' },
});

/**
 * @param {string | { readonly text: string }} entry a file, or the text of one that stands at the project's root
 * @returns {import('esbuild').BuildOptions & { write: false }}
 */
export const pageOptions = (entry) =>
  typeof entry === 'string'
    ? { ...PAGE_SCRIPT, entryPoints: [entry] }
    : { ...PAGE_SCRIPT, stdin: { contents: entry.text, resolveDir: ROOT, loader: 'ts' } };

/**
 * One minified script for browsers of today.
 * @param {Parameters<typeof pageOptions>[0]} entry
 * @param {import('esbuild').Plugin[]} [plugins]
 */
export const pageScript = (entry, plugins = []) => bundled({ ...pageOptions(entry), plugins });
