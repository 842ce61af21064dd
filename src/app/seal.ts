import { chainEntries, type EntryDraft } from '../core/audit/chain';
import type { RecordPayload } from '../core/audit/payload';
import type { ChangeSet, FieldValues, RecordChange } from '../core/changeSet';
import { RegisterError } from '../core/registerError';
import { stampCreated, stampRevived, stampUpdated, versionOf, type Stamp } from '../core/records/stamps';
import type { Schema } from '../core/schema/schema';
import { withCompleteness } from './completeness';
import { countsAfter } from './liveCounts';
import type { SealedCommit, View } from './ports';
import { linesSettledBy } from './reviewLines';
import { auditHead, systemKeys } from './systemState';

/** What sealing needs beside the changes. */
export interface SealContext {
  readonly view: View;
  readonly stamp: Stamp;
  readonly requestId: string;
  /** Fresh randomness: salts and the commit's own name come from it. */
  readonly seed: string;
  /** System cells that go with the batch: counters, the remembered request, job states. */
  readonly system: Readonly<Record<string, string | null>>;
}

/**
 * Makes a change set ready to be written: stamps, digests, audit entries chained behind the head, the new head. Rows are
 * those of the view; a record that is not in it cannot be written and throws `not-found`.
 */
export function seal(changes: ChangeSet, context: SealContext): SealedCommit {
  const stamped = changes.changes.map((change): SealedChange => {
    const each = stampedChange(changes, change, context);
    const follows = changes.kind === 'edited' && each.audited;
    return { ...each, cells: follows ? withCompleteness(context.view, change, each.written) : each.written };
  });
  const chained = chainEntries(auditHead(context.view), draftsOf(changes, stamped, context), context.seed);
  const settled = linesSettledBy(context.view, changes, context.stamp.at, context.stamp.actor);
  return {
    commitId: context.seed,
    ...rowsOf(stamped, context.view),
    added: changes.added ?? [],
    updated: [...(changes.updated ?? []), ...settled],
    ...(changes.dropped === undefined ? {} : { dropped: changes.dropped }),
    ...(changes.putBack === undefined ? {} : { putBack: changes.putBack }),
    audit: chained.entries,
    ...(changes.report === undefined ? {} : { report: changes.report }),
    ...(changes.shapes === undefined || changes.shapes.length === 0
      ? {}
      : { shapes: { columns: changes.shapes, lists: changes.lists ?? context.view.lists } }),
    system: {
      ...countsAfter(context.view, changes.changes),
      ...changes.system,
      ...context.system,
      ...(chained.entries.length === 0 ? {} : { [systemKeys.audit]: JSON.stringify(chained.head) }),
      [systemKeys.commit]: context.seed,
    },
  };
}

/** The entries of the records, then those that tell of the action. */
function draftsOf(changes: ChangeSet, stamped: readonly StampedChange[], context: SealContext): readonly EntryDraft[] {
  return [
    ...stamped.flatMap((each) => (each.audited ? [draftOf(changes, each.change, each.written, context)] : [])),
    ...(changes.entries ?? []).map((entry) => ({
      ...base(changes, context),
      action: entry.action,
      table: entry.table,
      recordId: entry.recordId,
      payload: JSON.stringify(entry.payload),
      requestId: entry.requestId ?? context.requestId,
    })),
  ];
}

type SealedRows = Pick<SealedCommit, 'creates' | 'updates' | 'removes'>;

function rowsOf(stamped: readonly SealedChange[], view: View): SealedRows {
  const creates: SealedRows['creates'][number][] = [];
  const updates: SealedRows['updates'][number][] = [];
  const removes: SealedRows['removes'][number][] = [];
  for (const { change, cells: fields } of stamped) {
    const { op, table, id, notes = {}, own = {}, row, rowNotes } = change;
    const noted = rowNotes === undefined ? { notes } : { notes, rowNotes };
    if (op === 'create') creates.push({ table, fields, own, ...noted, ...(row === undefined ? {} : { row }) });
    else if (op === 'remove') removes.push({ table, id, row: row ?? rowOf(view, change) });
    else {
      const cells = Object.keys(own).length === 0 ? { fields, notes } : { fields, notes, own };
      updates.push({ table, id, row: row ?? rowOf(view, change), ...cells, watched: true });
    }
  }
  return { creates, updates, removes };
}

