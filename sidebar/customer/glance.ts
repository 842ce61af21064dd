import { createContext } from 'preact';
import { useCallback, useContext, useRef, useState } from 'preact/hooks';
import type { ApiName, ServerApi } from '../../src/contract/api';
import type { Conflict, CustomerSheetReply } from '../../src/contract/replies';
import { refusalText, useCall } from '../common/useCall';
import { requestIds } from '../server/requestIds';
import { useSession } from '../session/session';
import type { CustomerRef } from '../session/views';
import type { Patch } from './useCustomer';

type Request<N extends ApiName> = Parameters<ServerApi[N]>[0];
type Given<N extends ApiName> = Extract<ReturnType<ServerApi[N]>, { readonly ok: true }>;

/**
 * Presses a button that acts at once: sends the request, then does `then` with the answer; failures are said. `clash` takes
 * a conflict where something better than words can be done about it.
 */
export type Press = <N extends ApiName>(
  name: N,
  content: Omit<Request<N>, 'requestId'>,
  then: (reply: Given<N>) => void,
  key?: string,
  clash?: (conflict: Conflict) => void,
) => void;

/** What every part of a customer's page stands on. */
export interface Glance {
  readonly sheet: CustomerSheetReply;
  readonly customer: CustomerRef;
  readonly patch: Patch;
  readonly press: Press;
  /** Key of the press that is under way; '' for none. */
  readonly pressed: string;
}

export const GlanceContext = createContext<Glance | null>(null);

export function useGlance(): Glance {
  const glance = useContext(GlanceContext);
  if (glance === null) throw new Error('no customer');
  return glance;
}

/** One press at a time. The same press after one that failed sends the same request again: it is carried out once. */
export function usePress(): { readonly press: Press; readonly pressed: string } {
  const { t, say } = useSession();
  const { call } = useCall(t);
  const running = useRef(false);
  const ids = useRef(requestIds());
  const [pressed, setPressed] = useState('');
  const press = useCallback<Press>(
    (name, content, then, key = name, clash) => {
      if (running.current) return;
      running.current = true;
      const request = { requestId: ids.current.idFor([name, content]), ...content } as unknown as Request<typeof name>;
      setPressed(key);
      void call(name, request).then((outcome) => {
        running.current = false;
        setPressed('');
        if (outcome.kind === 'failed') say(outcome.message, 'bad');
        else if (outcome.kind === 'reply') {
          ids.current.settled();
          if (outcome.reply.ok) then(outcome.reply as Given<typeof name>);
          else if ('conflict' in outcome.reply && clash !== undefined) clash(outcome.reply.conflict);
          else say(refusalText(outcome.reply, t), 'bad');
        }
      });
    },
    [call, say, t],
  );
  return { press, pressed };
}

/** The sheet with other values in its customer. */
export function withFields(sheet: CustomerSheetReply, fields: object): CustomerSheetReply {
  return { ...sheet, customer: { ...sheet.customer, ...fields } };
}
