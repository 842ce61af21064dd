import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { PageName, PagePart } from '../../../src/contract/pages';
import { scriptOf, servedPage } from '../../../src/google/servedPage';
import type { WordsTag } from '../../../src/words/pages';

/** What a server function does with its argument. A thrown error reaches the page's failure handler. */
export type ServerFunctions = Readonly<Record<string, (request: never) => unknown>>;

/**
 * Stands in for google.script.run in the page: a chain of handlers, then a function by its name; only JSON crosses.
 * Source: developers.google.com/apps-script/guides/html/reference/run.
 */
const RUNNER = `<script>
(function () {
  function runner(success, failure) {
    return new Proxy({}, { get: function (_, name) {
      if (name === 'withSuccessHandler') return function (handler) { return runner(handler, failure); };
      if (name === 'withFailureHandler') return function (handler) { return runner(success, handler); };
      if (name === 'withUserObject') return function () { return runner(success, failure); };
      return function (request) {
        fetch('/call/' + String(name), { method: 'POST', body: JSON.stringify(request) })
          .then(function (answer) { return answer.json(); })
          .then(function (answer) {
            if (answer.error !== undefined) { if (failure) failure(new Error(answer.error)); }
            else {
              if (success) success(answer.value);
              // The server has shown the page anew: the new one takes the place of this one.
              if (name === 'apiShowPage' && answer.value.ok) location.search = '?words=' + request.language;
            }
          }, function (error) { if (failure) failure(error); });
      };
    } });
  }
  window.google = { script: { run: runner(), host: {
    origin: location.origin, close: function () { window.closed_ = true; }, editor: function () {},
    setHeight: function () {}, setWidth: function () {},
  } } };
})();
</script>`;

export interface PageServer {
  /** Address of a page of dist/, with the words that it is served with. */
  readonly address: (page: string, words: WordsTag) => string;
  /** Calls in the order in which they came. */
  readonly calls: readonly { readonly name: string; readonly request: unknown }[];
  /** Answers from now on. */
  readonly serve: (functions: ServerFunctions) => void;
  /** The next call of this name fails with the text, after taking effect where `after` says so. */
  readonly failNext: (name: string, text: string, after?: 'after') => void;
  readonly stop: () => Promise<void>;
}

interface Failure {
  readonly name: string;
  readonly text: string;
  readonly after: boolean;
}

/** Serves the built pages with a google.script.run whose functions are those given. */
export async function startPageServer(dist: string): Promise<PageServer> {
  let functions: ServerFunctions = {};
  const calls: { name: string; request: unknown }[] = [];
  const failures: Failure[] = [];

  // What the pages fetch of their own build, whatever register stands behind them.
  const own: ServerFunctions = {
    apiPagePart: ({ part, words }: { readonly part: PagePart; readonly words: WordsTag }) => ({
      ok: true,
      script: partScript(dist, part, words),
    }),
  };
  const answer = (name: string, request: unknown): { value?: unknown; error?: string } => {
    const at = failures.findIndex((failure) => failure.name === name);
    const failure = at === -1 ? undefined : failures.splice(at, 1)[0];
    if (failure?.after === false) return { error: failure.text };
    const serverFunction = functions[name] ?? own[name];
    if (serverFunction === undefined) return { error: `no function ${name}` };
    const value = serverFunction(request as never);
    return failure === undefined ? { value: value ?? null } : { error: failure.text };
  };

  const server = createServer((request, response) => {
    void handle(request, response, dist, (name, body) => {
      calls.push({ name, request: body });
      return answer(name, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (page, words) => `http://127.0.0.1:${String(port)}/${page}?words=${words}`,
    calls,
    serve: (next) => {
      functions = next;
      calls.length = 0;
      failures.length = 0;
    },
    failNext: (name, text, after) => failures.push({ name, text, after: after === 'after' }),
    stop: () => stopped(server),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  dist: string,
  call: (name: string, body: unknown) => unknown,
): Promise<void> {
  const path = request.url ?? '/';
  if (path.startsWith('/call/')) {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(call(path.slice('/call/'.length), JSON.parse(body))));
    return;
  }
  const [, page, tag] = /^\/(\w+)\?words=([\w-]+)$/.exec(path) ?? [];
  if (page === undefined) {
    response.statusCode = 404;
    response.end();
    return;
  }
  const text = (name: string): string => readFileSync(join(dist, `${name}.html`), 'utf8');
  const file = page === 'sidebar' ? 'sidebar' : 'dialog';
  const html = servedPage(text(file), text('words'), page as PageName, tag as WordsTag);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(html.replace('<meta charset="utf-8">', `<meta charset="utf-8">${RUNNER}`));
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The script of a part as the server hands it out. */
export function partScript(dist: string, part: PagePart, words: WordsTag): string {
  const text = (name: string): string => readFileSync(join(dist, `${name}.html`), 'utf8');
  return scriptOf(text(part), text('words'), part, words);
}
