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

/** Asks the server for an action. One after the other, in the order in which they were asked. */
export function ask<N extends ActionName>(name: N, request: Takes<N>): Promise<Done<Gives<N>>> {
  const reply = last.then(() => send(name, request));
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
