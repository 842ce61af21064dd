import { runInNewContext } from 'node:vm';
import { Converter } from 'opencc-js';
import { build } from 'esbuild';
import { ROOT } from './paths.mjs';

/** 简体 to 繁體 as Taiwan writes it, word by word; what is not Chinese stays. */
export const toTraditional = Converter({ from: 'cn', to: 'tw' });

/**
 * Every text that stands under a key `zh`, at any depth.
 * @param {unknown} value
 * @returns {string[]}
 */
export function chineseLabels(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'zh' && typeof inner === 'string' ? [inner] : chineseLabels(inner),
  );
}

/**
 * Pairs of characters, each 简体 one followed by its 繁體 one: those in which labels differ between the two. A character that
 * becomes different ones in different labels (后 in 售后 and 皇后) is taken as it comes first.
 * @param {readonly string[]} labels
 * @returns {string} such as '户戶编編'
 */
export function characterPairs(labels) {
  /** @type {Map<string, string>} */
  const pairs = new Map();
  for (const label of labels) {
    const traditional = [...toTraditional(label)];
    const simplified = [...label];
    // Conversion to Taiwan's characters keeps the number of characters; where a word should not, its label stays.
    if (traditional.length !== simplified.length) continue;
    simplified.forEach((character, at) => {
      const other = traditional[at] ?? character;
      if (other !== character && !pairs.has(character)) pairs.set(character, other);
    });
  }
  return [...pairs].flat().join('');
}

/** @returns {Promise<string[]>} the Chinese labels of the tabs, fields and options that every register begins with */
export async function registerLabels() {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    stdin: {
      contents:
        "export { tabs } from './src/core/schema/tables'; export { defaultLists } from './src/core/schema/defaultLists';",
      resolveDir: ROOT,
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'labels',
    logLevel: 'silent',
  });
  const { tabs, defaultLists } = runInNewContext(`${outputFiles[0]?.text ?? ''};labels`);
  return chineseLabels([tabs, defaultLists]);
}
