import type { FieldValues } from '../../core/changeSet';
import type { LiveTable } from '../../core/schema/tables';

/**
 * Whether the register put the row where it stands. Archive is no place to type customers into, nor to paste their rows: such
 * a row says nothing of when and by whom it was archived, and stays what it is until somebody takes it away.
 */
export function isOfRegister(table: LiveTable, fields: FieldValues): boolean {
  return table !== 'archive' || (typeof fields['version'] === 'number' && (fields['archivedAt'] ?? null) !== null);
}
