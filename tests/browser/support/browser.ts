import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export const ROOT = join(__dirname, '..', '..', '..');

/** Width that Google gives every sidebar; it cannot be changed. */
export const SIDEBAR_WIDTH = 300;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of an installed browser, or undefined. */
export function browserPath(): string | undefined {
  try {
    const found = execFileSync(process.execPath, [join(ROOT, 'build', 'find-browser.mjs')], {
      encoding: 'utf8',
    }).trim();
    return found === '' ? undefined : found;
  } catch {
    return undefined;
  }
}

/** `describe` where there is a browser; otherwise a skipped block whose name says why. */
export function describeInBrowser(name: string, tests: (path: string) => void): void {
  const path = browserPath();
  if (path === undefined) describe.skip(`${name} — not run: no browser found`, () => tests(''));
  else describe(name, () => tests(path));
}

export function launch(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: FLAGS });
}

/** A page of the sidebar's size whose errors and dialogs are collected: a test expects none. */
export async function openPage(
  browser: Browser,
  address: string,
  locale: 'en-US' | 'zh-CN',
  width = SIDEBAR_WIDTH,
  height = 720,
): Promise<{ readonly page: Page; readonly context: BrowserContext; readonly faults: readonly string[] }> {
  const context = await browser.newContext({ locale, viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, context, faults };
}

/** Saves a picture of the page where SHOTS names a folder. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
