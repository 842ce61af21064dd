import type { SearchIndexReply } from '../../contract/find';
import { numberSetting } from '../../core/schema/settings';
import { indexDelta, type IndexState } from '../../core/search/delta';
import { archivedEntryFields, entryFields, entryOf, type SearchEntry } from '../../core/search/entry';
import { groupsFor } from '../../core/search/fullAlphabet';
import { requireRole } from '../act';
import { archivedIn } from '../archive/archivedIn';
import type { Deps, StoredRecord } from '../ports';

/**
 * What a page lacks of the search index, given what it has; nothing where the register has more customers than the setting
 * `search.browserCap` allows in a browser. One read.
 */
export function searchIndex(
  deps: Deps,
  request: { readonly have?: IndexState | undefined },
): { readonly ok: true } & SearchIndexReply {
  const view = deps.store.read({ customers: { fields: entryFields }, archive: { fields: archivedEntryFields } });
  requireRole(view, deps.actor, 'reader');
  const entriesOf = (records: readonly StoredRecord[]): readonly SearchEntry[] =>
    records.flatMap(({ fields, row }) => ((fields['id'] ?? null) === null ? [] : [entryOf(fields, row)]));
  const active = entriesOf(view.records('customers'));
  // Of two rows with one id the first one stands.
  const entries = [...active, ...entriesOf(archivedIn(view))];
  const cap = numberSetting(view.settings, 'search.browserCap');
  const delta = entries.length > cap ? null : indexDelta(entries, request.have, groupsFor);
  return { ok: true, delta, customers: active.length, cap };
}
