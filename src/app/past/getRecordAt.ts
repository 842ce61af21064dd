import type { RecordThen } from '../../core/history/recordAt';
import { requireRole, unlessStale } from '../act';
import { RegisterError } from '../../core/registerError';
import type { CivilDateTime } from '../../core/values/dateTime';
import type { Deps } from '../ports';
import { momentOf } from './moment';
import { pastOf, pastQuery, type Past } from './pastOf';
import { recordThen } from './recordThen';

/** A record as it was, beside what stands now. */
export interface RecordBack {
  readonly at: CivilDateTime;
  readonly then: RecordThen;
  readonly past: Past;
}

/** Looking takes no lock: where rows move between its two reads, it looks again. */
const ATTEMPTS = 3;

/**
 * A record, be it a customer or a child, archived or gone, as it was at a moment. Two reads, one more for each vault that holds
 * older entries about it. Throws `not-found` where history knows of none.
 */
export function getRecordAt(deps: Deps, request: { readonly id: string; readonly at: string }): RecordBack {
  const at = momentOf(request.at);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const back = unlessStale(() => lookBack(deps, request.id, at));
    if (back !== null) return back;
  }
  throw new RegisterError('busy');
}

function lookBack(deps: Deps, id: string, at: CivilDateTime): RecordBack {
  const view = deps.store.read({ ...pastQuery(id), snapshots: 'all' });
  requireRole(view, deps.actor, 'reader');
  const past = pastOf(deps, view, id);
  return { at, past, then: recordThen(deps, past, id, at) };
}
