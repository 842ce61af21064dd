import type { ActionEntry, CellNotes, FieldValues, RecordChange } from '../../core/changeSet';
import { completenessOf } from '../../core/completeness/completeness';
import { COMPLETENESS } from '../../core/completeness/planCompleteness';
import { planTotals } from '../../core/customers/planTotals';
import { asKnown } from '../../core/moved/asKnown';
import type { LiveTable } from '../../core/schema/tables';
import { rulesOf } from '../completeness';
import type { StoredRecord, View } from '../ports';
import { coveredRecord } from './covered';
import { shiftedCells } from './shifted';
import { Mends, type Mend, type RepairFacts, type Stray } from './stray';

export interface RepairPlan {
  readonly changes: readonly RecordChange[];
  readonly entries: readonly ActionEntry[];
  /** Strays that hit a record of which history does not know what it held: a person has to look. */
  readonly unknown: readonly Stray[];
  /** Whether a record that the batch made is taken away again: then the count of live rows is open. */
  readonly recount: boolean;
}

/** Keys of a customer that follow from purchases and interactions. */
export const TOTALS = ['orders', 'spent', 'lastPurchaseOn', 'lastContactOn'];
const FLAGS = ['stale', 'staleReasons'];

/**
 * Puts right what a batch did to rows and columns that had moved: a record that was hit gets back what history says, the one
 * that was meant gets on the row where it stands now what it was to get. Records that were deleted instead of others come
 * back whole. Planned from what stands: done twice, it changes nothing more.
 */
export function planRepair(facts: RepairFacts): RepairPlan {
  const mends = new Mends();
  const unknown: Stray[] = [];
  const entries: ActionEntry[] = [];
  const more: RecordChange[] = [];
  const taken = new Set<string>();
  const looked = new Set<string>();
  let recount = false;
  for (const stray of facts.strays) {
    if (stray.how === 'deleted') more.push(...undeleted(facts, stray));
    else if (stray.how === 'column') mendShifted(facts, mends, stray, unknown);
    else if (stray.how === 'covered') {
      // Told once for each that may cover it: which one does is found at the first.
      const covered = looked.has(stray.found) ? null : coveredRecord(facts, stray, taken);
      looked.add(stray.found);
      if (covered === null) continue;
      recount = covered.isCreation || recount;
      entries.push(...covered.entries);
      Object.assign(
        mends.at(stray.table, covered.id, covered.row).fields,
        covered.fields(restorer(facts, stray.table, covered.id)),
      );
    } else mendHit(facts, mends, stray, unknown);
    entries.push(...told(facts, stray));
  }
  for (const stray of facts.strays)
    if (stray.how === undefined || stray.how === 'column') mendMeant(facts, mends, stray);
  more.push(...removedAgain(facts));
  return { changes: [...mends.all().map((mend) => changeOf(facts.now, mend)), ...more], entries, unknown, recount };
}

/** The record that was hit gets back the cells that were written over; a blank row is blank again. */
function mendHit(facts: RepairFacts, mends: Mends, stray: Stray, unknown: Stray[]): void {
  const { table, found } = stray;
  if (found === '') {
    const row = blankRow(facts.now, stray);
    if (row !== null) Object.assign(mends.at(table, '', row).fields, emptied(stray.fields));
    return;
  }
  const hit = facts.now.find(table, found);
  if (hit === undefined) return;
  const restore = restorer(facts, table, found);
  if (restore === null) unknown.push(stray);
  else {
    const mend = mends.at(table, found, hit.row);
    for (const key of Object.keys(stray.fields)) mend.fields[key] = restore(key);
    mend.notes = { ...mend.notes, ...withoutNotes(stray.notes) };
  }
}

/** The meant record, where it stands now; one that is gone meanwhile is the vanished check's business. */
function mendMeant({ now }: RepairFacts, mends: Mends, stray: Stray): void {
  const meant = now.find(stray.table, stray.id);
  if (meant === undefined) return;
  const mend = mends.at(stray.table, stray.id, meant.row);
  Object.assign(mend.fields, stray.fields);
  Object.assign(mend.own, stray.own);
  mend.notes = { ...mend.notes, ...stray.notes };
}

/** Cells that went into columns that belong to other fields by now. */
function mendShifted(facts: RepairFacts, mends: Mends, stray: Stray, unknown: Stray[]): void {
  const shifted = shiftedCells(facts, stray);
  if (shifted === null) return;
  const { row, keys, labels } = shifted;
  const mend = mends.at(stray.table, stray.id, row);
  const isNew = stray.row === 0;
  const restore = isNew ? () => null : restorer(facts, stray.table, stray.id);
  if (restore === null) {
    if (keys.length > 0) unknown.push(stray);
  } else for (const key of keys) mend.fields[key] = restore(key);
  const own = isNew ? {} : (facts.before.find(stray.table, stray.id)?.own ?? {});
  for (const label of labels) mend.own[label] = own[label] ?? null;
  if (isNew) {
    Object.assign(mend.fields, stray.fields);
    Object.assign(mend.own, stray.own);
  }
}

