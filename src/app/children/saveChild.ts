import { RegisterError } from '../../core/registerError';
import { act } from '../act';
import { hintedQuery } from '../customers/hintedCustomer';
import type { Deps, Query } from '../ports';
import type { Outcome } from '../refused';
import type { ChildRequest, SaveChild } from './childRequest';
import type { ChildSort } from './childSort';
import { planEditedChild } from './planEditedChild';
import { planNewChild } from './planNewChild';

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
