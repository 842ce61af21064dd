import type { ApiName, ServerApi } from '../../src/contract/api';
import type { SidebarWords } from '../../src/words/pages/sidebar';
import { failureText, refusalText } from '../common/useCall';
import { callServer } from '../server/callServer';

type Accepted<N extends ApiName> = Extract<ReturnType<ServerApi[N]>, { readonly ok: true }>;

/** What stands in the way, in the reader's words. */
export class Refused extends Error {}

/** One of several calls for one file: its reply, or `Refused` with what the register said. */
export async function asked<N extends ApiName>(
  name: N,
  request: Parameters<ServerApi[N]>[0],
  t: SidebarWords,
): Promise<Accepted<N>> {
  const reply = await callServer(name, request);
  if (!reply.ok) throw new Refused(refusalText(reply, t));
  return reply as Accepted<N>;
}

export function problemText(failure: unknown, t: SidebarWords): string {
  return failure instanceof Refused ? failure.message : failureText(failure, t);
}
