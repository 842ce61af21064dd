import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import type { Host } from '../host';
import { FLAGS, served, withRunner } from './servedPage';

/** Milliseconds from the beginning of the page, medians of several loads; `notRun` is a reason in place of them. */
export interface PageSpeed {
  readonly notRun: string | null;
  /** The script is evaluated and the first thing drawn. */
  readonly drawnMs: number;
  /** How long the first call took, from the page and back. */
  readonly firstCallMs: number;
  /** The search box is there and takes keys. */
  readonly interactiveMs: number;
  readonly limitMs: number;
}

/** What the sidebar may take until it is interactive, on a host that has answered before. */
const LIMIT_MS = 300;
/** The first two loads are not counted: the browser and the host compile what they keep. */
const WARM_UP = 2;
const LOADS = 7;
export const notMeasured = (notRun: string): PageSpeed => ({
  notRun,
  drawnMs: 0,
  firstCallMs: 0,
  interactiveMs: 0,
  limitMs: LIMIT_MS,
});

/** Opens the sidebar that the host serves in a browser, again and again. */
export async function pageSpeed(host: Host, browserPath: string): Promise<PageSpeed> {
  const html = host.clickMenu('menuOpenSidebar').pages[0]?.html;
  if (html === undefined) return notMeasured('the menu showed no sidebar');
  const server = await served(host, withRunner(html));
  const browser = await chromium.launch({ executablePath: browserPath, args: FLAGS });
  try {
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    const loads: Load[] = [];
    for (let n = 0; n < WARM_UP + LOADS; n += 1) loads.push(await loaded(browser, address));
    const counted = loads.slice(WARM_UP);
    const median = (of: (load: Load) => number): number =>
      counted.map(of).sort((a, b) => a - b)[Math.floor(counted.length / 2)] ?? 0;
    return {
      notRun: null,
      drawnMs: median(({ drawn }) => drawn),
      firstCallMs: median(({ firstCall }) => firstCall),
      interactiveMs: median(({ interactive }) => interactive),
      limitMs: LIMIT_MS,
    };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

interface Load {
  readonly drawn: number;
  readonly firstCall: number;
  readonly interactive: number;
}

async function loaded(browser: Browser, address: string): Promise<Load> {
  const page = await browser.newPage({ viewport: { width: 300, height: 720 } });
  try {
    await page.goto(address);
    await page.waitForSelector('#find-input:focus');
    return await page.evaluate<Load>(`(() => {
      const [entry] = performance.getEntriesByType('navigation');
      const call = performance.getEntriesByType('resource').find(({ name }) => name.includes('/call/'));
      const [mark] = performance.getEntriesByName('interactive');
      return { drawn: entry.domInteractive, firstCall: call.duration, interactive: mark.startTime };
    })()`);
  } finally {
    await page.close();
  }
}
