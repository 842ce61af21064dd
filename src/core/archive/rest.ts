import type { FieldValues, OwnCells, RowNotes } from '../changeSet';
import type { KindName } from '../values/value';

/** What of a customer Archive has no column for. */
export interface Rest {
  readonly fields: FieldValues;
  /** Cells of the team's own columns of Customers, by header text. */
  readonly own: OwnCells;
  /** Notes on cells that have no column there. */
  readonly notes: RowNotes;
  /** What the team's own fields among them were when the customer went: their values mean what they meant then. */
  readonly was: Readonly<Record<string, FieldThen>>;
  /** The digest that stood in the row, where it did not hold. */
  readonly digest?: FieldValues[string];
}

/** A field of the team's own as it was: of what kind, with which list, under which labels. */
export interface FieldThen {
  readonly kind: KindName;
  readonly list?: string;
  readonly en: string;
  readonly zh: string;
}

const NOTHING: Rest = { fields: {}, own: {}, notes: { fields: {}, own: {} }, was: {} };

/** The text of the column `rest`; null where nothing is left over. */
export function restText({ fields, own, notes, was, ...more }: Rest): string | null {
  const said = {
    ...unlessEmpty('fields', fields),
    ...unlessEmpty('own', own),
    ...unlessEmpty('notes', { ...unlessEmpty('fields', notes.fields), ...unlessEmpty('own', notes.own) }),
    ...unlessEmpty('was', was),
    ...more,
  };
  return Object.keys(said).length === 0 ? null : JSON.stringify(said);
}

function unlessEmpty(name: string, values: object): object {
  return Object.keys(values).length === 0 ? {} : { [name]: values };
}

/** Reads what `restText` wrote. A cell that was emptied or damaged by hand says nothing: the audit trail still has it. */
export function restOf(text: FieldValues[string] | undefined): Rest {
  if (typeof text !== 'string' || text === '') return NOTHING;
  try {
    const said = JSON.parse(text) as (Omit<Partial<Rest>, 'notes'> & { readonly notes?: Partial<RowNotes> }) | null;
    if (typeof said !== 'object' || said === null) return NOTHING;
    const { fields = {}, own = {}, notes = {}, was = {}, ...more } = said;
    return { ...more, fields, own, notes: { fields: notes.fields ?? {}, own: notes.own ?? {} }, was };
  } catch (error) {
    if (error instanceof SyntaxError) return NOTHING;
    throw error;
  }
}

/** Whether the cell can still be read as what was put there; an empty one can. */
export function isRestWhole(text: FieldValues[string] | undefined): boolean {
  return (text ?? '') === '' || restOf(text) !== NOTHING;
}
