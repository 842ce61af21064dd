/**
 * npm run screenshots [-- en|zh]: docs/images/*.png of the running program on the sample list, in both languages. Run by hand when
 * the pages have changed; needs a browser on this machine.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { ensureBuilt, orExplain } from './ensure.mjs';
import { findBrowser } from './find-browser.mjs';
import { LOCAL_BUILD, ROOT } from './lib/paths.mjs';

/* global fetch -- runs in the page */

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {'en' | 'zh'} Language */

const IMAGES = join(ROOT, 'docs', 'images');
/** The sample's orders and visits are of the months before. */
const START = '2024-10-08T01:00:00Z';
const SIZE = { width: 1440, height: 900 };
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
FLAGS.push('--disable-component-update', '--disable-sync');

const WORDS = {
  en: {
    lang: 'en',
    customers: 'Customers',
    report: 'Report',
    find: 'Liam',
    talked: 'Asked for an offer',
    item: 'Service contract',
    guide: 'Entry guide',
    snapshot: 'before the autumn letters',
    changes: [{ stage: 'active', city: 'London' }, { notes: 'Wants a call before noon.' }, { stage: 'prospect' }],
    archived: 'Moved abroad',
    changed: 'Changes',
    history: 'Whole history',
    card: 'Grace Hopper\nHead of purchasing, Lighthouse Trading Ltd.\n12 Harbour Road, London\n+44 20 7946 0018  grace@lighthouse.example',
  },
  zh: {
    lang: 'zh-CN',
    customers: '客户',
    report: '月报',
    find: '北京',
    talked: '询问报价',
    item: '服务合同',
    guide: '录入规范',
    snapshot: '秋季活动之前',
    changes: [{ stage: 'active', city: '上海' }, { notes: '上午来电。' }, { stage: 'prospect' }],
    archived: '已迁往外地',
    changed: '修改',
    history: '全部历史',
    card: '王小明 13800138000 深圳市南山区科技园 示例科技有限公司 采购经理 wang@example.com',
  },
};

await orExplain(ensureBuilt);
const browserPath = findBrowser();
if (browserPath === undefined) {
  console.error('No browser was found; set CHROME_PATH to one.');
  process.exit(1);
}
mkdirSync(IMAGES, { recursive: true });
const browser = await chromium.launch({ executablePath: browserPath, args: FLAGS });
try {
  const wanted = process.argv.slice(2);
  const languages = /** @type {Language[]} */ (['en', 'zh']).filter(
    (one) => wanted.length === 0 || wanted.includes(one),
  );
  for (const language of languages) await takeAll(language);
} finally {
  await browser.close();
}

