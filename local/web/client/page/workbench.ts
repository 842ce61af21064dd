import type { PageLanguage, WorkbenchState } from '../../shared/protocol';
import { GridPane } from '../grid/gridPane';
import { wordsFor } from '../words';
import { watchAccount } from './account';
import { Clock } from './clock';
import { byId } from './dom';
import { FormulaBar } from './formulaBar';
import { Frames } from './frames';
import { LogDrawer } from './logDrawer';
import { watchMenus } from './menuBar';
import { watchMeter } from './meter';
import { notice, noticesOf } from './notices';
import { ask } from './server';
import { makeStore, type Store } from './store';
import { TabStrip } from './tabStrip';

/** The item of the menu that opens the sidebar: a person who opens the workbench wants to see it. */
const OPEN_SIDEBAR = 'menuOpenSidebar';

/** Opens the register as a person opens a spreadsheet in the browser, and draws everything around it. */
export async function openWorkbench(): Promise<void> {
  const first = await ask('open', {});
  let language: PageLanguage = first.state.language;
  const store = makeStore(first.state, (text) => notice(text, 'bad', wordsFor(language)));
  store.onNews(({ state }) => {
    language = state.language;
  });
  const { grid, tabs } = assemble(store);
  byId('title').textContent = first.state.title;
  document.title = `${first.state.title} · ${store.words.page}`;
  store.replay(first);
  await tabs.settle();
  await openSidebar(store);
  grid.focus();
}

function assemble(store: Store): { readonly grid: GridPane; readonly tabs: TabStrip } {
  const formula = new FormulaBar();
  const grid = new GridPane(byId('grid'), store, {
    onSelection: (changed) => void formula.follow(changed),
    onTyping: (text) => formula.type(text),
    onRefused: (text) => notice(text, 'bad', store.words),
  });
  const frames = new Frames(store, { beforeCall: () => grid.sendSelection(), onLeft: () => grid.focus() });
  const log = new LogDrawer(store, () => grid.redraw());
  const tabs = new TabStrip(store, grid);
  const clock = new Clock(store);
  clock.draw();
  watchMenus(store, (functionName) => void clickMenu(store, grid, functionName));
  watchMeter(store, () => log.toggle());
  watchAccount(store, (email, language) => void sitDown(store, email, language));
  followActive(store, grid, tabs);
  store.onNews(({ happened, dropped }) => {
    formula.label(store.words.formulaBar, store.words.nameBox, store.words.readOnly);
    frames.follow(happened);
    noticesOf(happened, dropped, store.words);
  });
  new ResizeObserver(() => grid.redraw()).observe(byId('grid'));
  return { grid, tabs };
}

/** What the add-on shows belongs to whoever asked for it: the next person opens a sidebar of their own. */
async function sitDown(store: Store, email: string, language: PageLanguage): Promise<void> {
  await store.act('person', { email, language });
  await openSidebar(store);
}

async function openSidebar(store: Store): Promise<void> {
  const names = store.state.menus.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'item' ? [item.functionName] : [])),
  );
  if (names.includes(OPEN_SIDEBAR)) await store.act('menu', { functionName: OPEN_SIDEBAR });
}

async function clickMenu(store: Store, grid: GridPane, functionName: string): Promise<void> {
  await grid.sendSelection();
  await store.act('menu', { functionName });
}

/** A script may put the cursor elsewhere ("show the row"); the grid follows it. */
function followActive(store: Store, grid: GridPane, tabs: TabStrip): void {
  let known: WorkbenchState['active'] = store.state.active;
  store.onNews(({ happened, state: { active, files } }) => {
    const isNew = active.sheetId !== known.sheetId || active.row !== known.row || active.column !== known.column;
    known = active;
    const isOurs =
      active.sheetId === grid.sheetId &&
      active.row === grid.selection.span.top &&
      active.column === grid.selection.span.left;
    const [register] = files;
    // An edit puts the cursor into its cell too, and there the person has moved on already.
    const byScript = happened.some(({ kind }) => kind === 'client' || kind === 'menu');
    if (!isNew || isOurs || !byScript || register === undefined) return;
    void grid.show(register.id, active.sheetId, { row: active.row, column: active.column }).then(() => tabs.draw());
  });
}
