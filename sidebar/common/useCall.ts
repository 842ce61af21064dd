import { useCallback, useRef, useState } from 'preact/hooks';
import type { ApiName, ServerApi } from '../../src/contract/api';
import type { Refusal } from '../../src/contract/replies';
import type { SidebarWords } from '../../src/words/pages';
import { callServer } from '../server/callServer';
import { ServerFailure } from '../server/serverFailure';

/** What became of a call: a reply, also a refusal, or the sentence about its failure. */
export type Outcome<N extends ApiName> =
  | { readonly kind: 'reply'; readonly reply: ReturnType<ServerApi[N]> }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'busy' };

export interface Caller {
  readonly busy: boolean;
  /** Makes a call; while one is under way a second is not made ('busy'). */
  readonly call: <N extends ApiName>(name: N, request: Parameters<ServerApi[N]>[0]) => Promise<Outcome<N>>;
}

/** One call at a time, with the busy state to show and failures in words. */
export function useCall(t: SidebarWords): Caller {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const call = useCallback(
    async <N extends ApiName>(name: N, request: Parameters<ServerApi[N]>[0]): Promise<Outcome<N>> => {
      if (running.current) return { kind: 'busy' };
      running.current = true;
      setBusy(true);
      try {
        return { kind: 'reply', reply: await callServer(name, request) };
      } catch (failure) {
        return { kind: 'failed', message: failureText(failure, t) };
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [t],
  );
  return { busy, call };
}

export function failureText(failure: unknown, t: SidebarWords): string {
  return failure instanceof ServerFailure ? t.failures[failure.code] : t.failures.unreachable;
}

/** A refusal in one sentence, for places that have no fields to show it at. */
export function refusalText(refusal: Refusal, t: SidebarWords): string {
  if ('error' in refusal) return refusal.error.message;
  if ('issues' in refusal) return refusal.issues.map((issue) => issue.message).join(' ');
  return t.failures.unreachable;
}
