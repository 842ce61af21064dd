import { el } from '../page/dom';
import type { Box } from './geometry';

/** The drop-down list under a cell. It offers; what is typed instead is taken too, as the sheet's rules only warn. */
export class OptionList {
  readonly element = el('ul', { class: 'option-list', role: 'listbox', hidden: true });
  private readonly onChoice: (option: string) => void;
  private all: readonly string[] = [];
  private shown: readonly string[] = [];
  private at = -1;

  constructor(onChoice: (option: string) => void) {
    this.onChoice = onChoice;
  }

  /** The option that the keys are on. */
  get chosen(): string | undefined {
    return this.shown[this.at];
  }

  place(box: Box): void {
    Object.assign(this.element.style, {
      left: `${box.x}px`,
      top: `${box.y + box.height + 1}px`,
      minWidth: `${box.width}px`,
    });
  }

  offer(options: readonly string[]): void {
    this.all = options;
    this.show(options);
  }

  /** Only the options that hold what is typed; all of them while nothing is. */
  narrow(typed: string): void {
    const wanted = typed.trim().toLowerCase();
    this.show(this.all.filter((option) => option.toLowerCase().includes(wanted)));
  }

  hide(): void {
    this.all = [];
    this.show([]);
  }

  /** True when the key was for the list. */
  onKey(key: string): boolean {
    if (this.shown.length === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
    this.at = (this.at + (key === 'ArrowDown' ? 1 : -1) + this.shown.length) % this.shown.length;
    this.markChosen();
    return true;
  }

  private show(options: readonly string[]): void {
    this.shown = options;
    this.at = -1;
    this.element.hidden = options.length === 0;
    this.element.replaceChildren(...options.map((option) => this.item(option)));
  }

  private item(option: string): HTMLElement {
    const item = el('li', { role: 'option', 'aria-selected': 'false' }, option);
    // On mousedown: a click would come after the field has lost the focus.
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.onChoice(option);
    });
    return item;
  }

  private markChosen(): void {
    [...this.element.children].forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === this.at));
      if (index === this.at) item.scrollIntoView({ block: 'nearest' });
    });
  }
}
