import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { serveWorkbench, type ServedWorkbench } from '../../local/web/server/httpServer';
import type { Session } from '../../local/web/server/session';
import { staticFiles } from '../../local/web/server/staticFiles';
import { setCell } from '../../local/sheets';
import { aRegister } from '../local/host/aHost';
import { aSession } from '../local/web/aSession';
import { seriousFindings } from './support/axe';
import { describeInBrowser, launch, openPage, ROOT } from './support/browser';

jest.setTimeout(60_000);

const HOSTILE = '<img src=x onerror="parent.hacked=1">';
const CODE = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Register').addItem('Open', 'menuOpenSidebar').addToUi(); }
function onEdit(e) { SpreadsheetApp.getActive().toast('edited ' + e.range.getA1Notation() + ' ${HOSTILE}'); }
function menuOpenSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Side'));
}
function apiAsk(request) { return { answer: request.question + '!' }; }
function apiFail() { throw new Error('it broke'); }
`;
const SIDEBAR = `<!doctype html><html lang="en"><head><title>Side</title></head><body><main>
<button id="ask">Ask</button><button id="fail">Fail</button><button id="out">Out</button><output id="said"></output></main>
<script>
const said = (text) => { document.getElementById('said').textContent = text; };
const on = (id, act) => document.getElementById(id).addEventListener('click', act);
on('ask', () => google.script.run.withSuccessHandler((r) => said(r.answer)).apiAsk({ question: 'why' }));
on('fail', () => google.script.run.withFailureHandler((e) => said(e.message)).apiFail());
on('out', () => { try { said(String(parent.document.title)); } catch (e) { said('cut off'); } });
</script></body></html>`;

describeInBrowser('the workbench', (path) => {
  let browser: Browser;
  let session: Session;
  let served: ServedWorkbench;
  let page: Page;
  let faults: readonly string[];

  beforeAll(async () => {
    const web = join(ROOT, '.local-build', 'web');
    if (!existsSync(join(web, 'index.html'))) throw new Error('run npm run build first');
    browser = await launch(path);
    const register = aRegister();
    const [sheet] = register.sheets;
    ['Name', 'Stage'].forEach((text, column) => setCell(sheet!, 0, column, { value: text }));
    const condition = {
      type: 'ONE_OF_LIST',
      values: ['Lead', 'Active', 'Lost'].map((text) => ({ userEnteredValue: text })),
    };
    setCell(sheet!, 1, 0, { value: HOSTILE, note: HOSTILE });
    setCell(sheet!, 1, 1, { value: 'Lead', validation: { condition } });
    sheet!.frozenRowCount = 1;
    const range = { sheetId: sheet!.sheetId, startColumnIndex: 3, endColumnIndex: 4 };
    sheet!.protectedRanges = [{ protectedRangeId: 1, range, warningOnly: true, description: 'computed' }];
    session = aSession({ code: CODE, html: SIDEBAR, register });
    served = await serveWorkbench(session, staticFiles(web), 0);
    const opened = await openPage(browser, served.address, 'en-US', 1280, 800);
    page = opened.page;
    faults = opened.faults;
    await page.waitForSelector('.tabulator-row');
    await page.waitForSelector('#sidebar iframe');
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  afterEach(() => expect(faults).toEqual([]));

  const cell = (row: number, column: number): ReturnType<Page['locator']> =>
    page.locator(`.tabulator-row:nth-child(${row - 1}) .tabulator-cell[tabulator-field="c${column}"]`);
  const valueAt = (row: number, column: number): unknown =>
    session.host.register.sheets[0]?.rows[row]?.cells[column]?.value;
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((done) => setTimeout(done, 20));
  };
  const sidebar = (): Frame => page.frames().find((frame) => frame.url().includes('/page/'))!;

  it('shows the cells of the register, its header in the head', async () => {
    await page.waitForFunction(() => document.querySelector('.head-cell')?.textContent === 'Name');
    await page.waitForFunction(() => document.body.innerText.includes('Lead'));
    expect(await cell(2, 0).textContent()).toBe(HOSTILE);
  });

  it('types into a cell, and goes on to the next row', async () => {
    await cell(3, 0).click();
    await page.keyboard.type('王芳');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.body.innerText.includes('edited A3'));
    expect(valueAt(2, 0)).toBe('王芳');
    expect(await page.locator('.cell-name').textContent()).toBe('A4');
    await page.waitForFunction(() =>
      document.querySelector('.tabulator-row:nth-child(2)')?.textContent.includes('王芳'),
    );
  });

  it('leaves a cell as it was on Esc', async () => {
    await cell(3, 0).dblclick();
    await page.waitForSelector('.cell-editor.editing');
    await page.keyboard.type('xyz');
    await page.keyboard.press('Escape');
    expect(valueAt(2, 0)).toBe('王芳');
  });

  it('offers the list of a cell and takes what is chosen', async () => {
    await cell(2, 1).click();
    await page.keyboard.press('F2');
    await page.waitForSelector('.option-list:not([hidden]) li');
    await page.locator('.option-list li', { hasText: 'Lost' }).click();
    await page.waitForFunction(() => document.body.innerText.includes('edited B2'));
    expect(valueAt(1, 1)).toBe('Lost');
  });

  it('pastes rows from the clipboard and clears them again', async () => {
    await cell(6, 0).click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'a\tb\nc\td');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page.waitForFunction(() => document.body.innerText.includes('edited A6:B7'));
    expect([valueAt(5, 0), valueAt(5, 1), valueAt(6, 0), valueAt(6, 1)]).toEqual(['a', 'b', 'c', 'd']);
    await page.keyboard.press('Delete');
    await until(() => valueAt(6, 1) === undefined);
    await page.waitForFunction(() => document.querySelector('.tabulator-row:nth-child(6)')?.textContent.trim() === '7');
  });

  it('asks before a protected part is changed', async () => {
    await cell(3, 3).click();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.click('dialog.ask button:not(.primary)');
    expect(valueAt(2, 3)).toBeUndefined();
    await cell(3, 3).click();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.click('dialog.ask .primary');
    await page.waitForFunction(() => document.body.innerText.includes('edited D3'));
    expect(valueAt(2, 3)).toBe(1);
  });

  it('lets the add-on’s page call the script, and nothing else', async () => {
    await sidebar().click('#ask');
    await sidebar().waitForFunction(() => document.getElementById('said')?.textContent === 'why!');
    await sidebar().click('#fail');
    await sidebar().waitForFunction(() => document.getElementById('said')?.textContent.includes('it broke'));
    await sidebar().click('#out');
    await sidebar().waitForFunction(() => document.getElementById('said')?.textContent === 'cut off');
  });

  it('never makes markup of what stands in the register', async () => {
    expect(
      await page.evaluate(() => [document.querySelectorAll('#grid img, #notices img').length, 'hacked' in window]),
    ).toEqual([0, false]);
    expect(await page.locator('.tabulator-cell.has-note').first().getAttribute('title')).toBe(HOSTILE);
  });

  it('speaks the other language at a press', async () => {
    await page.click('.languages button:nth-child(2)');
    await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
    expect(await page.locator('a.save').textContent()).toBe('另存为 .xlsx');
    await page.click('.languages button:nth-child(1)');
    await page.waitForFunction(() => document.documentElement.lang === 'en');
  });

  it('moves the clock', async () => {
    const before = session.host.now;
    await page.click('#clock .step');
    await page.waitForFunction(() => document.body.innerText.includes('Nothing was due.'));
    expect(session.host.now - before).toBeGreaterThanOrEqual(3_600_000);
  });

  it('has nothing serious for axe', async () => {
    expect(await seriousFindings(page)).toEqual([]);
  });
});
