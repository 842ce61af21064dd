import type { GridPane } from '../grid/gridPane';
import { spanName } from '../grid/geometry';
import { byId, el } from './dom';

/** The line above the grid: which cell, and exactly what it holds. Typing here types into the cell. */
export class FormulaBar {
  private readonly name = el('output', { class: 'cell-name' });
  private readonly field = el('textarea', { class: 'cell-content' });
  private grid: GridPane | null = null;
  private asked = 0;
  private readOnly = '';
  /** What the field held when it was entered; null while nobody types here. */
  private before: string | null = null;

  constructor() {
    this.field.rows = 1;
    this.field.spellcheck = false;
    byId('formula').replaceChildren(this.name, el('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx'), this.field);
    this.field.addEventListener('focus', () => {
      this.before = this.field.value;
    });
    this.field.addEventListener('blur', () => this.leave());
    this.field.addEventListener('keydown', (event) => this.onKey(event));
  }

  label(content: string, name: string, readOnly: string): void {
    this.readOnly = readOnly;
    this.field.setAttribute('aria-label', content);
    this.name.setAttribute('aria-label', name);
  }

  /** What is being typed in the grid. */
  type(text: string): void {
    this.asked += 1;
    this.field.value = text;
  }

  async follow(grid: GridPane): Promise<void> {
    this.grid = grid;
    this.asked += 1;
    const { asked } = this;
    this.name.textContent = spanName(grid.selection.span);
    this.field.readOnly = grid.isReadOnly;
    this.field.placeholder = grid.isReadOnly ? this.readOnly : '';
    const content = await grid.content();
    if (content === null || asked !== this.asked || this.before !== null) return;
    this.field.value = content.entry;
    this.field.title = content.note;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.field.value = this.before ?? '';
    else if (event.key !== 'Enter' || event.altKey) return;
    event.preventDefault();
    this.field.blur();
    this.grid?.focus();
  }

  private leave(): void {
    const { before } = this;
    this.before = null;
    if (before !== null && before !== this.field.value) void this.grid?.enter(this.field.value, 'stay');
  }
}
