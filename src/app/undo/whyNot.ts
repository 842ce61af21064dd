import { mayAct, type Person } from '../../core/schema/people';
import type { RegisterAction } from '../../core/undo/actionsOf';
import type { Progress } from '../inProgress';
import { mayUndo } from './planAction';

/** Why a person may not take an action back; null where they may. `running`: what an execution left half done. */
export type WhyNot = 'undone' | 'role' | 'not-own' | 'in-progress' | null;

export function whyNot(action: RegisterAction, person: Person, running: Progress | null): WhyNot {
  if (running !== null && isHalfOf(action, running)) return 'in-progress';
  if (action.undoneBy !== null) return 'undone';
  if (mayUndo(action, person.role, person.email)) return null;
  return mayAct(person.role, 'entry') ? 'not-own' : 'role';
}

/** Entries of an adoption bear the identities of its rows: it is the one of that person that has no end yet. */
function isHalfOf({ action, actor, requestId, lines }: RegisterAction, running: Progress): boolean {
  if (running.action !== 'adopt') return requestId === running.requestId;
  return action === 'adopt' && actor === running.actor && !lines.some(({ table }) => table === '');
}
