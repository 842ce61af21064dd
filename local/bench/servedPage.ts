import { createServer, type Server } from 'node:http';
import type { Host } from '../host';

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/**
 * `google.script.run` over this machine's own server, as far as the sidebar uses it, and a mark for the moment at which the
 * search box has the focus (developers.google.com/apps-script/guides/html/reference/run).
 */
const RUNNER = `<script>
(function () {
  function runner(success, failure) {
    return new Proxy({}, { get: function (_, name) {
      if (name === 'withSuccessHandler') return function (handler) { return runner(handler, failure); };
      if (name === 'withFailureHandler') return function (handler) { return runner(success, handler); };
      return function (request) {
        fetch('/call/' + name, { method: 'POST', body: JSON.stringify(request) })
          .then(function (answer) { return answer.json(); }).then(success, failure);
      };
    } });
  }
  window.google = { script: { run: runner(), host: {} } };
  document.addEventListener('focusin', function (event) {
    if (event.target.id === 'find-input') performance.mark('interactive');
  });
})();
</script>`;

/** A page that the host shows, able to call it. */
export function withRunner(html: string): string {
  return html.replace('<meta charset="utf-8">', `<meta charset="utf-8">${RUNNER}`);
}

/** Serves the page, and answers its calls. */
export async function served(host: Host, html: string): Promise<Server> {
  const server = createServer((request, response) => {
    const name = /^\/call\/(\w+)$/.exec(request.url ?? '')?.[1];
    if (name === undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(html);
      return;
    }
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      const { reply } = host.callFunction(name, JSON.parse(body));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(reply ?? null));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}
