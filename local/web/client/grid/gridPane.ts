import type { Area, ContentView, HandAction } from '../../shared/protocol';
import { askConfirm } from '../page/askText';
import { el } from '../page/dom';
import type { Store } from '../page/store';
import { CellEditor, type AfterEntry } from './cellEditor';
import type { Grid } from './grid';
import { copyText, pasteInto } from './gridClipboard';
import { navigate } from './gridKeys';
import { watchMouse } from './gridMouse';
import { cellMenu } from './cellMenu';
import type { Span } from './geometry';
import { Selection, type Point } from './selection';
import { SheetTab } from './sheetTab';

export interface GridEvents {
  /** The selection is elsewhere now, or what it holds has changed. */
  onSelection(grid: GridPane): void;
  /** Text is being typed into the active cell. */
  onTyping(text: string): void;
  /** A part of the sheet is closed to this person. */
  onRefused(text: string): void;
}

/** The grid: one tab of one spreadsheet, its selection, what is typed and pasted into it. */
export class GridPane implements Grid {
  readonly selection: Selection;
  readonly store: Store;
  readonly element: HTMLElement;
  tab: SheetTab | null = null;
  fileId = '';
  sheetId = -1;
  private readonly place = el('div', { class: 'grid-table' });
  private readonly editor: CellEditor;
  private readonly events: GridEvents;
  /** Which sheet `tab` is a drawing of: while another is being fetched, not the one that is asked for. */
  private drawn = '';
  private sent = '';
  private sending = 0;

  constructor(element: HTMLElement, store: Store, events: GridEvents) {
    this.element = element;
    this.store = store;
    this.events = events;
    this.selection = new Selection(() => this.onSelected());
    this.editor = new CellEditor(store.words.grid, {
      content: () => this.content(),
      enter: (text, after) => void this.enter(text, after),
      navigate: (event) => navigate(this, event),
      onText: (text) => events.onTyping(text),
    });
    element.replaceChildren(this.place, ...this.editor.elements);
    watchMouse(this);
    this.editor.field.addEventListener('copy', (event) => this.onCopy(event, false));
    this.editor.field.addEventListener('cut', (event) => this.onCopy(event, true));
    this.editor.field.addEventListener('paste', (event) => {
      if (this.editor.isEditing) return;
      event.preventDefault();
      void pasteInto(this, event.clipboardData?.getData('text/plain') ?? '');
    });
    store.onNews(() => void this.follow());
  }

  get isReadOnly(): boolean {
    return this.fileId !== this.store.state.files[0]?.id;
  }

  /** Shows a tab; its selection begins at the top unless a cell is named. */
  async show(fileId: string, sheetId: number, at: Point | null = null): Promise<void> {
    const isOther = fileId !== this.fileId || sheetId !== this.sheetId;
    this.fileId = fileId;
    this.sheetId = sheetId;
    if (isOther) {
      this.editor.cancel();
      await this.draw(null);
    }
    this.selection.select(at ?? (isOther ? this.firstCell() : this.selection.active));
    this.tab?.reveal(this.selection.active);
  }

  focus(): void {
    this.editor.focus();
  }

  edit(): void {
    if (!this.isReadOnly) void this.editor.edit();
  }

  async content(): Promise<ContentView | null> {
    if (this.sheetId < 0) return null;
    return this.store.look('content', { fileId: this.fileId, sheetId: this.sheetId, ...this.selection.active });
  }

