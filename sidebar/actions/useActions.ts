import { useRef } from 'preact/hooks';
import type { ActionsReply } from '../../src/contract/replies';
import { refusalText, useCall } from '../common/useCall';
import { useLoading, type Loaded } from '../common/useLoading';
import { useSession } from '../session/session';

/** What of the list a person wants to see. */
export interface Narrowed {
  readonly mine: boolean;
  /** '' for every kind. */
  readonly kind: '' | 'save' | 'sheet' | 'import' | 'archive' | 'restore';
}

type Actions = { readonly ok: true } & ActionsReply;

export interface LoadedActions extends Loaded<Actions> {
  readonly older: () => Promise<void>;
  readonly olderBusy: boolean;
}

/** Loads the newest actions, again after each save and undo; older ones are put behind them when asked for. */
export function useActions({ mine, kind }: Narrowed): LoadedActions {
  const { t, saves, say } = useSession();
  const { busy, call } = useCall(t);
  const request = { ...(mine ? { mine } : {}), ...(kind === '' ? {} : { kind }) };
  const loaded = useLoading('apiListActions', request, saves);
  const wanted = useRef(request);
  wanted.current = request;
  const older = async (): Promise<void> => {
    const before = loaded.value?.actions.slice(-1)[0]?.id;
    if (before === undefined) return;
    const outcome = await call('apiListActions', { ...request, before });
    // The filter was changed meanwhile: these are not asked for any more.
    if (JSON.stringify(wanted.current) !== JSON.stringify(request)) return;
    if (outcome.kind === 'failed') say(outcome.message, 'bad');
    else if (outcome.kind === 'reply') {
      const { reply } = outcome;
      if (reply.ok)
        loaded.patch((now) => (now === null ? now : { ...reply, actions: [...now.actions, ...reply.actions] }));
      else say(refusalText(reply, t), 'bad');
    }
  };
  return { ...loaded, older, olderBusy: busy };
}
