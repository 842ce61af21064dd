type Child = Node | string | null;

interface Attributes {
  readonly class?: string;
  readonly title?: string;
  readonly type?: string;
  readonly role?: string;
  readonly href?: string;
  readonly target?: '_blank';
  readonly value?: string;
  readonly disabled?: boolean;
  readonly hidden?: boolean;
  readonly [name: `aria-${string}` | `data-${string}`]: string;
  readonly onClick?: (event: MouseEvent) => void;
}

/** Makes an element. Strings become text, never markup: what stands in a register is not to be trusted. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  const { onClick, ...rest } = attributes;
  for (const [name, value] of Object.entries<string | boolean | undefined>(rest)) {
    if (typeof value === 'boolean') element.toggleAttribute(name, value);
    else if (value !== undefined) element.setAttribute(name, value);
  }
  if (onClick !== undefined) element.addEventListener('click', onClick as (event: Event) => void);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button that does not send a form. */
export function button(
  text: string,
  onClick: (event: MouseEvent) => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  return el('button', { type: 'button', ...attributes, onClick }, text);
}

/** An element of index.html; a page without it is of another version. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
}
