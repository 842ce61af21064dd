/**
 * `google.script.run` and `google.script.host` for a page in the workbench: they speak to the window around the page.
 * Rules kept (developers.google.com/apps-script/guides/html/reference/run, …/reference/host, …/guides/html/communication):
 * - handlers are set on a runner and each call takes those of its own runner; no handler, no call back
 * - only JSON values may be passed; a Date or a function anywhere fails the call before it is sent
 * - ten calls run at a time, the others wait
 * - what the server cannot deliver arrives as null, without an error
 * The functions of the script are the only ones there are; calling another is a TypeError, as in a page of Google's.
 */
export function scriptShim(functions: readonly string[]): string {
  const names = JSON.stringify(functions).replace(/</g, '\\u003c');
  return `(${shim.toString()})(${names});`;
}

interface Waiting {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly success: ((reply: unknown, userObject: unknown) => void) | null;
  readonly failure: ((error: Error, userObject: unknown) => void) | null;
  readonly userObject: unknown;
}

/** The window of a page, as much of it as the shim touches: this file is compiled without a browser's types. */
interface PageWindow {
  google?: unknown;
  readonly parent: { postMessage(message: unknown, to: string): void };
  addEventListener(
    type: 'message',
    listener: (event: { readonly source: unknown; readonly data: unknown }) => void,
  ): void;
}

interface Answer {
  readonly workbench?: 'reply';
  readonly id?: number;
  readonly reply?: unknown;
  readonly failure?: string | null;
}

/** Sent as text: it must stand on its own, naming nothing of this module. */
function shim(functions: readonly string[]): void {
  const page = globalThis as unknown as PageWindow;
  const atOnce = 10;
  const running = new Map<number, Waiting>();
  const queue: Waiting[] = [];
  let lastId = 0;

  const isLegal = (value: unknown): boolean => {
    if (value === null || value === undefined) return true;
    if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
    if (Array.isArray(value)) return value.every(isLegal);
    const prototype: unknown = Object.getPrototypeOf(value);
    return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isLegal);
  };
  const tell = (message: Readonly<Record<string, unknown>>): void => page.parent.postMessage(message, '*');
  const sendNext = (): void => {
    while (running.size < atOnce) {
      const call = queue.shift();
      if (call === undefined) return;
      lastId += 1;
      running.set(lastId, call);
      tell({ workbench: 'call', id: lastId, name: call.name, args: call.args });
    }
  };
  const start = (call: Waiting): void => {
    const wrong = call.args.findIndex((arg) => !isLegal(arg));
    if (wrong >= 0) throw new Error('Failed due to illegal value in property: ' + String(wrong));
    queue.push({ ...call, args: JSON.parse(JSON.stringify(call.args)) as unknown[] });
    sendNext();
  };
  const runnerOf = (kept: Omit<Waiting, 'name' | 'args'>): Record<string, unknown> => {
    const runner: Record<string, unknown> = {
      withSuccessHandler: (success: Waiting['success']) => runnerOf({ ...kept, success }),
      withFailureHandler: (failure: Waiting['failure']) => runnerOf({ ...kept, failure }),
      withUserObject: (userObject: unknown) => runnerOf({ ...kept, userObject }),
    };
    for (const name of functions) runner[name] = (...args: readonly unknown[]) => start({ ...kept, name, args });
    return runner;
  };
  page.addEventListener('message', (event) => {
    const answer = (event.data ?? {}) as Answer;
    if (event.source !== page.parent || answer.workbench !== 'reply') return;
    const call = running.get(answer.id ?? 0);
    if (call === undefined) return;
    running.delete(answer.id ?? 0);
    sendNext();
    if (typeof answer.failure !== 'string') call.success?.(answer.reply, call.userObject);
    else if (call.failure === null) console.error('Uncaught Error: ' + answer.failure);
    else call.failure(new Error(answer.failure), call.userObject);
  });
  const host = {
    origin: 'https://docs.google.com',
    close: () => tell({ workbench: 'close' }),
    setHeight: (pixels: number) => tell({ workbench: 'height', pixels }),
    setWidth: (pixels: number) => tell({ workbench: 'width', pixels }),
    editor: { focus: () => tell({ workbench: 'focus' }) },
  };
  page.google = { script: { run: runnerOf({ success: null, failure: null, userObject: undefined }), host } };
}
