import type { UnfinishedAction } from '../contract/replies';
import type { Origin } from '../core/changeSet';
import { RegisterError } from '../core/registerError';
import { mayAct, type Person } from '../core/schema/people';
import type { View } from './ports';
import { systemKeys } from './systemState';

/** Actions that may take several batches; each has a line in jobs/resumeAction. */
const resumable = ['adopt', 'restore', 'undo', 'archive', 'unarchive'] as const;

/** An action of several batches: what it is, how far it got, and what it needs to go on. Kept in System as `progress`. */
export interface Progress {
  readonly action: (typeof resumable)[number];
  readonly requestId: string;
  readonly actor: string;
  readonly done: number;
  readonly total: number;
  /** What the action wants to remember; its own business. */
  readonly state: unknown;
  /** Others who went on with it in the name of who began it. */
  readonly goneOnBy?: readonly string[];
}

/** What an action that is left as it stands has come to. */
export interface Stopped {
  readonly origin: Origin;
  /** What ends it in the trail beside how far it got and who stopped it. */
  readonly entry: { readonly action: string; readonly payload: object };
  /** Whoever sends its request again gets this: it must not begin anew. */
  readonly reply: object;
}

export const progressKey = systemKeys.progress;

/**
 * The action in progress with all it remembers, or null. A cell that was damaged by hand says nothing: whoever began the
 * action may begin it anew, and it finds what it has done.
 */
export function readProgress(view: View): Progress | null {
  const text = view.system.get(progressKey) ?? '';
  try {
    const progress = JSON.parse(text === '' ? 'null' : text) as Partial<Progress> | null;
    return resumable.some((action) => action === progress?.action) ? (progress as Progress) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What the asking person is told of the action in progress; null where there is none. */
export function inProgressOf(view: View, person: Person | undefined): UnfinishedAction | null {
  const progress = readProgress(view);
  if (progress === null) return null;
  const { action, done, total, requestId, actor } = progress;
  return {
    action,
    done,
    total,
    by: view.people.find(({ email }) => isSame(email, actor))?.name ?? actor,
    mine: person !== undefined && isSame(person.email, actor),
    mayGoOn: person !== undefined && mayGoOn(progress, person),
    requestId,
  };
}

/** An owner goes on with every action, who enters with their own, and with a list that somebody began to adopt. */
export function mayGoOn({ action, actor }: Progress, { role, email }: Person): boolean {
  return role === 'owner' || (mayAct(role, 'entry') && (action === 'adopt' || isSame(email, actor)));
}

/** Only one action of several batches at a time: throws `action-in-progress` where another one than the request's is. */
export function requireFree(view: View, requestId: string): Progress | null {
  const running = readProgress(view);
  if (running !== null && running.requestId !== requestId) {
    throw new RegisterError('action-in-progress', { action: running.action });
  }
  return running;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
