import { planArchive, type ArchiveRefusal } from '../../core/archive/planArchive';
import { archivePolicy } from '../../core/archive/policy';
import { sparesOf, type SparedBy } from '../../core/archive/rules';
import type { FieldValues } from '../../core/changeSet';
import { requireRole, unlessStale } from '../act';
import { busyCustomers } from './findProposals';
import type { Deps } from '../ports';
import { wayQuery, wholeRecords, whoMoves, type Way } from './movingRecords';
import { columnsOf } from './tabColumns';

/** A customer who was chosen: who it is, why it cannot go, and what speaks for keeping it. */
export interface PreviewedArchive {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** Absent: the customer can go. */
  readonly code?: ArchiveRefusal | 'archive-already';
  /** Exceptions of the rules, which bind nobody who archives by hand. */
  readonly cautions: readonly SparedBy[];
}

/**
 * What archiving these customers would come to: everybody in the order of the request. Nothing is written. Three reads, two
 * for more than 50 customers. Throws by role.
 */
export function previewArchive(
  deps: Deps,
  { ids }: { readonly ids: readonly string[] },
): { readonly ok: true; readonly customers: readonly PreviewedArchive[] } {
  const way = { from: 'customers', to: 'archive', ids } as const;
  return { ok: true, customers: unlessStale(() => preview(deps, way)) ?? preview(deps, way) };
}

function preview(deps: Deps, way: Way): readonly PreviewedArchive[] {
  const view = deps.store.read({
    ...wayQuery(way),
    archive: { fields: ['id', 'name', 'owner'] },
    cases: { fields: ['customerId', 'status'] },
  });
  requireRole(view, deps.actor, 'entry');
  const { open, stays } = whoMoves(view, way);
  const { view: full, records } = wholeRecords(deps, view, way, open);
  const policy = archivePolicy(full.settings);
  const busy = busyCustomers(full);
  const archive = { fields: columnsOf(full, 'archive'), schema: full.schema };
  const by = { at: deps.clock.now(), actor: deps.actor, reason: '' };
  const told = new Map<string, PreviewedArchive>();
  for (const record of records) {
    const plan = planArchive(record, by, archive);
    const cautions = sparesOf(record.fields, busy.has(record.id), policy);
    told.set(record.id, { ...named(record.id, record.fields), ...(plan.ok ? {} : { code: plan.code }), cautions });
  }
  const refused = new Map(stays.map(({ id, code }) => [id, code]));
  return [...new Set(way.ids)].map((id) => {
    const fields = full.find('customers', id)?.fields ?? full.find('archive', id)?.fields ?? {};
    const code = refused.get(id) ?? 'archive-already';
    return told.get(id) ?? { ...named(id, fields), code, cautions: [] };
  });
}

function named(id: string, fields: FieldValues): Pick<PreviewedArchive, 'id' | 'name' | 'owner'> {
  const text = (key: string): string => String(fields[key] ?? '');
  return { id, name: text('name') === '' ? text('company') : text('name'), owner: text('owner') };
}
