import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { staticFiles } from '../../local/web/server/staticFiles';
import { groups } from '../gallery/groups';
import { seriousFindings } from './support/axe';
import { describeInBrowser, launch, ROOT, shot, SIDEBAR_WIDTH } from './support/browser';

jest.setTimeout(240_000);

const TAGS = ['en', 'zh', 'zh-Hant'] as const;
const DIALOG_WIDTH = 720;
const states = groups.flatMap((group) => group.states);

/** One state of each view, the one with the most to go through. */
const KEYED = [
  'banners',
  'find-filters',
  'entry-card',
  'form-kinds-refused',
  'form-leaving',
  'form-duplicates',
  'form-conflict',
  'customer-history',
  'customer-next',
  'record-conflict',
  'press-undo',
  'day-review',
  'dialog-adopt-review',
  'dialog-snapshots',
];

/** Serves the workbench's folder as the workbench does, without a register behind it. */
async function serveGallery(): Promise<{ readonly server: Server; readonly address: string }> {
  const web = join(ROOT, '.local-build', 'web');
  if (!existsSync(join(web, 'gallery.js'))) throw new Error('run npm run build first');
  const files = staticFiles(web);
  const server = createServer((request, response) => {
    const file = files.read((request.url ?? '/').slice(1).split('?')[0] ?? '');
    response.statusCode = file === undefined ? 404 : 200;
    if (file !== undefined) response.setHeader('content-type', file.type);
    response.end(file?.bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/gallery.html` };
}

describeInBrowser('the gallery', (path) => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveGallery>>;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(path), serveGallery()]);
  });
  afterAll(async () => {
    await browser.close();
    served.server.closeAllConnections();
    served.server.close();
  });

  it('names each state once', () => {
    expect([...new Set(states.map(({ name }) => name))]).toEqual(states.map(({ name }) => name));
  });

  it.each(TAGS)('comes to its states, accessible and no wider than its frame (%s)', async (tag) => {
    // Languages differ in their words alone.
    const rules = tag === 'en' ? 'all' : 'words';
    const page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    // 繁體 is 简体 with other characters of the same width: some states are enough.
    const shown = tag === 'zh-Hant' ? states.filter((_, index) => index % 5 === 0) : states;
    for (const { name, dialog } of shown) {
      const width = dialog === true ? DIALOG_WIDTH : SIDEBAR_WIDTH;
      await page.setViewportSize({ width, height: 720 });
      await page.goto(`${served.address}?state=${name}&words=${tag}`);
      await page.waitForSelector('html[data-ready]');
      faults.push(
        ...(await problemsOf(page, name, width)),
        ...(await seriousFindings(page, rules)).map((finding) => `${name}: ${finding}`),
      );
      await shot(page, `gallery-${name}-${tag}`);
    }
    await page.close();
    expect(faults).toEqual([]);
  });

  it.each(KEYED)('%s: Tab goes through everything and comes round again, and one sees where it is', async (name) => {
    const state = states.find((one) => one.name === name);
    const width = state?.dialog === true ? DIALOG_WIDTH : SIDEBAR_WIDTH;
    const page = await browser.newPage({ viewport: { width, height: 720 }, reducedMotion: 'reduce' });
    await page.goto(`${served.address}?state=${name}&words=en`);
    await page.waitForSelector('html[data-ready=yes]');
    const stops = await tabStops(page);
    expect(stops.round).toBe(true);
    expect(await page.evaluate(missed)).toEqual([]);
    expect(stops.unseen).toEqual([]);
    expect(stops.count).toBeGreaterThan(0);
    expect(await page.evaluate(hasty)).toEqual([]);
    await page.close();
  });

  it('shows all states beside each other, in frames of the sidebar’s width', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.address}?words=zh`);
    await page.waitForSelector('.stage iframe');
    expect(await page.locator('.stage').count()).toBe(states.length);
    const frame = await (await page.waitForSelector('.stage iframe')).contentFrame();
    await frame?.waitForSelector('html[data-ready=yes]');
    expect(await frame?.evaluate(() => innerWidth)).toBe(SIDEBAR_WIDTH - 2);
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  });
});

/** What is wrong with a state as it stands on the page, one line each. */
async function problemsOf(page: Page, name: string, width: number): Promise<readonly string[]> {
  const ready = await page.getAttribute('html', 'data-ready');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return [
    ...(ready === 'yes' ? [] : [`${name}: ${ready ?? ''}`]),
    ...(wide > width ? [`${name}: ${String(wide)} px wide`] : []),
  ];
}

/** More presses than any view has stops. */
const MOST_STOPS = 140;

/**
 * Where Tab leads from the top of a page until it comes round: `round` is false where it never does, as in a trap; `unseen`
 * names what has the focus and no outline.
 */
async function tabStops(page: Page): Promise<{ count: number; round: boolean; unseen: readonly string[] }> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
  const unseen: string[] = [];
  for (let count = 0; count < MOST_STOPS; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      // A date has a stop for each of its parts; all are the same element.
      const here = element.dataset['visited'] === 'here';
      const again = !here && element.dataset['visited'] === 'yes';
      document.querySelector<HTMLElement>('[data-visited=here]')?.setAttribute('data-visited', 'yes');
      element.dataset['visited'] = 'here';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
      return { again, seen, name: `${element.tagName} ${element.className} ${element.textContent.slice(0, 30)}` };
    });
    if (stop === null) {
      if (count > 0) return { count, round: true, unseen };
      continue;
    }
    if (stop.again) return { count, round: true, unseen };
    if (!stop.seen) unseen.push(stop.name);
  }
  return { count: MOST_STOPS, round: false, unseen };
}

/** What Tab should have come to and did not, as behind a trap. Of a group of radio buttons it comes to one. */
function missed(): readonly string[] {
  const stops = 'a[href], button, input:not([type=radio], [type=date]), select, textarea, summary, [tabindex="0"]';
  return [...document.querySelectorAll<HTMLElement>(stops)]
    .filter((one) => one.checkVisibility() && one.tabIndex >= 0 && !one.matches(':disabled'))
    .filter((one) => one.dataset['visited'] === undefined)
    .map((one) => `${one.tagName} ${one.className} ${one.textContent.slice(0, 30)}`);
}

/** Animations and transitions of under a second, of which a person who asked for less motion should see none. */
function hasty(): readonly string[] {
  return document
    .getAnimations()
    .filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) < 1000)
    .map((one) => String((one.effect as KeyframeEffect | null)?.target?.className));
}
