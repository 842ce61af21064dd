import type { FieldDef } from '../schema/field';
import type { TabLayout } from './layout';

/** The one column without any field whose header is the field's label; null where there is none, or more than one. */
export function columnLabelled(at: TabLayout, field: FieldDef): number | null {
  const taken = new Set(Object.values(at.columns));
  const labelled = at.header.flatMap((label, column) =>
    !taken.has(column) && (label.trim() === field.en || label.trim() === field.zh) ? [column] : [],
  );
  return labelled.length === 1 ? (labelled[0] ?? null) : null;
}
