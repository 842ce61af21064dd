import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import type { Host } from '../host';

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
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/**
 * `google.script.run` over this machine's own server, as far as the sidebar uses it, and a mark for the moment at which the
 * search box has the focus (developers.google.com/apps-script/guides/html/reference/run).
 */
const RUNNER = `<script>
(function () {
  function runner(success, failure) {
    return new Proxy({}, { get: function (_, name) {
      if (name === 'withSuccessHandler') return function (handler) { return runner(handler, failure); };
      if (name === 'withFailureHandler') return function (handler) { return runner(success, handler); };
      return function (request) {
        fetch('/call/' + name, { method: 'POST', body: JSON.stringify(request) })
          .then(function (answer) { return answer.json(); }).then(success, failure);
      };
    } });
  }
  window.google = { script: { run: runner(), host: {} } };
  document.addEventListener('focusin', function (event) {
    if (event.target.id === 'find-input') performance.mark('interactive');
  });
})();
</script>`;

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
  const server = await served(host, html.replace('<meta charset="utf-8">', `<meta charset="utf-8">${RUNNER}`));
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

async function served(host: Host, html: string): Promise<Server> {
  const server = createServer((request, response) => {
    const name = /^\/call\/(\w+)$/.exec(request.url ?? '')?.[1];
    if (name === undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(html);
      return;
    }
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      const { reply } = host.callFunction(name, JSON.parse(body));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(reply ?? null));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}
