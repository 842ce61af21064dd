/** What a person does on the page, without a mouse in between: each waits until the thing is there. */
export interface Hands {
  readonly see: (selector: string) => Promise<HTMLElement>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly choose: (selector: string, value: string) => Promise<void>;
  /** A button or link by its selector, which begins with one of `.#[`, else by the text on it. */
  readonly press: (selectorOrText: string) => Promise<void>;
  /** One of several, by a part of the text on it. */
  readonly pressPart: (selector: string, text: string) => Promise<void>;
  readonly key: (key: string, modifiers?: { readonly ctrlKey: boolean }) => Promise<void>;
  /** Leaves the input, so that what is wrong with it is said. */
  readonly leave: (selector: string) => Promise<void>;
}

const PATIENCE_MS = 10_000;

export const hands: Hands = {
  see: (selector) => found(selector, () => visible(selector)),
  type: async (selector, text) => {
    const input = await hands.see(selector);
    input.focus();
    setValue(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
  },
  choose: async (selector, value) => {
    const select = await hands.see(selector);
    setValue(select, value);
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  },
  press: async (wanted) => {
    const button = await found(wanted, () => visible(wanted) ?? named(wanted));
    button.focus();
    button.click();
    await settled();
  },
  pressPart: async (selector, text) => {
    const withText = (element: HTMLElement): boolean => element.textContent.includes(text);
    const button = await found(`${selector} with ${text}`, () => all(selector).find(withText));
    button.focus();
    button.click();
    await settled();
  },
  key: async (key, modifiers) => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
    await settled();
  },
  leave: async (selector) => {
    const input = await hands.see(selector);
    input.focus();
    input.blur();
    await settled();
  },
};

function setValue(input: HTMLElement, value: string): void {
  (input as HTMLInputElement).value = value;
}

function visible(selector: string): HTMLElement | undefined {
  if (!/^[.#[]/.test(selector)) return undefined;
  return all(selector).find((element) => element.offsetParent !== null);
}

function named(text: string): HTMLElement | undefined {
  const buttons = [...document.querySelectorAll<HTMLElement>('button, summary, a')];
  return buttons.find(
    (button) =>
      button.offsetParent !== null && (button.getAttribute('aria-label') ?? button.textContent.trim()) === text,
  );
}

const all = (selector: string): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

async function found(what: string, look: () => HTMLElement | undefined): Promise<HTMLElement> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const element = look();
    if (element !== undefined) return element;
    await pause(10);
  }
  throw new Error(`nothing here: ${what}`);
}

/** Long enough for replies that are there at once and for what is drawn of them. */
const settled = (): Promise<void> => pause(20);

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
