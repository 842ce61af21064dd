import type { OpenReply } from '../../src/contract/replies';
import { servedWords } from './served';

/**
 * A label of the register in the script of the page: 简体 becomes 繁體 where the page was served so, as far as the register's
 * own labels use a character. Not for data, which is shown as it was entered.
 */
export function inScript(text: string): string {
  const { traditional } = servedWords();
  return traditional[text] ?? text.replace(/[\u3400-\u9fff]/g, (character) => traditional[character] ?? character);
}

/** The label of a field, a tab or an option in the page's language and script. */
export function labelOf(labels: { readonly en: string; readonly zh: string }): string {
  return inScript(labels[servedWords().values.language]);
}

/** What the register tells when it is opened, its Chinese labels in the page's script. */
export function openedInScript(open: OpenReply): OpenReply {
  if (servedWords().tag !== 'zh-Hant') return open;
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