  /** Types a text into the active cell, as a person does. */
  async enter(text: string, after: AfterEntry): Promise<void> {
    if (this.isReadOnly || this.tab === null) return;
    const { active } = this.selection;
    const before = await this.content();
    const moves = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] } as const;
    const [rows, columns] = moves[after];
    if (after !== 'stay') this.selection.move(this.tab.geometry, rows, columns, false);
    this.focus();
    // Sheets has nothing to do either where a cell is left as it was.
    if (before !== null && before.entry === text) {
      this.events.onSelection(this);
      return;
    }
    const area = { sheetId: this.sheetId, ...active, rowCount: 1, columnCount: 1 };
    if (!(await this.mayChange(area))) {
      this.events.onSelection(this);
      return;
    }
    await this.store.act('type', { sheetId: area.sheetId, ...active, text });
  }

  /** Fetches the cells of a block, so that they can be copied. */
  async ensure(top: number, bottom: number): Promise<void> {
    await this.tab?.blocks.ensure(top, Math.min(bottom, top + 2000));
  }

  async clear(): Promise<void> {
    if (this.isReadOnly) return;
    const area = this.areaOf(this.selection.span);
    if (await this.mayChange(area)) await this.store.act('clear', area);
  }

  /** Asks where a part of the sheet is protected with a warning, and says so where it is closed to this person. */
  async mayChange(area: Area): Promise<boolean> {
    const { words } = this.store;
    const guard = await this.store.look('guard', area);
    if (guard === null || guard.verdict === 'free') return guard !== null;
    if (guard.verdict === 'refused') {
      this.events.onRefused(words.closedPart);
      return false;
    }
    const goesOn = await askConfirm(words.warnedPart(guard.description), words);
    this.focus();
    return goesOn;
  }

  areaOf({ top, left, bottom, right }: Span): Area {
    return { sheetId: this.sheetId, row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  async doByHand(action: HandAction): Promise<void> {
    await this.store.act('hand', action);
    this.focus();
  }

  openMenu(x: number, y: number): void {
    if (!this.isReadOnly) cellMenu(this, x, y);
  }

  redraw(): void {
    this.tab?.redraw();
    this.placeEditor();
  }

  private firstCell(): Point {
    const row = this.tab?.geometry.rows[0] ?? 0;
    return { row, column: this.tab?.geometry.columns[0]?.index ?? 0 };
  }

  /** After news: draws the tab again where it has changed, in the same place. */
  private async follow(): Promise<void> {
    const facts = this.facts();
    const isCurrent = this.tab !== null && this.drawn === `${this.fileId} ${String(this.sheetId)}`;
    if (facts !== undefined && isCurrent && facts.version !== this.tab?.layout.version) await this.draw(this.tab);
    this.events.onSelection(this);
  }

  private facts(): { readonly version: number } | undefined {
    const file = this.store.state.files.find(({ id }) => id === this.fileId);
    return file?.tabs.find(({ sheetId }) => sheetId === this.sheetId);
  }

  private async draw(kept: SheetTab | null): Promise<void> {
    const { fileId, sheetId } = this;
    const layout = await this.store.look('layout', { fileId, sheetId });
    if (layout === null || fileId !== this.fileId || sheetId !== this.sheetId) return;
    if (kept === null) this.tab?.destroy();
    this.drawn = `${fileId} ${String(sheetId)}`;
    this.tab = new SheetTab(
      this.place,
      layout,
      {
        fetchBlock: (start, count) => this.store.look('block', { fileId, sheetId, start, count }),
        onMoved: () => this.placeEditor(),
        onFocus: () => this.focus(),
      },
      kept,
    );
  }

  private onSelected(): void {
    this.tab?.reveal(this.selection.end);
    this.placeEditor();
    this.events.onSelection(this);
    window.clearTimeout(this.sending);
    this.sending = window.setTimeout(() => void this.sendSelection(), 120);
  }

  /** The script may ask where the cursor is; it has to know before anything else is asked. */
  async sendSelection(): Promise<void> {
    window.clearTimeout(this.sending);
    const area = this.areaOf(this.selection.span);
    const key = Object.values(area).join();
    if (this.isReadOnly || this.sheetId < 0 || key === this.sent) return;
    this.sent = key;
    await this.store.look('select', area);
  }

  private placeEditor(): void {
    if (this.tab === null) return;
    const { active, span } = this.selection;
    this.tab.frame(span, active);
    this.editor.place(
      this.tab.paneBox({ top: active.row, bottom: active.row, left: active.column, right: active.column }),
    );
  }

  private onCopy(event: ClipboardEvent, cut: boolean): void {
    if (this.editor.isEditing || this.tab === null) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', copyText(this.tab, this.selection.span));
    if (cut) void this.clear();
  }
}
