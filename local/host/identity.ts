import type { AuthMode, ExecutionFacts } from './execution';
import type { ExecutionKind } from './types';

const MODES: Readonly<Record<ExecutionKind, AuthMode>> = {
  // add-ons/concepts/editor-auth-lifecycle: simple triggers LIMITED, everything a person starts or installs FULL.
  client: 'FULL',
  menu: 'FULL',
  'simple-open': 'LIMITED',
  'simple-edit': 'LIMITED',
  'edit-trigger': 'FULL',
  'open-trigger': 'FULL',
  'change-trigger': 'FULL',
  timer: 'FULL',
};

/** Who starts an execution, and for an installed trigger whose trigger it is. */
export interface Actors {
  /** The person at the keyboard; null for the clock. */
  readonly person: string | null;
  /** The creator of the trigger; null where the person runs the script. */
  readonly creator: string | null;
}

/**
 * Who an execution runs as and whom it is told about.
 * An installed trigger runs as its creator (guides/triggers/installable#restrictions). The active user is only told
 * when it is the same account or one of the same Workspace domain (reference/base/session#getActiveUser); between
 * gmail.com accounts it is '' (measured: tanaikech.github.io 2022/01/04). A simple trigger is told nothing.
 */
export function identify(kind: ExecutionKind, handler: string, actors: Actors, userLocale: string): ExecutionFacts {
  const user = actors.creator ?? actors.person ?? '';
  const person = actors.person ?? user;
  const told = !kind.startsWith('simple') && mayKnow(user, person);
  return { kind, handler, user, activeEmail: told ? person : '', userLocale, mode: MODES[kind] };
}

/** Whether Google tells the one account who the other is. */
export function mayKnow(user: string, other: string): boolean {
  if (user.toLowerCase() === other.toLowerCase()) return true;
  const domain = domainOf(user);
  return domain === domainOf(other) && domain !== 'gmail.com' && domain !== 'googlemail.com';
}

function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1).toLowerCase();
}
