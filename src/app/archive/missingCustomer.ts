import { RegisterError } from '../../core/registerError';
import type { Deps, View } from '../ports';
import { archivedIn } from './archivedIn';

/**
 * Why there is no such customer to write to: archived, so that the page can offer to bring the customer back, or gone. One read,
 * which only those pay for whose action cannot go on anyway.
 */
export function missingCustomer(deps: Deps, view: View, id: string): RegisterError {
  const looked = deps.store.reread(view, { archive: { fields: ['id', 'name', 'archivedAt'] } });
  const archived = archivedIn(looked).find(({ fields }) => fields['id'] === id);
  if (archived === undefined) return new RegisterError('not-found', { id });
  return new RegisterError('customer-archived', { id, name: String(archived.fields['name'] ?? '') });
}
