import { planTotals } from '../../core/customers/planTotals';
import type { HasOurParagraph } from '../../core/edits/planRow';
import { checkLinks, type NamedContact } from '../../core/edits/checkLinks';
import { recordDigest } from '../../core/records/stamps';
import { recordTables, type LiveTable } from '../../core/schema/tables';
import { commitChanges } from '../act';
import type { Deps, StoredRecord, View } from '../ports';
import { complain, type Waiting } from './complaints';
import { drain, type ChangedRows, type Drained } from './drain';
import { beyondCounters } from './rowIdentity';
import { isOfRegister } from './typedIntoArchive';

export { isAnyWaiting, type Waiting } from './complaints';

export interface SweepOutcome extends Drained {
  /** Digests of blocks of rows in which nothing was amiss. */
  readonly sound: readonly string[];
  readonly waiting: Waiting;
  readonly totals: number;
}

/** Tells a register from one in which the sweep has nothing more to find: its records, settings that are refused, its people. */
export function sweepSeal(view: View): string {
  const people = view.records('people').map(({ fields }) => [fields['email'], fields['name'], fields['role']]);
  return `${view.fingerprint()} ${JSON.stringify([view.settings.refused, view.settings.text['default.owner'], people])}`;
}

/**
 * Looks at every record for what no trigger saw: rows whose digest does not hold, formulas, rows without an id. Computed
 * totals are put right on the way. `view` is a read of all records with their formulas; no call more where all is well.
 */
export function sweep(deps: Deps, view: View, before: SweptBefore, hasOurs: HasOurParagraph): SweepOutcome {
  const known = new Set(before.sound);
  const changed = recordTables
    .map((table) => ({ table, rows: suspects(view, table, known) }))
    .filter(({ rows }) => rows.length > 0);
  const drained = drainAll(deps, changed, hasOurs, before.since);
  const after = drained.created + drained.changed > 0 ? deps.store.readFormulas(recordTables) : view;
  const { broken, named } = checkLinks((table) => after.records(table).map((record) => record.fields));
  const totals = writeTotals(deps, after);
  return {
    ...drained,
    changed: drained.changed + nameContacts(deps, after, named),
    totals,
    waiting: complain(deps, view, broken, before.waiting),
    sound: soundBlocks(view, changed),
  };
}

/** What an earlier sweep left. */
export interface SweptBefore {
  readonly waiting: Waiting;
  readonly sound: readonly string[];
  /** When it read the rows; '' or absent where there was none. */
  readonly since?: string;
}

/** Shortened: they only have to differ from one another, and stand in one cell. */
const SHORT = 12;

function soundBlocks(view: View, changed: readonly ChangedRows[]): readonly string[] {
  const suspected = new Map(changed.map(({ table, rows }) => [table, new Set(rows)]));
  return [...view.blocks()].flatMap(([table, blocks]) =>
    blocks
      .filter(({ rows }) => !rows.some((row) => suspected.get(table)?.has(row) === true))
      .map(({ digest }) => digest.slice(0, SHORT)),
  );
}

/** Rows of blocks that were sound before and are the same now: their digests need not be worked out again. */
function unchangedRows(view: View, table: LiveTable, known: ReadonlySet<string>): ReadonlySet<number> {
  if (known.size === 0) return new Set();
  const blocks = view.blocks().get(table) ?? [];
  return new Set(blocks.flatMap(({ digest, rows }) => (known.has(digest.slice(0, SHORT)) ? rows : [])));
}

/** Contact persons who were named in words become ids. Whose words they were is not known any more. */
function nameContacts(deps: Deps, view: View, named: readonly NamedContact[]): number {
  if (named.length === 0) return 0;
  const changes = named.map(({ id, text, contactId }) => ({
    op: 'update' as const,
    table: 'interactions' as const,
    id,
    fields: { contactId },
    before: view.find('interactions', id)?.fields ?? {},
    original: { contactId: text },
  }));
  const unknown = { ...deps, actor: '' };
  const set = { kind: 'edited', action: 'edit', origin: 'sweep', changes } as const;
  return commitChanges(unknown, view, set, { requestId: deps.uuid() }) === null ? 0 : named.length;
}

/** Rows that a drain takes at a time: what it reads of them and plans stays small; it writes them in slices. */
const ROWS_PER_DRAIN = 2_000;

function drainAll(deps: Deps, changed: readonly ChangedRows[], hasOurs: HasOurParagraph, since: string = ''): Drained {
  let sum: Drained = { created: 0, changed: 0, refused: 0 };
  const requestId = deps.uuid();
  for (const { table, rows } of changed) {
    for (let from = 0; from < rows.length; from += ROWS_PER_DRAIN) {
      // Whose edits these are is not known: they must not be taken for those of whoever's timer this is.
      const part = drain(
        { ...deps, actor: '' },
        {
          changed: [{ table, rows: rows.slice(from, from + ROWS_PER_DRAIN) }],
          origin: 'sweep',
          single: null,
          hasOurs,
          requestId,
          since,
        },
      );
      sum = {
        created: sum.created + part.created,
        changed: sum.changed + part.changed,
        refused: sum.refused + part.refused,
      };
    }
  }
  return sum;
}

/**
 * Rows to be looked at closely. The read shows formulas as texts that begin with '='; a text that merely looks like one is
 * told apart by the closer look.
 */
function suspects(view: View, table: LiveTable, known: ReadonlySet<string>): readonly number[] {
  const unchanged = unchangedRows(view, table, known);
  const first = table === 'customers' ? 'name' : 'customerId';
  const isBeyond = beyondCounters(view);
  return view
    .records(table)
    .filter((record) => {
      if (!isOfRegister(table, record.fields)) return false;
      const id = String(record.fields['id'] ?? '');
      if (id === '' || view.find(table, id)?.row !== record.row)
        return record.fields['digest'] !== undefined || (record.fields[first] ?? null) !== null;
      if (unchanged.has(record.row)) return isBeyond(id);
      return (
        isBeyond(id) ||
        recordDigest(table, record.fields, view.schema) !== record.fields['digest'] ||
        looksLive(view, table, record)
      );
    })
    .map((record) => record.row);
}

function looksLive(view: View, table: LiveTable, record: StoredRecord): boolean {
  return view.schema.fields(table).some((field) => {
    const value = record.fields[field.key];
    return typeof value === 'string' && value.startsWith('=');
  });
}

function writeTotals(deps: Deps, view: View): number {
  const fields = (table: LiveTable): StoredRecord['fields'][] => view.records(table).map((record) => record.fields);
  const changes = planTotals(fields('customers'), fields('purchases'), fields('interactions'));
  if (changes.length === 0) return 0;
  const written = commitChanges(
    deps,
    view,
    {
      kind: 'computed',
      action: 'totals',
      origin: 'job',
      changes: changes.map((change) => ({ op: 'update', table: 'customers', ...change })),
      entries: [{ action: 'totals', table: 'customers', recordId: '', payload: { customers: changes.length } }],
    },
    { requestId: deps.uuid() },
  );
  return written === null ? 0 : changes.length;
}
