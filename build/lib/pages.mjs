import { join } from 'node:path';
import { build } from 'esbuild';
import { PAGE_STYLES, PAGES_FOLDER, entriesIn, exists, nameOf } from './entries.mjs';
import { writeWhole } from './files.mjs';
import { DIST, ROOT } from './paths.mjs';

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

/** @param {string} css */
export const inlineStyle = (css) => css.replace(/<\/(style)/gi, '<\\/$1').trim();

/**
 * @param {{ script: string, css: string }} parts
 * @returns {string} the page as it is pushed; the server sets `lang` and `data-page` and puts the words in (src/google/servedPage.ts)
 */
export const pageOf = ({ script, css }) =>
  `<!DOCTYPE html>
<html lang="en" data-page="">
<head>
<base target="_top">
<meta charset="utf-8">
<title>Customer Register 客户档案</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${inlineStyle(css)}</style>
</head>
<body>
<div id="app"></div>
<script id="words"></script>
<script>${inlineScript(script)}</script>
</body>
</html>
`;

/** @param {string} entry @param {import('esbuild').BuildOptions} options */
async function bundled(entry, options) {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}

/** @param {string} entry @returns {Promise<string>} one minified script for browsers of today */
export const pageScript = (entry) =>
  bundled(entry, {
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
 * Makes one self-contained dist/<name>.html of every sidebar/pages/<name>.tsx, with the styles of <name>.css where it has one.
 * @returns {Promise<string[]>} the files' names
 */
export async function buildPages() {
  const made = [];
  for (const entry of entriesIn(PAGES_FOLDER, /\.tsx$/)) {
    const own = entry.replace(/\.tsx$/, '.css');
    const css = await bundled(exists(own) ? own : PAGE_STYLES, { target: 'chrome100' });
    const script = await pageScript(entry);
    const name = `${nameOf(entry)}.html`;
    writeWhole(join(DIST, name), pageOf({ script, css }));
    made.push(name);
  }
  return made;
}
