import type { Happening, PageFacts } from '../../shared/protocol';
import { button, byId, el } from './dom';
import type { Store } from './store';

interface Message {
  readonly workbench?: 'call' | 'close' | 'height' | 'width' | 'focus';
  readonly id?: number;
  readonly name?: string;
  readonly args?: readonly unknown[];
  readonly pixels?: number;
}

interface Shown {
  readonly frame: HTMLIFrameElement;
  readonly box: HTMLElement;
  close(): void;
}

/** Google's size of a dialog that names none. */
const DIALOG = { width: 600, height: 400 };

export interface FrameEvents {
  /** Before a page's call goes out: the script may look at the selection. */
  beforeCall(): Promise<void>;
  /** A page has given the focus back. */
  onLeft(): void;
}

/**
 * The add-on's own pages: the sidebar, 300 pixels wide, and dialogs over the grid. They stand in frames that may run
 * scripts and nothing more; `google.script` in them sends messages, which become calls here.
 */
export class Frames {
  private readonly store: Store;
  private readonly events: FrameEvents;
  private sidebar: Shown | null = null;
  private readonly dialogs: Shown[] = [];

  constructor(store: Store, events: FrameEvents) {
    this.store = store;
    this.events = events;
    window.addEventListener('message', (event: MessageEvent<Message | null>) => {
      const shown = [this.sidebar, ...this.dialogs].find((one) => one?.frame.contentWindow === event.source);
      if (shown !== null && shown !== undefined) void this.onMessage(shown, event.data ?? {});
    });
    byId('sidebar').hidden = true;
  }

  /** Shows the pages that executions asked for. */
  follow(happened: readonly Happening[]): void {
    for (const { pages } of happened) {
      for (const page of pages) {
        if (page.kind === 'sidebar') this.openSidebar(page);
        else this.openDialog(page);
      }
    }
  }

  private openSidebar(page: PageFacts): void {
    const frame = frameOf(page);
    const close = (): void => {
      this.sidebar = null;
      byId('sidebar').replaceChildren();
      byId('sidebar').hidden = true;
      this.events.onLeft();
    };
    byId('sidebar').replaceChildren(this.titleBar(page.title, close), frame);
    byId('sidebar').hidden = false;
    this.sidebar = { frame, box: byId('sidebar'), close };
  }

  private openDialog(page: PageFacts): void {
    const frame = frameOf(page);
    const dialog = el('dialog', { class: 'addon', 'aria-label': page.title });
    const close = (): void => {
      if (dialog.open) dialog.close();
    };
    dialog.append(this.titleBar(page.title, close), frame);
    frame.style.width = `${page.width ?? DIALOG.width}px`;
    frame.style.height = `${page.height ?? DIALOG.height}px`;
    const shown: Shown = { frame, box: dialog, close };
    dialog.addEventListener('close', () => {
      dialog.remove();
      this.dialogs.splice(this.dialogs.indexOf(shown), 1);
      this.events.onLeft();
    });
    this.dialogs.push(shown);
    document.body.append(dialog);
    dialog.showModal();
  }

  private titleBar(title: string, close: () => void): HTMLElement {
    return el(
      'header',
      { class: 'page-title' },
      el('h2', {}, title),
      button('×', close, { class: 'quiet', 'aria-label': this.store.words.sidebar.close }),
    );
  }

  private async onMessage(shown: Shown, message: Message): Promise<void> {
    if (message.workbench === 'close') shown.close();
    else if (message.workbench === 'height' && shown !== this.sidebar)
      shown.frame.style.height = `${Number(message.pixels)}px`;
    else if (message.workbench === 'width' && shown !== this.sidebar)
      shown.frame.style.width = `${Number(message.pixels)}px`;
    else if (message.workbench === 'focus') this.events.onLeft();
    else if (message.workbench === 'call') await this.call(shown, message);
  }

  private async call(shown: Shown, { id, name = '', args = [] }: Message): Promise<void> {
    await this.events.beforeCall();
    const [argument, ...more] = args;
    const reply =
      more.length > 0 ? null : await this.store.act('call', { name, ...(args.length === 0 ? {} : { argument }) });
    const failure =
      more.length > 0 ? 'The workbench passes one argument.' : reply === null ? 'NetworkError' : reply.failure;
    // The frame has an origin of its own that has no name; only the window that asked gets the answer.
    shown.frame.contentWindow?.postMessage({ workbench: 'reply', id, reply: reply?.reply ?? null, failure }, '*');
  }
}

function frameOf({ address, title }: PageFacts): HTMLIFrameElement {
  const frame = el('iframe', { title });
  frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups allow-modals allow-downloads');
  frame.src = address;
  return frame;
}
