import type { FindDuplicatesReply } from '../../contract/duplicates';
import type { FieldValues } from '../../core/changeSet';
import { parseFields } from '../../core/records/parseFields';
import { requireRole } from '../act';
import { entryContext } from '../entryContext';
import type { Deps } from '../ports';
import { archivedDuplicateFields, duplicateFields, duplicatesOf } from './duplicates';

export interface FindDuplicates {
  readonly fields: FieldValues;
  readonly exceptId?: string | undefined;
}

/**
 * Customers who may be the one that is being entered, best first. Looks across all customers, whoever looks after them, and
 * shows them masked; archived ones, too, who can be brought back instead. Values that cannot be read (yet) are passed over. One read, no write.
 */
export function findDuplicates(deps: Deps, request: FindDuplicates): { readonly ok: true } & FindDuplicatesReply {
  const view = deps.store.read({
    customers: { fields: duplicateFields },
    archive: { fields: archivedDuplicateFields },
  });
  requireRole(view, deps.actor, 'reader');
  const { values } = parseFields('customers', request.fields, entryContext(view, deps.clock));
  return { ok: true, duplicates: duplicatesOf(view, values, request.exceptId ?? null) };
}
