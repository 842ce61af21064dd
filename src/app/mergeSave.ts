import type { Conflict } from '../contract/replies';
import type { FieldValues } from '../core/changeSet';
import { differingFrom, mergeEdits } from '../core/customers/mergeEdits';
import type { LiveTable } from '../core/schema/tables';
import { changedSince, type WrittenSince } from './changedSince';
import type { Deps, StoredRecord, View } from './ports';

/** An edit of a record: the version that the form was filled from, what it showed, what was entered. */
export interface RecordEdit {
  readonly table: LiveTable;
  readonly id: string;
  readonly version: number;
  readonly original: FieldValues;
  readonly mine: FieldValues;
}

export type MergedEdit =
  | { readonly conflict: Conflict }
  | {
      /** Fields that are to be written. */
      readonly changed: FieldValues;
      /** Others had changed other fields since. */
      readonly merged: boolean;
    };

/**
 * Merges an edit with what others wrote since its form was filled, field by field; where both changed a field the conflict
 * names both sides. No read where the version still stands, two where it does not.
 */
export function mergeSave(deps: Deps, view: View, current: StoredRecord, edit: RecordEdit): MergedEdit {
  const { table, id, mine } = edit;
  const version = Number(current.fields['version'] ?? 0);
  const since: WrittenSince =
    version === edit.version
      ? { fields: differingFrom(current.fields, edit.original), by: '', at: '' }
      : changedSince(deps, view, table, id, edit.version);
  const { changed, clashes } = mergeEdits(current.fields, mine, since.fields);
  if (clashes.length === 0) return { changed, merged: Object.keys(since.fields).length > 0 };
  const { updatedBy = since.by, updatedAt = since.at } = current.fields;
  return {
    conflict: { id, version, updatedBy: String(updatedBy), updatedAt: String(updatedAt), fields: clashes },
  };
}
