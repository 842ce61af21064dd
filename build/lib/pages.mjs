import { join } from 'node:path';
import { PAGE_STYLES, PAGES_FOLDER, entriesIn, exists, nameOf } from './entries.mjs';
import { writeWhole } from './files.mjs';
import { partOf, scriptWithParts } from './pageParts.mjs';
import { DIST } from './paths.mjs';
import { bundled, inlineScript, pageScript } from './scripts.mjs';

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

/**
 * Makes one self-contained dist/<name>.html of every sidebar/pages/<name>.tsx, with the styles of <name>.css where it has one.
 * @returns {Promise<string[]>} the files' names
 */
export async function buildPages() {
  const made = [];
  for (const entry of entriesIn(PAGES_FOLDER, /\.tsx$/)) {
    const own = entry.replace(/\.tsx$/, '.css');
    const css = await bundled({ entryPoints: [exists(own) ? own : PAGE_STYLES], target: 'chrome100' });
    const part = partOf(nameOf(entry));
    const script = await (part === undefined ? pageScript(entry) : scriptWithParts(entry, part));
    const name = `${nameOf(entry)}.html`;
    writeWhole(join(DIST, name), pageOf({ script, css }));
    made.push(name);
  }
  return made;
}
