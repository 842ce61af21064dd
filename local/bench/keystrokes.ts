import { chromium } from 'playwright-core';
import type { AddressInfo } from 'node:net';
import type { Host } from '../host';
import { searcherBehind } from '../scores/searchIndex';
import { FLAGS, served, withRunner } from './servedPage';

/** Milliseconds from a key to the results that stand there: the middle of all keys, and the slowest. */
export interface KeyTimes {
  readonly medianMs: number;
  readonly worstMs: number;
  /** The text with which it was. */
  readonly worstText: string;
}

export interface Keystrokes {
  readonly customers: number;
  /** Characters of the index on its way to the page. */
  readonly indexCharacters: number;
  /** Finding alone, in processor time. */
  readonly inNode: KeyTimes;
  /** Finding and drawing, in the sidebar itself; null where there is no browser. */
  readonly inBrowser: KeyTimes | null;
  readonly limitMs: number;
}

/** A picture a sixtieth of a second. */
const LIMIT_MS = 16;

/** What is typed, letter by letter: pinyin, initials, characters, Latin names, the end of a phone, what nobody is called. */
const TYPED = ['wangxiaoming', 'zhangw', 'lx', 'shenzhen', '王小', '有限公司', 'acme trading', '8000', 'vip', 'qqqq'];
const texts = TYPED.flatMap((word) => Array.from(word, (_, end) => word.slice(0, end + 1)));
const WARM_UP = 2;
const ROUNDS = 5;

/** Types into the index of a register as the sidebar holds it, in Node and in a browser. */
export async function keystrokes(host: Host, browserPath: string | null): Promise<Keystrokes> {
  const { reply } = host.callFunction('apiSearchIndex', {});
  const { customers } = reply as { readonly customers: number };
  return {
    customers,
    indexCharacters: JSON.stringify(reply).length,
    inNode: inNode(searcherBehind(reply)),
    inBrowser: browserPath === null ? null : await inBrowser(host, browserPath),
    limitMs: LIMIT_MS,
  };
}

function inNode(milliseconds: (text: string) => number): KeyTimes {
  const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => texts.map(milliseconds));
  return summed(rounds.slice(WARM_UP));
}

/** Of several rounds over the same texts, the fastest of each text counts: what else runs on the machine is left out. */
function summed(rounds: readonly (readonly number[])[]): KeyTimes {
  const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
  const perText = texts.map((_, at) => Math.min(...rounds.map((round) => round[at] ?? 0)));
  const worstMs = Math.max(...perText);
  return { medianMs: middle(perText), worstMs, worstText: texts[perText.indexOf(worstMs)] ?? '' };
}

async function inBrowser(host: Host, browserPath: string): Promise<KeyTimes | null> {
  const html = host.clickMenu('menuOpenSidebar').pages[0]?.html;
  if (html === undefined) return null;
  const server = await served(host, withRunner(html));
  const browser = await chromium.launch({ executablePath: browserPath, args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 300, height: 720 } });
    await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    await page.waitForFunction(
      `performance.getEntriesByType('resource').some(({ name }) => name.endsWith('apiSearchIndex'))`,
    );
    await page.waitForTimeout(3000);
    const rounds: number[][] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      rounds.push(await page.evaluate<number[]>(`(${TYPE})(${JSON.stringify(texts)})`));
    }
    return summed(rounds.slice(WARM_UP));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Runs in the page. Preact draws in a microtask behind the event; what it drew is laid out before the clock is read. */
const TYPE = `async (texts) => {
  const input = document.getElementById('find-input');
  const times = [];
  for (const text of texts) {
    const from = performance.now();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    document.body.getBoundingClientRect();
    times.push(performance.now() - from);
    await new Promise((next) => setTimeout(next, 5));
  }
  return times;
}`;
