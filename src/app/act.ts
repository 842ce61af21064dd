import type { ChangeSet } from '../core/changeSet';
import { RegisterError } from '../core/registerError';
import { mayAct, personOf, type Person, type Role } from '../core/schema/people';
import type { Refused } from './refused';
import { putBackRows } from './droppedRows';
import { StaleViewError, type Deps, type Query, type View } from './ports';
import { seal } from './seal';
import { auditHead, rememberRequest, replayOf } from './systemState';

/** Rows seldom move in the very instant of a write: what puts it right loads then. */
const moved = () => require('./movedRows') as typeof import('./movedRows');

/** What planning an action gave: a refusal as data, or changes with the reply that is true once they landed. */
export type Planned<R> =
  | { readonly refuse: Refused }
  | {
      /** Null where there is nothing to change. */
      readonly changes: ChangeSet | null;
      readonly reply: R;
      /** The view with what was read since; the one given if absent. */
      readonly view?: View;
      /** System cells that go with it (counters). */
      readonly system?: Readonly<Record<string, string | null>>;
    };

/** Who acts, and how: what a use case is given to plan with. */
export interface Scene {
  readonly deps: Deps;
  readonly view: View;
  readonly person: Person;
}

export interface Action<R> {
  readonly role: Role;
  readonly requestId: string;
  readonly query: Query;
  readonly plan: (scene: Scene) => Planned<R>;
}

/** Times an action is planned anew where its batch did not land. */
const ATTEMPTS = 3;

/**
 * One action of a person, under the document lock: read, check the role, plan, one batch. A request that was carried out
 * before gets its first result. A batch that did not land is planned again from a fresh read; one of which that cannot be
 * told throws, and the same request may be sent again.
 */
export function act<R extends object>(deps: Deps, action: Action<R>): ({ readonly ok: true } & R) | Refused {
  return deps.underLock(() => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const reply = unlessStale(() => actOnce(deps, action));
      if (reply !== null) return reply;
    }
    throw new RegisterError('platform', { operation: 'batchUpdate' });
  });
}

/** Null where the batch did not land. */
function actOnce<R extends object>(deps: Deps, action: Action<R>): ({ readonly ok: true } & R) | Refused | null {
  const view = deps.store.read(action.query);
  const person = requireRole(view, deps.actor, action.role);
  const before = replayOf(view, action.requestId);
  if (before !== undefined) return before.reply as { readonly ok: true } & R;
  const planned = action.plan({ deps, view, person });
  if ('refuse' in planned) return planned.refuse;
  const current = planned.view ?? view;
  const reply = { ok: true as const, ...planned.reply, ...actionIdOf(current, planned.changes) };
  if (planned.changes === null) return reply;
  const system = { ...planned.system, ...rememberRequest(view, action.requestId, reply) };
  const after = commitChanges(deps, current, planned.changes, { requestId: action.requestId, system });
  return after === null ? null : reply;
}

/** By which the action can be undone: the number that its first entry is about to get. None where no record changes. */
function actionIdOf(view: View, changes: ChangeSet | null): { readonly actionId?: string } {
  const isRecorded = changes?.changes.some(
    ({ op, table, fields }) =>
      op !== 'update' || Object.keys(fields).some((key) => view.schema.field(table, key)?.computed !== true),
  );
  if (changes?.kind !== 'edited' || isRecorded !== true) return {};
  return { actionId: String(auditHead(view).seq + 1) };
}

/** Null where the layout changed between two reads of the work: it is to be done again. */
export function unlessStale<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof StaleViewError) return null;
    throw error;
  }
}

export interface CommitNames {
  readonly requestId: string;
  readonly system?: Readonly<Record<string, string | null>>;
}

/**
 * Seals and writes one change set. Gives the view with the System cells as they are behind it, so that a next batch can be
 * sealed without another read; null where nothing of it is on the sheet. A write that hit rows or columns which had moved is
 * put right at once; then `StaleViewError` says that it is all there, and that whoever goes on has to read again.
 */
export function commitChanges(deps: Deps, view: View, changes: ChangeSet, names: CommitNames): View | null {
  const landed = land(deps, view, changes, names);
  if (landed?.putRight === true) throw new StaleViewError();
  return landed?.view ?? null;
}

interface Landed {
  readonly view: View;
  /** Rows had moved: positions in the view are none any more. */
  readonly putRight: boolean;
}

/** Null where nothing of it is on the sheet. */
function land(deps: Deps, view: View, changes: ChangeSet, names: CommitNames): Landed | null {
  const sealed = seal(changes, {
    view,
    stamp: { actor: deps.actor === '' ? 'unknown' : deps.actor, at: deps.clock.now() },
    requestId: names.requestId,
    seed: deps.uuid(),
    system: names.system ?? {},
  });
  const outcome = deps.store.commit(view, sealed);
  if (!outcome.landed) return null;
  const wrong = outcome.wrongDrops ?? [];
  if (wrong.length > 0) putBackRows(deps, wrong);
  const [first] = wrong;
  if (first !== undefined && outcome.moved.length === 0)
    throw new RegisterError('row-moved', { id: first.standing[0] ?? '', hit: first.table });
  if (outcome.moved.length === 0)
    return { view: { ...view, system: systemAfter(view, sealed.system) }, putRight: false };
  const { astray, putRight } = moved();
  const system = putRight(deps, astray(view, changes, sealed, outcome.moved));
  return { view: { ...view, system }, putRight: true };
}

/**
 * Commits changes that are not planned anew. A batch of which it is certain that it did not land is sent once more; throws
 * `platform` with the name of the operation where that one did not land either.
 */
export function mustCommit(
  deps: Deps,
  view: View,
  changes: ChangeSet,
  names: CommitNames & { readonly operation: string },
): View {
  const landed = land(deps, view, changes, names) ?? land(deps, view, changes, names);
  if (landed === null) throw new RegisterError('platform', { operation: names.operation });
  return landed.view;
}

function systemAfter(view: View, written: Readonly<Record<string, string | null>>): ReadonlyMap<string, string> {
  const system = new Map(view.system);
  for (const [key, value] of Object.entries(written)) system.set(key, value ?? '');
  return system;
}

/** The member at the keyboard, if the role suffices; throws the reason otherwise. */
export function requireRole(view: View, actor: string, needs: Role): Person {
  if (actor === '') throw new RegisterError('identity-unknown');
  const person = personOf(view.people, actor);
  if (person === undefined) throw new RegisterError('not-a-member', { email: actor });
  if (!mayAct(person.role, needs)) throw new RegisterError('role-insufficient', { role: person.role, needs });
  return person;
}
