import type { FieldValues } from '../../changeSet';
import type { CellScalar } from '../../values/value';
import type { FieldRow, OptionRow } from './types';

interface Cells {
  readonly row: number;
  readonly fields: FieldValues;
}

/** A row of the Fields tab from its cells by field; 0 for one that does not stand there yet. */
export function fieldRow({ row, fields }: Cells): FieldRow {
  const cell = (key: keyof FieldRow): string => cellText(fields[key]);
  return {
    row,
    table: cell('table'),
    key: cell('key'),
    en: cell('en'),
    zh: cell('zh'),
    kind: cell('kind'),
    list: cell('list'),
    required: cell('required'),
    personal: cell('personal'),
    purpose: cell('purpose'),
    help: cell('help'),
    group: cell('group'),
    condition: cell('condition'),
    form: cell('form'),
    retired: cell('retired'),
  };
}

/** A row of the Lists tab from its cells by field. */
export function optionRow({ row, fields }: Cells): OptionRow {
  const cell = (key: keyof OptionRow): string => cellText(fields[key]);
  return {
    row,
    list: cell('list'),
    key: cell('key'),
    en: cell('en'),
    zh: cell('zh'),
    synonyms: cell('synonyms'),
    retired: cell('retired'),
  };
}

/** A ticked box says yes, an empty one nothing. */
function cellText(value: CellScalar | undefined): string {
  if (value === true) return 'yes';
  return value === false ? '' : String(value ?? '').trim();
}
