import type { Conflict, DuplicateHit } from '../contract/replies';
import type { Issue } from '../core/issue';

/** What an action answers instead of acting. The edge puts the reader's words beside the codes. */
export type Refused =
  | { readonly ok: false; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly duplicates: readonly DuplicateHit[] }
  | { readonly ok: false; readonly conflict: Conflict };

export type Outcome<R> = ({ readonly ok: true } & R) | Refused;

export function refuseFor(issues: readonly Issue[]): { readonly refuse: Refused } {
  return { refuse: { ok: false, issues } };
}
