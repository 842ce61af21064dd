import { join } from 'node:path';
import { writeWhole } from './files.mjs';
import { DIST } from './paths.mjs';
import { inlineScript, pageScript } from './scripts.mjs';
import { registerLabels, toTraditional, traditionalOf } from './traditional.mjs';

const FOLDER = 'sidebar/words';

/** What every page says, what the views say that the sidebar fetches, and what dialogs say beyond both. */
const KINDS = [
  { entry: 'page', part: '' },
  { entry: 'views', part: '-views' },
  { entry: 'dialog', part: '-dialog' },
];

/**
 * One part of words.html. The server looks for the tag by its text (src/google/servedPage.ts).
 * @param {string} name
 * @param {string} script
 */
export const wordsPart = (name, script) => `<script data-words="${name}">${inlineScript(script)}</script>\n`;

/**
 * Makes dist/words.html: the words of all pages, one script for each language and kind of page. 繁體 is made of the 简体
 * script as it is: its code has no Chinese in it.
 * @returns {Promise<string[]>} the file's name
 */
export async function buildWords() {
  const traditional = traditionalOf(await registerLabels());
  let text = '';
  for (const { entry, part } of KINDS) {
    const english = await pageScript(`${FOLDER}/${entry}.en.ts`);
    const chinese = await pageScript(`${FOLDER}/${entry}.zh.ts`);
    const tagged = `Object.assign(servedWords,${JSON.stringify({ tag: 'zh-Hant', traditional })});`;
    text += wordsPart(`en${part}`, english);
    text += wordsPart(`zh${part}`, chinese);
    text += wordsPart(`zh-Hant${part}`, toTraditional(chinese) + (part === '' ? tagged : ''));
  }
  writeWhole(join(DIST, 'words.html'), text);
  return ['words.html'];
}
