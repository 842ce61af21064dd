import { el } from './dom';

export type PopupItem =
  | {
      readonly text: string;
      readonly act: () => void;
      readonly disabled?: boolean;
      readonly checked?: boolean;
      readonly hint?: string;
    }
  | { readonly text: string; readonly items: readonly PopupItem[] }
  | 'line';

let open: { readonly element: HTMLElement; readonly before: Element | null } | null = null;

/** Opens a menu at a place of the window; the one that was open closes. Arrow keys, Enter and Esc work in it. */
export function openPopup(
  items: readonly PopupItem[],
  at: { readonly x: number; readonly y: number; readonly over?: number },
): void {
  closePopup();
  const element = menuOf(items);
  element.classList.add('popup-root');
  element.classList.toggle('long', items.length > 16);
  open = { element, before: document.activeElement };
  document.body.append(element);
  const { width, height } = element.getBoundingClientRect();
  const fits = at.y + height + 4 <= window.innerHeight;
  const top = fits ? at.y : Math.max(4, (at.over ?? window.innerHeight - 4) - height);
  element.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - width - 4))}px`;
  element.style.top = `${top}px`;
  element.addEventListener('keydown', onKey);
  window.setTimeout(() => window.addEventListener('mousedown', onOutside), 0);
  window.addEventListener('blur', closePopup, { once: true });
  element.querySelector<HTMLElement>('button:not([disabled])')?.focus();
}

export function closePopup(): void {
  if (open === null) return;
  const { element, before } = open;
  open = null;
  window.removeEventListener('mousedown', onOutside);
  window.removeEventListener('blur', closePopup);
  const hadFocus = element.contains(document.activeElement);
  element.remove();
  if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
}

function onOutside(event: MouseEvent): void {
  if (open !== null && event.target instanceof Node && !open.element.contains(event.target)) closePopup();
}

function menuOf(items: readonly PopupItem[]): HTMLElement {
  return el('div', { class: 'popup', role: 'menu' }, ...items.map(itemOf));
}

function itemOf(item: PopupItem): HTMLElement {
  if (item === 'line') return el('div', { class: 'popup-line', role: 'separator' });
  if ('items' in item) {
    const row = el(
      'button',
      { type: 'button', class: 'popup-item', role: 'menuitem', 'aria-haspopup': 'menu' },
      item.text,
      el('span', { class: 'arrow' }, '›'),
    );
    return el('div', { class: 'popup-sub' }, row, menuOf(item.items));
  }
  const row = el(
    'button',
    {
      type: 'button',
      class: item.checked === true ? 'popup-item checked' : 'popup-item',
      role: 'menuitem',
      disabled: item.disabled ?? false,
      onClick: () => {
        closePopup();
        item.act();
      },
    },
    item.text,
    item.hint === undefined ? null : el('span', { class: 'hint' }, item.hint),
  );
  return row;
}

function onKey(event: KeyboardEvent): void {
  if (open === null) return;
  if (event.key === 'Escape') closePopup();
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event.key === 'ArrowDown' ? 1 : -1);
  else if (event.key === 'ArrowRight') focusedSub()?.querySelector<HTMLElement>('.popup button')?.focus();
  else if (event.key === 'ArrowLeft') {
    document.activeElement?.closest('.popup')?.parentElement?.querySelector<HTMLElement>(':scope > button')?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

const focusedSub = (): Element | null => document.activeElement?.closest('.popup-sub') ?? null;

/** To the next entry of the menu that has the focus. */
function step(by: number): void {
  const menu = document.activeElement?.closest('.popup') ?? open?.element;
  const entries = [
    ...(menu?.querySelectorAll<HTMLElement>(':scope > button:not([disabled]), :scope > .popup-sub > button') ?? []),
  ];
  const at = entries.findIndex((entry) => entry === document.activeElement);
  entries[(at + by + entries.length) % entries.length]?.focus();
}
