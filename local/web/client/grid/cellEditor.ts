import { el } from '../page/dom';
import type { Box } from './geometry';
import { OptionList } from './optionList';

/** Where the selection goes after an entry. */
export type AfterEntry = 'down' | 'up' | 'right' | 'left' | 'stay';

export interface EditorEvents {
  /** Asks for the cell's exact content and its drop-down list. */
  content(): Promise<{ readonly entry: string; readonly options: readonly string[] } | null>;
  enter(text: string, after: AfterEntry): void;
  /** A key while nothing is being typed. */
  navigate(event: KeyboardEvent): void;
  onText(text: string): void;
}

/**
 * One text field that always has the grid's focus. While nothing is typed it cannot be seen and its keys move the
 * selection; the first character, also one of an input method, opens it over the active cell.
 */
export class CellEditor {
  readonly field: HTMLTextAreaElement;
  private readonly list: OptionList;
  private readonly events: EditorEvents;
  private editing = false;
  /** Where another text field (the formula bar) does the typing. */
  private session = 0;

  constructor(label: string, events: EditorEvents) {
    this.events = events;
    this.field = el('textarea', { class: 'cell-editor', 'aria-label': label });
    this.field.rows = 1;
    this.field.spellcheck = false;
    this.list = new OptionList((option) => {
      this.field.value = option;
      this.finish('stay');
    });
    this.field.addEventListener('keydown', (event) => this.onKey(event));
    this.field.addEventListener('input', () => this.onInput());
    this.field.addEventListener('compositionstart', () => this.open(''));
    this.field.addEventListener('blur', () => {
      if (this.editing) this.finish('stay');
    });
  }

  get elements(): readonly HTMLElement[] {
    return [this.field, this.list.element];
  }

  get isEditing(): boolean {
    return this.editing;
  }

  place(box: Box): void {
    Object.assign(this.field.style, {
      left: `${box.x}px`,
      top: `${box.y}px`,
      minWidth: `${box.width + 1}px`,
      height: `${box.height + 1}px`,
    });
    this.list.place(box);
  }

  focus(): void {
    this.field.focus({ preventScroll: true });
    // A dialog that closes gives the focus back without the caret, and then nothing can be typed.
    if (!this.editing) this.field.select();
  }

  /** Opens the cell with what stands in it. */
  async edit(): Promise<void> {
    const content = await this.events.content();
    if (content === null || this.editing) return;
    this.open(content.entry);
    this.field.value = content.entry;
    this.field.setSelectionRange(content.entry.length, content.entry.length);
    this.grow();
  }

  cancel(): void {
    this.close();
  }

  private open(text: string): void {
    if (this.editing) return;
    this.editing = true;
    this.session += 1;
    this.field.classList.add('editing');
    this.events.onText(text);
    void this.offerList(this.session);
  }

  private async offerList(session: number): Promise<void> {
    const content = await this.events.content();
    if (content === null || session !== this.session || !this.editing) return;
    this.list.offer(content.options);
  }

  private onInput(): void {
    if (!this.editing) this.open(this.field.value);
    this.events.onText(this.field.value);
    this.list.narrow(this.field.value);
    this.grow();
  }

  private grow(): void {
    this.field.style.width = '0';
    this.field.style.width = `${Math.min(480, this.field.scrollWidth + 16)}px`;
    this.field.style.height = `${Math.max(25, Math.min(240, this.field.scrollHeight))}px`;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (!this.editing) {
      this.events.navigate(event);
      return;
    }
    const after = afterKey(event);
    if (event.key === 'Escape') this.close();
    else if (this.list.onKey(event.key)) this.field.value = this.list.chosen ?? this.field.value;
    else if (after !== null) this.finish(after);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private finish(after: AfterEntry): void {
    const text = this.field.value;
    this.close();
    this.events.enter(text, after);
  }

  private close(): void {
    this.editing = false;
    this.session += 1;
    this.list.hide();
    this.field.value = '';
    this.field.classList.remove('editing');
    this.field.style.width = '';
  }
}

function afterKey(event: KeyboardEvent): AfterEntry | null {
  // Alt+Enter is a new line inside the cell, as in Sheets.
  if (event.key === 'Enter' && !event.altKey && !event.ctrlKey) return event.shiftKey ? 'up' : 'down';
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right';
  return null;
}
