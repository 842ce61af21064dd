import type { AdoptionSlice, CustomerRef, HeldRow, PlannedRecord, TakenRow } from '../../core/adoption/types';
import type { CellNotes, FieldValues, RecordChange } from '../../core/changeSet';
import { regionOf } from '../../core/customers/fillRegion';
import type { Issue } from '../../core/issue';
import { isLiveTable, type LiveTable } from '../../core/schema/tables';
import type { IdAllocator } from '../idAllocator';
import { reviewRow } from '../review';
import { ROW_PREFIX } from './prepare';

/** What rows of a list become: records to be created, Review lines for what is doubtful, Import lines for what is held. */
export interface BatchPlan {
  readonly changes: readonly RecordChange[];
  readonly review: readonly FieldValues[];
  readonly held: readonly FieldValues[];
  /** Cells that the batch will write, roughly: what a batch is cut by. */
  readonly cells: number;
}

export interface BatchContext {
  readonly tab: string;
  readonly at: string;
  readonly owner: string;
  readonly ids: IdAllocator;
  /** Customers that rows became, by identity; what this batch creates is added. */
  readonly customerOfRow: Map<string, string>;
  readonly heldBefore: ReadonlySet<string>;
  /** Names that are no members and stand in Review already. */
  readonly toldOwners: Set<string>;
}

/** Columns of a record (empty ones get their format) and of its audit entry. */
const CELLS_PER_RECORD = 60;

/** Turns a slice of the plan into changes. A customer gets its id here; purchases of the same list are led to it. */
export function planBatch(slice: AdoptionSlice, context: BatchContext): BatchPlan {
  const changes: RecordChange[] = [];
  const review: FieldValues[] = [];
  const held: FieldValues[] = [];
  const idOfRow = new Map<number, string>();
  for (const row of slice.rows) {
    if (row.outcome === 'taken') takeRow(row, context, idOfRow, changes, review);
    if (row.outcome === 'held' && !context.heldBefore.has(row.identity)) held.push(...heldRows(row, context));
  }
  const own = changes.reduce((sum, change) => sum + Object.keys(change.own ?? {}).length, 0);
  return { changes, review, held, cells: own + changes.length * CELLS_PER_RECORD + (review.length + held.length) * 10 };
}

function takeRow(
  row: TakenRow,
  context: BatchContext,
  idOfRow: Map<number, string>,
  changes: RecordChange[],
  review: FieldValues[],
): void {
  const add = (table: LiveTable, record: PlannedRecord, extra: FieldValues): string => {
    const id = context.ids.next(table);
    changes.push(creation(table, id, row, record, extra));
    for (const issue of record.issues) {
      if (!isToldOwner(issue, context)) review.push(reviewOf(table, id, issue, record, context, idOfRow));
    }
    return id;
  };
  let customerId = row.matchesCustomer === undefined ? null : referred(row.matchesCustomer, context);
  if (row.customer !== undefined) {
    customerId = add('customers', row.customer, regionOf(row.customer.fields));
    context.customerOfRow.set(row.identity, customerId);
    idOfRow.set(row.row, customerId);
  }
  const link: FieldValues = customerId === null ? {} : { customerId };
  if (row.contact !== undefined) add('contacts', row.contact, link);
  if (row.purchase !== undefined) add('purchases', row.purchase, link);
}

/** One unknown owner of hundreds of customers is one question, not hundreds: the first line in Review stands for all. */
function isToldOwner(issue: Issue, { toldOwners }: BatchContext): boolean {
  if (issue.code !== 'member-unknown') return false;
  const text = String(issue.facts?.['text'] ?? '');
  const told = toldOwners.has(text);
  toldOwners.add(text);
  return told;
}

function referred(ref: CustomerRef, context: BatchContext): string | null {
  return ref.kind === 'id' ? ref.id : (context.customerOfRow.get(ref.identity) ?? null);
}

function creation(
  table: LiveTable,
  id: string,
  row: TakenRow,
  record: PlannedRecord,
  extra: FieldValues,
): RecordChange {
  return {
    op: 'create',
    table,
    id,
    fields: { ...record.fields, ...extra },
    before: {},
    own: record.own,
    original: record.original,
    notes: notesOf(record),
    requestId: ROW_PREFIX + row.identity,
  };
}

/** A cell that keeps its text because it could not be read says why in its note. */
function notesOf(record: PlannedRecord): CellNotes {
  const notes: Record<string, { issue: Issue; existing: string }> = {};
  for (const issue of record.issues) {
    if (issue.field === undefined || issue.code === 'duplicate-suspected') continue;
    if ((record.fields[issue.field] ?? null) !== null) notes[issue.field] = { issue, existing: '' };
  }
  return notes;
}

function reviewOf(
  table: LiveTable,
  id: string,
  issue: Issue,
  record: PlannedRecord,
  context: BatchContext,
  idOfRow: ReadonlyMap<number, string>,
): FieldValues {
  const field = issue.field ?? String(issue.facts?.['field'] ?? '');
  const text = String(record.original[field] ?? record.fields[field] ?? '');
  const owner = isLiveTable(table) ? String(record.fields['owner'] ?? context.owner) : context.owner;
  const other = issue.facts?.['other'];
  const named = typeof other === 'number' ? idOfRow.get(other) : undefined;
  const facts = named === undefined ? issue.facts : { ...issue.facts, other: named };
  return reviewRow({
    table,
    recordId: id,
    field,
    text,
    owner,
    at: context.at,
    issue: { ...issue, ...(facts === undefined ? {} : { facts }) },
  });
}

/** Characters of a held row's text in one Import line; a cell holds 50,000. */
const HELD_LIMIT = 45_000;

/** A held row with all it said; a very long one goes on in further lines of the same identity. */
function heldRows(row: HeldRow, context: BatchContext): readonly FieldValues[] {
  const text = row.original.map(([label, value]) => `${label}: ${value}`).join('\n');
  const parts: string[] = [];
  for (let at = 0; at < Math.max(1, text.length); at += HELD_LIMIT) parts.push(text.slice(at, at + HELD_LIMIT));
  return parts.map((original) => ({
    source: context.tab,
    row: row.row,
    identity: row.identity,
    status: 'held',
    codes: row.codes.join(' '),
    original,
    heldAt: context.at,
  }));
}
