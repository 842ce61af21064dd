import type { FieldValues, OwnCells } from '../changeSet';

/** What of a customer Archive has no column for. */
export interface Rest {
  readonly fields: FieldValues;
  /** Cells of the team's own columns of Customers, by header text. */
  readonly own: OwnCells;
  /** The digest that stood in the row, where it did not hold. */
  readonly digest?: FieldValues[string];
}

const NOTHING: Rest = { fields: {}, own: {} };

/** The text of the column `rest`; null where nothing is left over. */
export function restText({ fields, own, ...more }: Rest): string | null {
  const said = {
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(Object.keys(own).length === 0 ? {} : { own }),
    ...more,
  };
  return Object.keys(said).length === 0 ? null : JSON.stringify(said);
}

/** Reads what `restText` wrote. A cell that was emptied or damaged by hand says nothing: the audit trail still has it. */
export function restOf(text: FieldValues[string] | undefined): Rest {
  if (typeof text !== 'string' || text === '') return NOTHING;
  try {
    const said = JSON.parse(text) as Partial<Rest> | null;
    if (typeof said !== 'object' || said === null) return NOTHING;
    return { ...said, fields: said.fields ?? {}, own: said.own ?? {} };
  } catch (error) {
    if (error instanceof SyntaxError) return NOTHING;
    throw error;
  }
}

/** Whether the cell can still be read as what was put there; an empty one can. */
export function isRestWhole(text: FieldValues[string] | undefined): boolean {
  return (text ?? '') === '' || restOf(text) !== NOTHING;
}
