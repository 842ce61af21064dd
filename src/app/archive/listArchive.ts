import type { ArchivedCustomer, ListArchiveReply } from '../../contract/archive';
import { cleanLine } from '../../core/values/unicode';
import { requireRole } from '../act';
import type { Deps, StoredRecord } from '../ports';

/** Columns of the list. */
const fields = ['id', 'name', 'company', 'owner', 'stage', 'archivedAt', 'archivedBy', 'archiveReason'];

const SHOWN = 100;

/** Archived customers, those archived last first; `text`: in whose name, company, id, owner or reason every word stands. One read. */
export function listArchive(
  deps: Deps,
  request: { readonly text?: string | undefined; readonly limit?: number | undefined },
): { readonly ok: true } & ListArchiveReply {
  const view = deps.store.read({ archive: { fields } });
  requireRole(view, deps.actor, 'reader');
  const all = view.records('archive').filter(({ fields: record }) => (record['archivedAt'] ?? null) !== null);
  const words = folded(request.text ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const found = all.map(archivedOf).filter((customer) => {
    const said = folded(Object.values(customer).join(' '));
    return words.every((word) => said.includes(word));
  });
  found.sort((a, b) => (a.archivedAt < b.archivedAt ? 1 : a.archivedAt > b.archivedAt ? -1 : 0));
  return { ok: true, customers: found.slice(0, request.limit ?? SHOWN), total: found.length, archived: all.length };
}

function folded(text: string): string {
  return cleanLine(text).toLowerCase();
}

function archivedOf({ fields: record }: StoredRecord): ArchivedCustomer {
  const text = (key: string): string => String(record[key] ?? '');
  return {
    id: text('id'),
    name: text('name'),
    company: text('company'),
    owner: text('owner'),
    stage: text('stage'),
    archivedAt: text('archivedAt'),
    archivedBy: text('archivedBy'),
    reason: text('archiveReason'),
  };
}
