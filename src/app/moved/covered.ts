import type { ActionEntry, FieldValues } from '../../core/changeSet';
import { asKnown } from '../../core/moved/asKnown';
import type { StoredRecord, View } from '../ports';
import type { RepairFacts, Stray } from './stray';

/** A record that was written over together with its id. */
export interface Covered {
  readonly id: string;
  readonly row: number;
  /** Whether what covers it is a record that the batch made, and not one that got its id back. */
  readonly isCreation: boolean;
  readonly entries: readonly ActionEntry[];
  fields(restore: ((key: string) => FieldValues[string]) | null): FieldValues;
}

/**
 * A row that a person typed was to become a record, and another record's row was written instead, id and all. Which record it
 * was is told by the cells that were not written. The record that was made there is taken back: the typed row, which stands
 * elsewhere, becomes one when it is looked at again. Null where a record is missing for another reason.
 */
export function coveredRecord(facts: RepairFacts, stray: Stray, taken: Set<string>): Covered | null {
  const { table } = stray;
  const { now, history } = facts;
  if (taken.has(stray.found) || now.find(table, stray.found) !== undefined) return null;
  const known = asKnown(history.of(table, stray.found), table, stray.found, now.schema);
  if (known === null) return null;
  const writers = facts.strays.filter((each) => each.how === 'covered' && each.found === stray.found);
  for (const writer of writers) {
    const here = now.find(table, writer.id);
    if (here === undefined || taken.has(writer.id) || !fits(facts, writer, here, known)) continue;
    taken.add(stray.found).add(writer.id);
    const isCreation = writer.fields['version'] === 1 && writer.row !== 0;
    return {
      id: stray.found,
      row: here.row,
      isCreation,
      entries: isCreation ? [takenBack(writer, here)] : [],
      fields: (restore) => ({
        ...Object.fromEntries(Object.keys(writer.fields).map((key) => [key, restore?.(key) ?? null])),
        id: stray.found,
      }),
    };
  }
  return null;
}

/** Every cell that the batch did not write is the record's, and the row that the batch was about stands elsewhere. */
function fits({ now }: RepairFacts, writer: Stray, here: StoredRecord, known: FieldValues): boolean {
  const others = now.schema.entered(writer.table).filter(({ key }) => !(key in writer.fields));
  return (
    others.every(({ key }) => (here.fields[key] ?? null) === (known[key] ?? null)) &&
    (writer.fields['version'] !== 1 || hasTypedRow(now, writer))
  );
}

function hasTypedRow(now: View, { table, fields }: Stray): boolean {
  const entered = now.schema.entered(table).map(({ key }) => key);
  return now.records(table).some((record) => {
    const filled = entered.filter((key) => (record.fields[key] ?? null) !== null);
    return (record.fields['id'] ?? '') === '' && filled.length > 0 && filled.every((key) => key in fields);
  });
}

function takenBack({ table, id, fields }: Stray, { row }: StoredRecord): ActionEntry {
  const before = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return { action: 'row-moved', table, recordId: id, payload: { op: 'remove', before, version: 1, row } };
}
