import type { ActionName, Done, Gives, Refused, Takes } from '../../shared/protocol';

/** What the server answered with a refusal, in the words of who refused. */
export class ActionRefused extends Error {
  readonly code: string;

  constructor({ code, message }: Refused) {
    super(message);
    this.name = 'ActionRefused';
    this.code = code;
  }
}

/** The server does not answer: it was ended. */
export class ServerGone extends Error {}

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Shows that something is under way; the style sheet lets it be seen only when it takes a while. */
function count(by: 1 | -1): void {
  waiting += by;
  document.body.classList.toggle('busy', waiting > 0);
}

/** Asks the server for an action. One after the other, in the order in which they were asked. */
export function ask<N extends ActionName>(name: N, request: Takes<N>): Promise<Done<Gives<N>>> {
  count(1);
  const reply = last.then(() => send(name, request)).finally(() => count(-1));
  last = reply.catch(() => undefined);
  return reply;
}

async function send<N extends ActionName>(name: N, request: Takes<N>): Promise<Done<Gives<N>>> {
  const response = await fetch(`api/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  }).catch(() => {
    throw new ServerGone();
  });
  if (!response.ok)
    throw new ActionRefused({ ok: false, code: String(response.status), message: await response.text() });
  const reply = (await response.json()) as Done<Gives<N>> | Refused;
  if (!reply.ok) throw new ActionRefused(reply);
  return reply;
}
