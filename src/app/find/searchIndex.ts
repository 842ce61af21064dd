import type { SearchIndexReply } from '../../contract/find';
import { numberSetting } from '../../core/schema/settings';
import { indexDelta, type IndexState } from '../../core/search/delta';
import { entryFields, entryOf } from '../../core/search/entry';
import { groupsFor } from '../../core/search/fullAlphabet';
import { requireRole } from '../act';
import type { Deps } from '../ports';

/**
 * What a page lacks of the search index, given what it has; nothing where the register has more customers than the setting
 * `search.browserCap` allows in a browser. One read.
 */
export function searchIndex(
  deps: Deps,
  request: { readonly have?: IndexState | undefined },
): { readonly ok: true } & SearchIndexReply {
  const view = deps.store.read({ customers: { fields: entryFields } });
  requireRole(view, deps.actor, 'reader');
  const entries = view
    .records('customers')
    .flatMap(({ fields, row }) => (fields['id'] === undefined || fields['id'] === null ? [] : [entryOf(fields, row)]));
  const cap = numberSetting(view.settings, 'search.browserCap');
  const delta = entries.length > cap ? null : indexDelta(entries, request.have, groupsFor);
  return { ok: true, delta, customers: entries.length, cap };
}
