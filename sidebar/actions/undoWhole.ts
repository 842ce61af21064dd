import type { ServerApi } from '../../src/contract/api';
import { callServer } from '../server/callServer';

type Request = Parameters<ServerApi['apiUndo']>[0];
type UndoAnswer = ReturnType<ServerApi['apiUndo']>;

/** Takes an action back, slice by slice, until it is done or refused. Throws `ServerFailure`; a repeat undoes nothing twice. */
export async function undoWhole(
  request: Request,
  onSlice: (progress: { readonly done: number; readonly total: number }) => void = () => undefined,
): Promise<UndoAnswer> {
  for (;;) {
    const reply = await callServer('apiUndo', request);
    if (!reply.ok || reply.done) return reply;
    onSlice(reply.progress);
  }
}
