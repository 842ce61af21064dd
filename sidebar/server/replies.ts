import type { ApiName } from '../../src/contract/api';

/** Hears each reply of the server, whichever view asked: what it tells of a customer is known everywhere at once. */
export type ReplyListener = (name: ApiName, reply: object, request: object) => void;

const listeners = new Set<ReplyListener>();

/** Gives a function that ends the listening. */
export function onReply(listener: ReplyListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellReply(name: ApiName, reply: object, request: object): void {
  for (const listener of listeners) listener(name, reply, request);
}
