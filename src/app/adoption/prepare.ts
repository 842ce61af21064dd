import { restOf } from '../../core/archive/rest';
import { prepareAdoption, type PreparedAdoption } from '../../core/adoption/planAdoption';
import { customerNumberLabels, proposeMapping } from '../../core/adoption/proposeMapping';
import { settleMapping } from '../../core/adoption/settleMapping';
import { shapeOf } from '../../core/adoption/shapeOf';
import type { Known, KnownCustomer, Mapping } from '../../core/adoption/types';
import type { EntryHead } from '../../core/audit/entry';
import { RegisterError } from '../../core/registerError';
import { UNDO } from '../../core/undo/actionsOf';
import type { Scene } from '../act';
import { archivedIn } from '../archive/archivedIn';
import { wholeTrail } from '../past/olderLines';
import type { Query, View } from '../ports';
import { adoptionContext, chosenTargets, type Choices } from './choices';

/** What an adoption reads of the register: customers whole, and what came from lists before. */
export const adoptionQuery: Query = {
  customers: 'all',
  archive: 'all',
  contacts: { fields: ['id'] },
  purchases: { fields: ['id'] },
  import: { fields: ['identity', 'status'] },
  audit: { fields: ['seq', 'action', 'recordId', 'requestId'] },
};

/** Request ids of entries that adopted a source row begin with this; the row's identity follows. */
export const ROW_PREFIX = 'row:';

/** Status of a held row whose import was undone: it may be held again. */
export const WITHDRAWN = 'withdrawn';

/** A list on its way: prepared, with what the register knew when the adoption began. */
export interface Prepared {
  readonly prepared: PreparedAdoption;
  /** Records that source rows became, by identity: customers only. */
  readonly customerOfRow: ReadonlyMap<string, string>;
  /** Identities that stand in the Import tab. */
  readonly heldBefore: ReadonlySet<string>;
}

/**
 * Reads and prepares a list. `startSeq` is where the audit trail stood when this adoption began: what came since is its own
 * work and must not count as known, or a resumed adoption would find its own rows "already there".
 */
export function prepareList(scene: Scene, tab: string, choices: Choices, startSeq: number): Prepared {
  const { deps, view } = scene;
  const ctx = adoptionContext(scene, choices);
  const shape = shapeOf(deps.sources.grid(tab), view.language);
  if (typeof shape === 'string') throw new RegisterError(shape, { tab });
  const mapping = settleMapping(proposeMapping(shape, ctx, choices.sort), chosenTargets(choices), ctx.ownFields);
  // Rows that were adopted long ago are told by entries that lie in vaults by now.
  const rows = adoptedRows(view, wholeTrail(deps, view));
  const known: Known = {
    identities: new Set(rows.filter((row) => row.seq <= startSeq).map((row) => row.identity)),
    customers: knownCustomers(
      view,
      mapping,
      new Set(rows.filter((row) => row.seq > startSeq).map((row) => row.recordId)),
    ),
  };
  return {
    prepared: prepareAdoption(shape, mapping, ctx, known),
    customerOfRow: new Map(
      rows.filter((row) => row.recordId.startsWith('C-')).map((row) => [row.identity, row.recordId]),
    ),
    heldBefore: new Set(
      view
        .records('import')
        .flatMap(({ fields }) => (fields['status'] === WITHDRAWN ? [] : [String(fields['identity'] ?? '')])),
    ),
  };
}

interface AdoptedRow {
  readonly seq: number;
  readonly identity: string;
  readonly recordId: string;
}

/** Rows that became records. Those whose record went when their import was undone may be taken again. */
function adoptedRows(view: View, trail: readonly EntryHead[]): readonly AdoptedRow[] {
  const rows: AdoptedRow[] = [];
  const last = new Map<string, string>();
  for (const { seq, action, recordId, requestId } of trail) {
    last.set(recordId, action);
    if (!requestId.startsWith(ROW_PREFIX)) continue;
    rows.push({ seq, identity: requestId.slice(ROW_PREFIX.length), recordId });
  }
  const isGone = (id: string): boolean =>
    last.get(id) === UNDO && adoptedTables.every((table) => view.find(table, id) === undefined);
  return rows.filter(({ recordId }) => !isGone(recordId));
}

const adoptedTables = ['customers', 'contacts', 'purchases', 'archive'] as const;

function knownCustomers(view: View, mapping: Mapping, taken: ReadonlySet<string>): readonly KnownCustomer[] {
  const own = mapping.columns.filter((column) => column.customerNumber === true).map((column) => column.ownLabel);
  const numberLabels = [...new Set([...own, customerNumberLabels.en, customerNumberLabels.zh])];
  // Archived customers are known, too: a list must not bring them in a second time.
  const archived = archivedIn(view).map(({ fields }) => ({ fields, own: restOf(fields['rest']).own }));
  return [...view.records('customers'), ...archived].flatMap(({ fields, own: cells }) => {
    const id = String(fields['id'] ?? '');
    if (id === '' || taken.has(id)) return [];
    const numbers = numberLabels.flatMap((label) => (cells[label] === undefined ? [] : [String(cells[label])]));
    return [{ id, fields, numbers }];
  });
}
