import type { ShownPage } from '../../host';
import type { PageFacts } from '../shared/protocol';
import { newKey } from './guards';
import { scriptShim } from './scriptShim';

/** Pages kept for a browser that loads one again. */
const KEPT = 24;

/** The pages that the add-on has shown, each under an address of its own that holds no key to anything else. */
export interface AddonPages {
  put(page: ShownPage): PageFacts;
  /** The whole html of a page, with `google.script` in it; undefined for an address that never was or is long gone. */
  html(key: string): string | undefined;
}

export function addonPages(functions: readonly string[]): AddonPages {
  const pages = new Map<string, string>();
  return {
    put: (page) => {
      const key = newKey();
      pages.set(key, withShim(page.html, functions));
      for (const old of [...pages.keys()].slice(0, -KEPT)) pages.delete(old);
      return {
        kind: page.kind,
        title: page.title,
        width: page.width ?? null,
        height: page.height ?? null,
        address: `/page/${key}`,
      };
    },
    html: (key) => pages.get(key),
  };
}

/** Puts `google.script` before the page's own scripts, as HtmlService does. */
export function withShim(html: string, functions: readonly string[]): string {
  const shim = `<script>${scriptShim(functions)}</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (head !== null) return insertAt(html, head.index + head[0].length, shim);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html);
  return insertAt(html, doctype === null ? 0 : doctype[0].length, shim);
}

const insertAt = (text: string, at: number, piece: string): string => text.slice(0, at) + piece + text.slice(at);

/** The functions that a page may call: declared at the top level of a file, and not private (`name_`). */
export function declaredFunctions(code: string): readonly string[] {
  return [...code.matchAll(/^(?:async )?function ([A-Za-z$][\w$]*)/gm)].flatMap(([, name = '']) =>
    name.endsWith('_') ? [] : [name],
  );
}
