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
 * What makes labels 繁體 on a page: characters that differ, and beside them whole labels in which a character means another
 * word (系 in 系统 is not that of 联系). Conversion to Taiwan's characters keeps their number.
 * @param {readonly string[]} labels
 * @returns {Record<string, string>} such as { 户: '戶', 系: '繫', 系统: '系統' }
 */
export function traditionalOf(labels) {
  /** @type {Record<string, string>} */
  const known = {};
  for (const label of labels) {
    const traditional = [...toTraditional(label)];
    [...label].forEach((character, at) => {
      const other = traditional[at] ?? character;
      if (other !== character) known[character] ??= other;
    });
  }
  for (const label of labels) {
    const byCharacter = [...label].map((character) => known[character] ?? character).join('');
    if (byCharacter !== toTraditional(label)) known[label] = toTraditional(label);
  }
  return known;
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
