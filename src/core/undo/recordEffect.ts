import type { FieldValues, OwnCells, RowNotes } from '../changeSet';
import type { LiveTable } from '../schema/tables';
import type { CellScalar } from '../values/value';
import type { Step } from './auditLine';

/** A field as an action found it and as it left it; `before` is absent where history does not know it. */
export interface FieldEffect {
  readonly before?: CellScalar;
  readonly after: CellScalar;
}

/** What an action did to one record, all its steps taken together. */
export interface RecordEffect {
  readonly table: LiveTable;
  readonly id: string;
  /** Number of the action's last entry about it. */
  readonly seq: number;
  /** `made`: it came with the action and stood when that was done; `nothing`: it came and went within it. */
  readonly sort: 'made' | 'changed' | 'gone' | 'nothing' | 'erased';
  readonly fields: Readonly<Record<string, FieldEffect>>;
  /** The whole record as it was where it went; null where it did not go or history does not know. */
  readonly whole: FieldValues | null;
  readonly own: OwnCells;
  /** Notes on the cells of a record that went, as far as history has them. */
  readonly notes?: RowNotes;
}

interface Growing {
  readonly table: LiveTable;
  readonly id: string;
  seq: number;
  /** Whether the record stood before the first step. */
  stood: boolean;
  stands: boolean;
  erased: boolean;
  readonly fields: Record<string, { before?: CellScalar; after: CellScalar }>;
  whole: FieldValues | null;
  own: OwnCells;
  notes?: RowNotes;
}

/** What an action did to each record, in the order in which it came to them. `steps` are those of the action, oldest first. */
export function effectsOf(steps: readonly Step[]): readonly RecordEffect[] {
  const records = new Map<string, Growing>();
  for (const step of steps) {
    const key = `${step.table} ${step.id}`;
    const known = records.get(key) ?? begun(step);
    records.set(key, known);
    grow(known, step);
  }
  return [...records.values()].map(({ table, id, seq, fields, whole, own, notes, ...how }) => ({
    table,
    id,
    seq,
    sort: sortOf(how),
    fields,
    whole,
    own,
    ...(notes === undefined ? {} : { notes }),
  }));
}

function begun({ table, id, seq, payload }: Step): Growing {
  const stood = payload?.op !== 'create';
  return { table, id, seq, stood, stands: stood, erased: false, fields: {}, whole: null, own: {} };
}

function grow(record: Growing, { seq, payload }: Step): void {
  record.seq = seq;
  if (payload === null) {
    record.erased = true;
    return;
  }
  const { op, after = {}, before = {} } = payload;
  if (op === 'remove') {
    record.stands = false;
    record.whole = before === 'unknown' ? null : beforeAll(before, record.fields);
    record.own = payload.own ?? {};
    if (payload.notes !== undefined) record.notes = payload.notes;
    return;
  }
  if (op === 'create') {
    // What it held before it went is what it held before the action, as far as the fields that came back are concerned.
    const was = record.stands ? {} : (record.whole ?? {});
    for (const key of Object.keys(was)) touch(record, key, was[key] ?? null, null);
    for (const [key, value] of Object.entries(after)) touch(record, key, was[key] ?? null, value);
    record.stands = true;
    return;
  }
  for (const [key, value] of Object.entries(after)) {
    touch(record, key, before === 'unknown' ? undefined : (before[key] ?? null), value);
  }
}

/** The first step that touches a field says what it was, the last one what it became. */
function touch(record: Growing, key: string, before: CellScalar | undefined, after: CellScalar): void {
  const known = record.fields[key];
  if (known !== undefined) known.after = after;
  else record.fields[key] = before === undefined ? { after } : { before, after };
}

function beforeAll(whole: FieldValues, touched: Growing['fields']): FieldValues {
  const known = Object.entries(touched).flatMap(([key, { before }]) => (before === undefined ? [] : [[key, before]]));
  return { ...whole, ...(Object.fromEntries(known) as FieldValues) };
}

function sortOf({ stood, stands, erased }: Pick<Growing, 'stood' | 'stands' | 'erased'>): RecordEffect['sort'] {
  if (erased) return 'erased';
  if (stood) return stands ? 'changed' : 'gone';
  return stands ? 'made' : 'nothing';
}
