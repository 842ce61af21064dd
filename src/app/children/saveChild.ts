import type { FieldValues } from '../../core/changeSet';
import { RegisterError } from '../../core/registerError';
import { act } from '../act';
import { hintedQuery } from '../customers/hintedCustomer';
import type { Deps, Query } from '../ports';
import type { Outcome } from '../refused';
import type { ChildSort } from './childSort';
import { planEditedChild } from './planEditedChild';
import { planNewChild } from './planNewChild';

/** A child record as a page or a script sends it. */
export interface SaveChild {
  readonly requestId: string;
  /** The record to be changed; absent for a new one. */
  readonly id?: string | undefined;
  /** The version that the form was filled from; needed with `id`. */
  readonly version?: number | undefined;
  /** The customer it hangs on; may stand among the fields instead, and need not be said where there is an `id`. */
  readonly customerId?: string | undefined;
  readonly fields: FieldValues;
  readonly original?: FieldValues | undefined;
  /** Row on which the customer stood when the page last saw it. */
  readonly rowHint?: number | undefined;
}

/** The request with its customer known and taken out of the fields: a record never moves to another customer. */
export interface ChildRequest extends SaveChild {
  /** '' only where there is an `id`: then it is the record's own. */
  readonly customerId: string;
}

/**
 * Adds a child record or changes one, by the rules of its sort. New: one read and one write where the customer is not
 * written or its row hint holds; one read more where it does not, or where another record of the sort changes along. Edit:
 * one read more, of the rows right before the write; two more where others saved since. Refuses with issues by field or
 * with a conflict. Throws `bad-request`, `not-found`, `other-customer`.
 */
export function saveChild<R extends object>(deps: Deps, sort: ChildSort<R>, raw: SaveChild): Outcome<R> {
  const request = childRequest(raw);
  return act<R>(deps, {
    role: 'entry',
    requestId: request.requestId,
    query: queryOf(sort, request),
    plan: (scene) =>
      request.id === undefined
        ? planNewChild(scene, sort, request)
        : planEditedChild(scene, sort, { ...request, id: request.id }),
  });
}

function childRequest(raw: SaveChild): ChildRequest {
  if (raw.id !== undefined && raw.version === undefined) throw new RegisterError('bad-request', { path: 'version' });
  const { customerId: inFields = null, ...fields } = raw.fields;
  const customerId = raw.customerId ?? String(inFields ?? '');
  if (inFields !== null && inFields !== '' && inFields !== customerId)
    throw new RegisterError('bad-request', { path: 'fields.customerId' });
  if (customerId === '' && raw.id === undefined) throw new RegisterError('bad-request', { path: 'customerId' });
  return { ...raw, fields, customerId };
}

function queryOf(sort: ChildSort<object>, request: ChildRequest): Query {
  const writesCustomer = request.id === undefined && sort.onCustomer !== undefined;
  const columns = request.id === undefined && sort.also === undefined ? [] : ['customerId', ...sort.columns];
  return {
    customers: writesCustomer ? hintedQuery(request.rowHint) : { fields: ['id'] },
    [sort.table]: { fields: ['id', ...columns] },
  };
}
