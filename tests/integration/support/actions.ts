import type { Host } from '../../../local/host';
import type { ActionEntry, ActionsReply, UndoReply } from '../../../src/contract/undo';
import { call, expectOk, OWNER, requestId, type Reply } from './register';

/** What was done and is told, newest first; `wanted` narrows it. */
export function actions(host: Host, as = OWNER, wanted: object = {}): readonly ActionEntry[] {
  return (expectOk(host.callFunction('apiListActions', wanted, { as })) as unknown as ActionsReply).actions;
}

export function latest(host: Host): ActionEntry {
  const [first] = actions(host);
  if (first === undefined) throw new Error('nothing was done');
  return first;
}

/** Takes an action back to its end, slice by slice, as a page does; gives the last answer, also a refusal. */
export function undo(host: Host, actionId: string, more: object = {}, as = OWNER): Reply & UndoReply {
  const request = { requestId: requestId(), actionId, ...more };
  let reply = call(host, 'apiUndo', request, as);
  while (reply.ok && reply['done'] === false) reply = call(host, 'apiUndo', request, as);
  return reply as Reply & UndoReply;
}
