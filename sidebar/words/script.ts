import type { OpenReply } from '../../src/contract/replies';
import { servedWords } from './served';

/**
 * A label of the register in the script of the page: 简体 becomes 繁體 where the page was served so, character by character,
 * as far as the register's own labels use a character. Not for data, which is shown as it was entered.
 */
export function inScript(text: string): string {
  const { traditional } = servedWords();
  if (traditional === '') return text;
  return text.replace(/[\u3400-\u9fff]/g, (simplified) => {
    // Pairs stand one after the other, so that a character counts only at an even place.
    for (let at = traditional.indexOf(simplified); at >= 0; at = traditional.indexOf(simplified, at + 1)) {
      if (at % 2 === 0) return traditional.charAt(at + 1);
    }
    return simplified;
  });
}

/** The label of a field, a tab or an option in the page's language and script. */
export function labelOf(labels: { readonly en: string; readonly zh: string }): string {
  return inScript(labels[servedWords().values.language]);
}

/** What the register tells when it is opened, its Chinese labels in the page's script. */
export function openedInScript(open: OpenReply): OpenReply {
  if (servedWords().traditional === '') return open;
  return { ...open, tables: labelled(open.tables), lists: labelled(open.lists) };
}

function labelled<T>(value: T): T {
  if (Array.isArray(value)) return value.map(labelled) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) =>
    key === 'zh' && typeof inner === 'string' ? [key, inScript(inner)] : [key, labelled(inner)],
  );
  return Object.fromEntries(entries) as T;
}
