import { sha256Hex } from '../audit/sha256';
import type { FieldValues } from '../changeSet';
import type { TabKey } from '../schema/field';
import type { Schema } from '../schema/schema';
import type { CellScalar } from '../values/value';

/** Who writes, and when by the register's wall clock ('YYYY-MM-DD HH:mm'). */
export interface Stamp {
  readonly actor: string;
  readonly at: string;
}

/** Digest of what people entered in a record: changes with any of it and with nothing that jobs compute. */
export function recordDigest(table: TabKey, fields: FieldValues, schema: Schema): string {
  const digested: unknown[] = [fields['id'] ?? ''];
  for (const { key } of schema.entered(table)) {
    const value = fields[key] ?? null;
    if (value !== null && value !== '') digested.push([key, value]);
  }
  return sha256Hex(JSON.stringify(digested)).slice(0, 16);
}

/** A new record with its stamps: version 1, digest, and where the table keeps them, who made it and when. */
export function stampCreated(table: TabKey, fields: FieldValues, stamp: Stamp, schema: Schema): FieldValues {
  const stamped: Record<string, CellScalar> = { ...fields, version: 1 };
  if (schema.field(table, 'createdAt') !== undefined) {
    stamped['createdAt'] = stamp.at;
    stamped['createdBy'] = stamp.actor;
    stamped['updatedAt'] = stamp.at;
    stamped['updatedBy'] = stamp.actor;
  }
  stamped['digest'] = recordDigest(table, stamped, schema);
  return stamped;
}

/** A record that comes back as it was: who made it and when stays, its version goes on, and it was touched just now. */
export function stampRevived(table: TabKey, fields: FieldValues, stamp: Stamp, schema: Schema): FieldValues {
  const stamped: Record<string, CellScalar> = { ...fields, version: versionOf(fields) + 1 };
  if (schema.field(table, 'updatedAt') !== undefined) {
    stamped['updatedAt'] = stamp.at;
    stamped['updatedBy'] = stamp.actor;
  }
  stamped['digest'] = recordDigest(table, stamped, schema);
  return stamped;
}

/** The fields that change with an edit: the given ones, and the stamps of the record that comes out of it. */
export function stampUpdated(
  table: TabKey,
  current: FieldValues,
  changed: FieldValues,
  stamp: Stamp,
  schema: Schema,
): FieldValues {
  const after: Record<string, CellScalar> = { ...current, ...changed };
  const version = versionOf(current) + 1;
  const stamps: Record<string, CellScalar> = { version };
  if (schema.field(table, 'updatedAt') !== undefined) {
    stamps['updatedAt'] = stamp.at;
    stamps['updatedBy'] = stamp.actor;
  }
  stamps['digest'] = recordDigest(table, after, schema);
  return { ...changed, ...stamps };
}

/** The record's version; 0 where it has none, or its cell was written over by something that is no version. */
export function versionOf(fields: FieldValues): number {
  const { version } = fields;
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 0;
}
