import { HostError } from '../../host';
import { SheetsApiError } from '../../sheets';
import type { ActionName, Done, Gives, Refused } from '../shared/protocol';
import { ACTIONS } from './actions';
import { countsOf, difference } from './happenings';
import { readRequest } from './requests';
import type { Session } from './session';

/** Actions that only look: nothing is saved after them. */
const LOOKS: readonly ActionName[] = ['layout', 'block', 'content', 'guard', 'moments', 'calls', 'mails'];

/**
 * Does one action and saves. What a person did wrong (a tab that is gone, a title that is taken) comes back as a
 * refusal with the words of who refused; a fault of the program too, and is said on the terminal.
 */
export function runAction(session: Session, name: ActionName, body: string): Done<Gives<ActionName>> | Refused {
  const before = countsOf(session.host.meter);
  try {
    const data = perform(session, name, body);
    const { happened, dropped } = session.takeNews();
    return {
      ok: true,
      state: session.state,
      happened,
      dropped,
      spent: difference(countsOf(session.host.meter), before),
      data,
    };
  } catch (error) {
    session.takeNews();
    if (error instanceof HostError) return { ok: false, code: error.code, message: error.message };
    if (error instanceof SheetsApiError) return { ok: false, code: 'refused', message: error.message };
    console.error(error);
    return { ok: false, code: 'fault', message: error instanceof Error ? error.message : String(error) };
  } finally {
    if (!LOOKS.includes(name)) session.host.save();
  }
}

function perform<N extends ActionName>(session: Session, name: N, body: string): Gives<N> {
  return ACTIONS[name](session, readRequest(name, body));
}