interface StampedChange {
  readonly change: RecordChange;
  readonly written: FieldValues;
  readonly audited: boolean;
}

/** With the cells that are written: what is computed goes along, outside the entry. */
interface SealedChange extends StampedChange {
  readonly cells: FieldValues;
}

function stampedChange(changes: ChangeSet, change: RecordChange, context: SealContext): StampedChange {
  const personal = changes.kind === 'restored' || change.op !== 'update' || touchesEntered(change, context.view.schema);
  if (changes.kind !== 'edited') {
    const written = change.op === 'create' ? { ...change.fields, id: change.id } : change.fields;
    return { change, written, audited: changes.kind === 'restored' };
  }
  if (change.op === 'create') {
    const stamped = change.revived === true ? stampRevived : stampCreated;
    return {
      change,
      written: stamped(change.table, { ...change.fields, id: change.id }, context.stamp, context.view.schema),
      audited: true,
    };
  }
  if (change.op === 'remove') return { change, written: {}, audited: true };
  if (!personal || change.restated === true) return { change, written: change.fields, audited: false };
  const current = context.view.find(change.table, change.id)?.fields ?? {};
  return {
    change,
    written: stampUpdated(change.table, current, change.fields, context.stamp, context.view.schema),
    audited: true,
  };
}

function touchesEntered(change: RecordChange, schema: Schema): boolean {
  return Object.keys(change.fields).some((key) => schema.field(change.table, key)?.computed !== true);
}

function draftOf(changes: ChangeSet, change: RecordChange, written: FieldValues, context: SealContext): EntryDraft {
  return {
    ...base(changes, context),
    table: change.table,
    recordId: change.id,
    payload: JSON.stringify(payloadOf(changes, change, written, context)),
    requestId: change.requestId ?? context.requestId,
  };
}

function base(
  changes: ChangeSet,
  context: SealContext,
): Omit<EntryDraft, 'table' | 'recordId' | 'payload' | 'requestId'> {
  return { at: context.stamp.at, actor: context.stamp.actor, origin: changes.origin, action: changes.action };
}

/** What history keeps: what people entered, and all of it where a record comes or goes. */
function payloadOf(
  changes: ChangeSet,
  change: RecordChange,
  written: FieldValues,
  context: SealContext,
): RecordPayload {
  const version = versionOf(
    written['version'] === undefined ? (context.view.find(change.table, change.id)?.fields ?? {}) : written,
  );
  const original = {
    ...(change.original === undefined ? {} : { original: change.original }),
    ...(change.declined === undefined ? {} : { declined: change.declined }),
    ...(change.accepted === undefined ? {} : { accepted: change.accepted }),
    ...(change.foundSince === undefined ? {} : { since: change.foundSince }),
  };
  if (change.op === 'create') return { op: 'create', after: present(written), version, ...original };
  if (change.op === 'remove')
    return { op: 'remove', before: change.before, ...ownOf(change, context.view), ...notesOf(change), version };
  const keep = changes.kind === 'restored' ? change.fields : enteredOnly(change, context.view.schema);
  const before = change.before === 'unknown' ? change.before : pick(change.before, Object.keys(keep));
  return { op: 'update', before, after: keep, version, ...original };
}

/** Cells of the team's own columns go with the row: history keeps them where they were read. */
function ownOf({ table, id, own }: RecordChange, view: View): Pick<RecordPayload, 'own'> {
  const cells = own ?? view.find(table, id)?.own ?? {};
  return Object.keys(cells).length === 0 ? {} : { own: cells };
}

/** Notes go with the row, too. */
function notesOf({ rowNotes }: RecordChange): Pick<RecordPayload, 'notes'> {
  const { fields = {}, own = {} } = rowNotes ?? {};
  return Object.keys(fields).length + Object.keys(own).length === 0 ? {} : { notes: { fields, own } };
}

function enteredOnly(change: RecordChange, schema: Schema): FieldValues {
  return Object.fromEntries(
    Object.entries(change.fields).filter(([key]) => schema.field(change.table, key)?.computed !== true),
  );
}

function present(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function pick(fields: FieldValues, keys: readonly string[]): FieldValues {
  return Object.fromEntries(keys.map((key) => [key, fields[key] ?? null]));
}

function rowOf(view: View, change: RecordChange): number {
  const record = view.find(change.table, change.id);
  if (record === undefined) throw new RegisterError('not-found', { id: change.id });
  return record.row;
}
