import type { FileFacts, HandAction, TabFacts } from '../../shared/protocol';
import type { GridPane } from '../grid/gridPane';
import { askConfirm, askText } from './askText';
import { button, byId, el } from './dom';
import { openBelow } from './menuBar';
import { openPopup, type PopupItem } from './popup';
import type { Store } from './store';

/** The spreadsheets and the tabs of the one that is shown, along the bottom as in Sheets. */
export class TabStrip {
  private readonly store: Store;
  private readonly grid: GridPane;
  private shownKey = '';

  constructor(store: Store, grid: GridPane) {
    this.store = store;
    this.grid = grid;
    store.onNews(() => this.draw());
  }

  async show(fileId: string, sheetId: number): Promise<void> {
    await this.grid.show(fileId, sheetId);
    this.draw();
    this.grid.focus();
  }

  /** The tab that is shown, or the first when it is gone. */
  async settle(): Promise<void> {
    const file = this.file();
    if (file === undefined) return;
    const isThere = file.id === this.grid.fileId && file.tabs.some(({ sheetId }) => sheetId === this.grid.sheetId);
    const first = file.tabs.find(({ hidden }) => !hidden) ?? file.tabs[0];
    if (!isThere && first !== undefined) await this.show(file.id, first.sheetId);
  }

  draw(): void {
    const { words } = this.store;
    const file = this.file();
    if (file === undefined) return;
    const shown = file.tabs.filter((tab) => !tab.hidden || tab.sheetId === this.grid.sheetId);
    const list = el('div', { class: 'tab-list', role: 'tablist' }, ...shown.map((tab) => this.tab(file, tab)));
    list.addEventListener('wheel', (event) => list.scrollBy(event.deltaY, 0), { passive: true });
    const scrolled = byId('tabs').querySelector('.tab-list')?.scrollLeft ?? 0;
    byId('tabs').replaceChildren(
      button('☰', (event) => openBelow(event, this.allTabs(file)), {
        class: 'quiet',
        title: words.tabs.all,
        'aria-label': words.tabs.all,
        'aria-haspopup': 'menu',
      }),
      this.fileButton(file),
      list,
    );
    list.scrollLeft = scrolled;
    const key = `${file.id} ${this.grid.sheetId}`;
    if (key !== this.shownKey) list.querySelector('[aria-selected="true"]')?.scrollIntoView({ inline: 'nearest' });
    this.shownKey = key;
  }

  private file(): FileFacts | undefined {
    const { files } = this.store.state;
    return files.find(({ id }) => id === this.grid.fileId) ?? files[0];
  }

  /** Every tab, the hidden ones too. */
  private allTabs(file: FileFacts): readonly PopupItem[] {
    const { words } = this.store;
    return file.tabs.map((tab): PopupItem => ({
      text: tab.title,
      checked: tab.sheetId === this.grid.sheetId,
      act: () => void this.show(file.id, tab.sheetId),
      ...(tab.hidden ? { hint: words.tabs.hidden } : {}),
    }));
  }

  /** Which spreadsheet is looked at: the register, or one that the add-on made. */
  private fileButton(shown: FileFacts): HTMLElement {
    const { words, state } = this.store;
    const items = state.files.map((file, index): PopupItem => {
      const first = file.tabs.find(({ hidden }) => !hidden) ?? file.tabs[0];
      return {
        text: file.title,
        hint: index === 0 ? words.files.register : words.files.vault,
        checked: file.id === shown.id,
        act: () => void this.show(file.id, first?.sheetId ?? 0),
      };
    });
    const isVault = shown.id !== state.files[0]?.id;
    return button(`${shown.title} ▾`, (event) => openBelow(event, items), {
      class: 'file',
      title: isVault ? words.readOnly : words.files.label,
      'aria-haspopup': 'menu',
    });
  }

  private tab(file: FileFacts, tab: TabFacts): HTMLElement {
    const isShown = tab.sheetId === this.grid.sheetId && file.id === this.grid.fileId;
    const element = button(tab.title, () => void this.show(file.id, tab.sheetId), {
      class: tab.hidden ? 'tab hidden-tab' : 'tab',
      role: 'tab',
      'aria-selected': String(isShown),
    });
    if (tab.color !== null) element.style.boxShadow = `inset 0 -3px ${tab.color}`;
    if (file.id === this.store.state.files[0]?.id) {
      element.addEventListener('dblclick', () => void this.rename(tab));
      element.addEventListener('contextmenu', (event) => {
        event.preventDefault();
        openPopup(this.tabMenu(tab), { x: event.clientX, y: event.clientY });
      });
    }
    return element;
  }

  private tabMenu(tab: TabFacts): readonly PopupItem[] {
    const { tabs } = this.store.words;
    const { sheetId, hidden } = tab;
    return [
      { text: tabs.rename, act: () => void this.rename(tab) },
      { text: hidden ? tabs.show : tabs.hide, act: () => void this.change({ kind: 'hide', sheetId, hidden: !hidden }) },
      'line',
      { text: tabs.remove, act: () => void this.remove(tab) },
    ];
  }

  private async rename({ sheetId, title }: TabFacts): Promise<void> {
    const next = await askText(this.store.words.tabs.renameAsk, title, this.store.words);
    if (next !== null && next !== title) await this.change({ kind: 'rename', sheetId, title: next });
  }

  private async remove({ sheetId, title }: TabFacts): Promise<void> {
    const { words } = this.store;
    if (await askConfirm(words.tabs.removeAsk(title), words)) await this.change({ kind: 'deleteTab', sheetId });
  }

  private async change(action: HandAction): Promise<void> {
    await this.store.act('hand', action);
    await this.settle();
  }
}
