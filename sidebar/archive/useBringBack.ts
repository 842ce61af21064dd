import { useRef } from 'preact/hooks';
import { refusalText, useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';

/** Brings one archived customer back, and says so; `then` where it worked. A retry repeats the same request. */
export function useBringBack(): {
  readonly busy: boolean;
  readonly bringBack: (
    customer: { readonly id: string; readonly name: string; readonly row?: number },
    then?: () => void,
  ) => void;
} {
  const { t, say, saved } = useSession();
  const { busy, call } = useCall(t);
  const ids = useRef(requestIds());
  return {
    busy,
    bringBack: ({ id, name, row }, then) => {
      const request = { ids: [id], ...(row === undefined ? {} : { rowHint: row }) };
      void call('apiUnarchive', { requestId: ids.current.idFor(request), ...request }).then((outcome) => {
        if (outcome.kind === 'failed') say(outcome.message, 'bad');
        if (outcome.kind !== 'reply') return;
        ids.current.settled();
        const { reply } = outcome;
        if (!reply.ok) say(refusalText(reply, t), 'bad');
        else if (reply.restored.length === 0) say(reply.skipped[0]?.message ?? t.failures.unreachable, 'bad');
        else {
          say(viewWords().archive.back(name));
          saved();
          then?.();
        }
      });
    },
  };
}
