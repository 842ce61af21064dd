import type { Browser, Page } from 'playwright-core';
import type { WordsTag } from '../../../src/words/pages';
import { describeInBrowser, launch, openPage, ROOT, shot } from './browser';
import { seriousFindings } from './axe';
import { startPageServer, type PageServer, type ServerFunctions } from './pageServer';

/** Both languages of the pages, with the browser's locale. */
export const LANGUAGES = [
  ['en', 'en-US'],
  ['zh', 'zh-CN'],
] as const;

/** Generous: several suites share the machine. */
export const TIME_LIMIT = 90_000;

export interface Pages {
  readonly server: PageServer;
  /** Opens a page of dist/ before a register that answers with these functions. */
  readonly open: (name: string, functions: object, options?: OpenOptions) => Promise<Page>;
  /** What must be true of every page at the end: no script error, no dialog. */
  readonly faults: () => readonly string[];
  readonly stop: () => Promise<void>;
}

interface OpenOptions {
  readonly locale?: 'en-US' | 'zh-CN';
  /** The words that the page is served with; those of the locale where none are named. */
  readonly words?: WordsTag;
  readonly width?: number;
}

/** A block of tests of pages in a browser of their own, none of which may end with a script error or a dialog. */
export function describePages(name: string, tests: (pages: Omit<Pages, 'stop'>) => void): void {
  describeInBrowser(name, (path) => {
    let started: Pages | undefined;
    const pages = (): Pages => {
      if (started === undefined) throw new Error('the browser is not there yet');
      return started;
    };
    beforeAll(async () => {
      started = await startPages(path);
    });
    afterAll(() => started?.stop());
    afterEach(() => expect(pages().faults()).toEqual([]));
    tests({
      get server() {
        return pages().server;
      },
      open: (...page) => pages().open(...page),
      faults: () => pages().faults(),
    });
  });
}

export async function startPages(path: string): Promise<Pages> {
  const [browser, server] = await Promise.all([launch(path), startPageServer(`${ROOT}/dist`)]);
  return pagesOf(browser, server);
}

function pagesOf(browser: Browser, server: PageServer): Pages {
  const collected: (readonly string[])[] = [];
  return {
    server,
    open: async (name, functions, { locale = 'en-US', words = locale === 'zh-CN' ? 'zh' : 'en', width } = {}) => {
      await Promise.all(browser.contexts().map((context) => context.close()));
      server.serve(functions as ServerFunctions);
      const { page, faults } = await openPage(browser, server.address(name, words), locale, width);
      collected.push(faults);
      return page;
    },
    faults: () => collected.flat(),
    stop: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** A picture, and what axe finds serious. */
export async function look(page: Page, name: string): Promise<readonly string[]> {
  await shot(page, name);
  return seriousFindings(page);
}

/** Types into whatever has the focus. */
export function type(page: Page, text: string): Promise<void> {
  return page.keyboard.insertText(text);
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Moves with Tab until the field or button of this label has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return '';
      const labels =
        element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement
          ? element.labels
          : null;
      return element.getAttribute('aria-label') ?? labels?.[0]?.firstChild?.textContent ?? element.textContent;
    });
    if (focused.trim() === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to “${name}”`);
}
