import { RegisterError } from '../core/registerError';
import type { Person } from '../core/schema/people';
import { mustCommit, requireRole } from './act';
import { mayGoOn, progressKey, type Progress } from './inProgress';
import type { Deps, View } from './ports';

/**
 * Lets a person go on with an action that was left half done. What it does goes on bearing the name of who began it, so that
 * it stays one action; that somebody else went on with it is an entry of its own, once. Throws `action-not-own` to who may not.
 */
export function takenUp(
  deps: Deps,
  view: View,
  progress: Progress,
): { readonly view: View; readonly progress: Progress } {
  const person = requireGoOn(deps, view, progress);
  const { action, actor, done, total, goneOnBy = [] } = progress;
  if ([actor, ...goneOnBy].some((each) => each.toLowerCase() === person.email.toLowerCase())) return { view, progress };
  const taken: Progress = { ...progress, goneOnBy: [...goneOnBy, person.email] };
  const payload = { action, begunBy: actor, done, total };
  const after = mustCommit(
    deps,
    view,
    {
      kind: 'computed',
      action: 'go-on',
      origin: 'form',
      changes: [],
      entries: [{ action: 'go-on', table: '', recordId: '', payload }],
    },
    { requestId: deps.uuid(), system: { [progressKey]: JSON.stringify(taken) }, operation: 'go-on' },
  );
  return { view: after, progress: taken };
}

/** Throws `action-not-own` to who neither began it nor is an owner. */
export function requireGoOn(deps: Deps, view: View, progress: Progress): Person {
  const person = requireRole(view, deps.actor, 'entry');
  if (!mayGoOn(progress, person)) throw new RegisterError('action-not-own', { by: progress.actor });
  return person;
}