/** @param {Language} language */
async function takeAll(language) {
  const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
  const workbench = await startWorkbench(folder, language);
  try {
    const page = await browser.newPage({ viewport: SIZE, locale: language === 'zh' ? 'zh-CN' : 'en-US' });
    await page.goto(workbench.address);
    await page.waitForSelector('.tabulator-row');
    // The whole workbench, or the part of it that is named.
    const shoot = async (/** @type {string} */ name, part = 'body') => {
      await page.mouse.move(600, 880);
      await page.locator(part).screenshot({ path: join(IMAGES, `${name}.${language}.png`) });
      console.log(`docs/images/${name}.${language}.png`);
    };
    await api(page, 'apiSetUp', { requestId: 'screenshots-set-up', language });
    await shootAdoption(page, shoot);
    await fillRegister(page, language);
    await shootRegister(page, language, shoot);
    await shootEntry(page, language, shoot);
    await shootDay(page, shoot);
    await shootGuide(page, language, shoot);
    await shootSafety(page, language, shoot);
    await shootReport(page, language, shoot);
  } finally {
    workbench.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {Language} language
 * @returns {Promise<{ address: string, end: () => void }>}
 */
function startWorkbench(folder, language) {
  const words = ['workbench', '--no-open', '--lang', WORDS[language].lang, '--now', START];
  const child = spawn(process.execPath, [join(LOCAL_BUILD, 'cli.mjs'), ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((done, failed) => {
    child.once('exit', () => failed(new Error('the workbench ended')));
    createInterface({ input: child.stdout }).once('line', (address) => {
      done({ address, end: () => child.kill('SIGKILL') });
    });
  });
}

/**
 * Does an action of the workbench as its page does.
 * @param {Page} page
 * @param {string} name
 * @param {object} request
 * @returns {Promise<any>} the action's data
 */
function act(page, name, request) {
  return page.evaluate(
    async ([action, body]) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(`api/${action}`, { method: 'POST', headers, body });
      /** @type {any} */
      const reply = await response.json();
      if (!reply.ok) throw new Error(`${action}: ${reply.message}`);
      return reply;
    },
    [name, JSON.stringify(request)],
  );
}

/** @param {Page} page @param {string} name @param {object} argument */
async function api(page, name, argument) {
  const { data } = await act(page, 'call', { name, argument });
  if (data.failure !== null || data.reply?.ok !== true) throw new Error(`${name}: ${JSON.stringify(data)}`);
  return data.reply;
}

/** @param {Page} page @param {(name: string, part?: string) => Promise<void>} shoot */
async function shootAdoption(page, shoot) {
  await reopen(page);
  await page.click('#menus .menu');
  await page.locator('.popup-root > .popup-item').nth(2).click();
  const dialog = await addonPage(page, 'dialog.addon iframe');
  await dialog.locator('button').first().click();
  await dialog.locator('table').first().waitFor();
  await page.waitForTimeout(500);
  await shoot('adopt');
}

/** @param {Page} page @param {Language} language */
async function fillRegister(page, language) {
  const words = WORDS[language];
  for (const tab of ['客户名单', '订单']) {
    /** @type {any} */
    let reply = await api(page, 'apiAdoptList', { requestId: `screenshots-${tab}`, tab });
    while (!reply.done) reply = await api(page, 'apiContinueAdoption', { requestId: `screenshots-${tab}` });
  }
  await api(page, 'apiInstallAutomation', { requestId: 'screenshots-automation' });
  const { customers } = await api(page, 'apiFindCustomers', { text: words.find });
  const channels = ['phone', 'visit', 'email'];
  for (const [at, { id }] of customers.slice(0, 9).entries()) {
    const fields = { channel: channels[at % 3], summary: words.talked };
    await api(page, 'apiLogInteraction', { requestId: `screenshots-talk-${at}`, customerId: id, fields });
    if (at % 3 > 0) continue;
    const bought = { item: words.item, quantity: 1, amount: 800 + at * 150 };
    await api(page, 'apiAddPurchase', { requestId: `screenshots-buy-${at}`, customerId: id, fields: bought });
  }
}

/** @param {Page} page @param {Language} language @param {(name: string, part?: string) => Promise<void>} shoot */
async function shootRegister(page, language, shoot) {
  const { customers, find } = WORDS[language];
  await reopen(page);
  await page.locator('.tab').getByText(customers, { exact: true }).click();
  await page.locator('.tabulator-cell', { hasText: 'C-00000' }).first().waitFor();
  const sidebar = await addonPage(page, '#sidebar iframe');
  await sidebar.locator('input').first().fill(find);
  await sidebar.locator('ul button, ul a, [role=option], .result').first().waitFor();
  await page.waitForTimeout(800);
  await shoot('workbench');
  await sidebar.locator('ul button, ul a, [role=option], .result').first().click();
  await page.waitForTimeout(1200);
  await shoot('customer', '#sidebar');
  await page.keyboard.press('Escape');
  await sidebar.locator('#find-input').fill('');
  await sidebar.locator('.filter-chip.opens').click();
  await sidebar.locator('#filter-panel select').nth(1).selectOption('lead');
  await page.waitForTimeout(800);
  await shoot('find', '#sidebar');
}

/** @param {Page} page @param {Language} language @param {(name: string, part?: string) => Promise<void>} shoot */
async function shootEntry(page, language, shoot) {
  const { customers } = await api(page, 'apiFindCustomers', { text: WORDS[language].find });
  const { customer } = await api(page, 'apiGetCustomer', { id: customers[0].id });
  await reopen(page);
  const sidebar = await addonPage(page, '#sidebar iframe');
  await sidebar.locator('.search .button.primary, main .button.primary').first().click();
  await sidebar.locator('.paste textarea').fill(WORDS[language].card);
  await sidebar.locator('.paste textarea').press('Control+Enter');
  await sidebar.locator('.guessed').first().waitFor();
  await page.waitForTimeout(500);
  await shoot('entry', '#sidebar');
  await sidebar.locator('.form [name=name]').fill(customer.name);
  await sidebar.locator('.form [name=phone]').fill(customer.phone);
  await sidebar.locator('.form [type=submit]').click();
  await sidebar.locator('.duplicate').first().waitFor();
  await page.waitForTimeout(500);
  await shoot('duplicates', '#sidebar');
}

/** @param {Page} page @param {(name: string, part?: string) => Promise<void>} shoot */
async function shootDay(page, shoot) {
  await reopen(page);
  const sidebar = await addonPage(page, '#sidebar iframe');
  await sidebar.locator('.day-button').first().click();
  await sidebar.locator('.sections').waitFor();
  await page.waitForTimeout(500);
  await shoot('day', '#sidebar');
}

/**
 * What was done and how it is taken back: a history of some days, a snapshot before a change, customers who are archived.
 * @param {Page} page @param {Language} language @param {(name: string, part?: string) => Promise<void>} shoot
 */
async function shootSafety(page, language, shoot) {
  const words = WORDS[language];
  const { customers } = await api(page, 'apiFindCustomers', { text: words.find });
  const [first, ...others] = customers;
  await api(page, 'apiTakeSnapshot', { requestId: 'screenshots-snapshot', name: words.snapshot });
  const { day } = (await act(page, 'moments', {})).data;
  for (let now = 0; now < day;) now = (await act(page, 'advance', { to: day })).state.clock.now;
  for (const [at, fields] of words.changes.entries()) {
    const { customer } = await api(page, 'apiGetCustomer', { id: first.id });
    const edit = { requestId: `screenshots-change-${at}`, id: first.id, version: customer.version, fields };
    await api(page, 'apiSaveCustomer', edit);
  }
  const ids = others.slice(0, 2).map((/** @type {{ id: string }} */ { id }) => id);
  await api(page, 'apiArchive', { requestId: 'screenshots-archive', ids, reason: words.archived });
  for (const [name, place] of [
    ['actions', 0],
    ['snapshots', 1],
    ['archive', 3],
    ['health', 4],
  ]) {
    await reopen(page);
    const sidebar = await addonPage(page, '#sidebar iframe');
    await sidebar.locator('.more-button').click();
    await sidebar.locator('.place').nth(Number(place)).click();
    await page.waitForTimeout(2500);
    if (name === 'actions') await sidebar.locator('.action-line').nth(1).click();
    if (name === 'snapshots') await sidebar.locator('.snapshot-acts .button').first().click();
    await page.waitForTimeout(2500);
    await shoot(String(name), '#sidebar');
  }
  await reopen(page);
  const sidebar = await addonPage(page, '#sidebar iframe');
  await sidebar.locator('#find-input').fill(first.name);
  await sidebar.locator('.result').first().click();
  await sidebar.getByRole('button', { name: words.changed }).click();
  await sidebar.getByText(words.history).click();
  await sidebar.locator('input[type=date]').fill(START.slice(0, 10));
  await sidebar.locator('input[type=date]').press('Enter');
  await page.waitForTimeout(2500);
  await shoot('history', '#sidebar');
}

/** @param {Page} page @param {Language} language @param {(name: string, part?: string) => Promise<void>} shoot */
async function shootGuide(page, language, shoot) {
  await reopen(page);
  await page.click('#menus .menu');
  await page.locator('.popup-root > .popup-item', { hasText: WORDS[language].guide }).click();
  const dialog = await addonPage(page, 'dialog.addon iframe');
  await dialog.locator('table').first().waitFor();
  await page.waitForTimeout(500);
  await shoot('guide', 'dialog.addon');
}

/** @param {Page} page @param {Language} language @param {(name: string, part?: string) => Promise<void>} shoot */
async function shootReport(page, language, shoot) {
  await reopen(page);
  for (let month = 0; month < 2; month += 1) {
    const { data } = await act(page, 'moments', {});
    for (let now = 0; now < data.month;) now = (await act(page, 'advance', { to: data.month })).state.clock.now;
  }
  await page.setViewportSize({ width: 1720, height: 1000 });
  await reopen(page);
  await page.click('#sidebar .page-title button');
  await page.locator('.tab', { hasText: WORDS[language].report }).last().click();
  await page.waitForSelector('.chart svg');
  await page.waitForTimeout(800);
  await shoot('report');
}

/** @param {Page} page */
async function reopen(page) {
  await page.reload();
  await page.waitForSelector('.tabulator-row');
  await addonPage(page, '#sidebar iframe');
}

/**
 * The add-on's page in a frame, once it has something to press.
 * @param {Page} page
 * @param {string} selector
 */
async function addonPage(page, selector) {
  const handle = await page.waitForSelector(selector);
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error(`${selector} holds no page`);
  await frame.locator('button').first().waitFor({ timeout: 60_000 });
  return frame;
}