/** What a field of the record held, by history and by what follows from other records; null where history does not know. */
export function restorer(
  { before, now, history }: RepairFacts,
  table: LiveTable,
  id: string,
): ((key: string) => FieldValues[string]) | null {
  const known = asKnown(history.of(table, id), table, id, now.schema);
  if (known === null) return null;
  const totals = TOTALS.some((key) => now.schema.field(table, key) !== undefined) ? totalsOf(now, known, id) : {};
  const flags = before.find(table, id)?.fields ?? {};
  return (key) => {
    if (key === COMPLETENESS) return completenessOf(known, rulesOf(now)).share;
    if (TOTALS.includes(key)) return totals[key] ?? null;
    // Flags are written by jobs alone, which have read them of every record.
    return (FLAGS.includes(key) ? flags[key] : undefined) ?? known[key] ?? null;
  };
}

function totalsOf(now: View, known: FieldValues, id: string): FieldValues {
  const of = (table: LiveTable): readonly FieldValues[] =>
    now.records(table).flatMap(({ fields }) => (fields['customerId'] === id ? [fields] : []));
  const bare = { id, lastContactOn: known['lastContactOn'] ?? null };
  return { ...bare, ...planTotals([bare], of('purchases'), of('interactions'))[0]?.fields };
}

/** A row without an id that holds just what was written: what else stands there is somebody's. */
function blankRow(now: View, { table, fields }: Stray): number | null {
  const written = Object.entries(fields).filter(([, value]) => value !== null);
  const found = now
    .records(table)
    .find(
      (record) => (record.fields['id'] ?? '') === '' && written.every(([key, value]) => record.fields[key] === value),
    );
  return found?.row ?? null;
}

/** A record that was deleted in another's place comes back whole, if it is not there again. */
function undeleted({ before, now, history }: RepairFacts, { table, id }: Stray): readonly RecordChange[] {
  if (now.find(table, id) !== undefined) return [];
  const whole = before.find(table, id);
  const fields = wholeRecord(whole) ?? asKnown(history.of(table, id), table, id, now.schema);
  if (fields === null) return [];
  const own = whole === undefined || Object.keys(whole.own).length === 0 ? {} : { own: whole.own };
  return [{ op: 'create', table, id, fields: { ...fields, id }, before: {}, ...own }];
}

function wholeRecord(record: StoredRecord | undefined): FieldValues | null {
  return record?.fields['digest'] === undefined ? null : record.fields;
}

/** Records that were meant to go and stand all the same: history has them removed already. */
function removedAgain({ strays, now, history }: RepairFacts): readonly RecordChange[] {
  const tables = new Set(strays.filter(({ how }) => how === 'deleted').map(({ table }) => table));
  return [...tables].flatMap((table) =>
    removedIds(history, table).flatMap((id): readonly RecordChange[] => {
      const standing = now.find(table, id);
      return standing === undefined || asKnown(history.of(table, id), table, id, now.schema) !== null
        ? []
        : [{ op: 'remove', table, id, fields: {}, before: standing.fields, row: standing.row }];
    }),
  );
}

function removedIds({ all }: RepairFacts['history'], table: LiveTable): readonly string[] {
  return [...new Set(all.flatMap((line) => (line.table === table ? [line.recordId] : [])))];
}

function told({ now, action }: RepairFacts, stray: Stray): readonly ActionEntry[] {
  const { table, id, found, row, fields } = stray;
  const payload = { meant: id, hit: found, row, action, ...(stray.how === undefined ? {} : { how: stray.how }) };
  const about = (recordId: string, more: object): ActionEntry => ({
    action: 'row-moved',
    table,
    recordId,
    payload: { ...payload, ...more },
  });
  if (found === '' || found === id) return [about(id, { again: Object.keys(fields) })];
  const stood = now.find(table, found)?.fields ?? {};
  const wrong = Object.fromEntries(Object.keys(fields).map((key) => [key, stood[key] ?? null]));
  return [about(id, { again: Object.keys(fields) }), about(found, { wrong })];
}

function changeOf(now: View, { table, id, row, fields, own, notes }: Mend): RecordChange {
  const before = now.records(table).find((record) => record.row === row)?.fields ?? {};
  return { op: 'update', table, id, row, fields, before, notes, ...(Object.keys(own).length === 0 ? {} : { own }) };
}

function emptied(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.keys(fields).map((key) => [key, null]));
}

/** Our paragraph goes from a row that it was not meant for. */
function withoutNotes(notes: CellNotes): CellNotes {
  return Object.fromEntries(Object.keys(notes).map((key) => [key, { issue: null, existing: '' }]));
}
