import type { FieldDef } from '../schema/field';
import type { Language } from '../schema/settings';
import { dayFromSerial, isCivilDate, serialFromDay } from '../values/civilDate';
import { standsForDay } from '../values/date';
import { dateTimeFromSerial, isCivilDateTime, serialFromDateTime } from '../values/dateTime';
import { kinds } from '../values/kinds';
import type { CellForm, CellScalar, Option } from '../values/value';

/** What turning cells into record values and back depends on. */
export interface CodecContext {
  readonly language: Language;
  readonly lists: Readonly<Record<string, readonly Option[]>>;
}

/**
 * The record value of a cell: days and minutes as texts, options as keys. A cell that does not hold what its column is
 * for is taken as it stands, so that reading never fails and never loses a text.
 */
export function fromCell(field: FieldDef, cell: CellScalar | undefined, context: CodecContext): CellScalar {
  if (cell === undefined || cell === null || cell === '') return null;
  const form = kinds[field.kind].cell;
  if ((form === 'date' || form === 'dateTime') && typeof cell === 'number') return fromSerial(form, cell) ?? cell;
  if (field.list !== undefined && typeof cell === 'string')
    return optionKey(cell, context.lists[field.list] ?? []) ?? cell;
  if (form === 'flag') return cell === true ? true : cell === false ? null : cell;
  return cell;
}

/** The cell of a record value: serials for days, labels for options; a value that is not in standard form stands as text. */
export function toCell(field: FieldDef, value: CellScalar, context: CodecContext): CellScalar {
  if (value === null || value === '') return null;
  const form = kinds[field.kind].cell;
  const serial = serialOf(form, value);
  if (serial !== null) return standsForDay(serial) ? serial : value;
  if (field.list !== undefined && typeof value === 'string') {
    const options = context.lists[field.list] ?? [];
    const label = options.find((each) => each.key === value)?.labels[context.language];
    // A label that is read back as another entry would change the record: the key itself is taken as it stands.
    return label !== undefined && optionKey(label, options) === value ? label : value;
  }
  if (form === 'flag') return value === true ? true : value === false ? null : value;
  return value;
}

/** A number that a person typed and that is no serial (2024 in a cell of days) is taken as it stands. */
function fromSerial(form: 'date' | 'dateTime', serial: number): CellScalar {
  if (!standsForDay(serial)) return null;
  if (form === 'dateTime') return dateTimeFromSerial(serial);
  return Number.isInteger(serial) ? dayFromSerial(serial) : null;
}

function serialOf(form: CellForm, value: CellScalar): number | null {
  if (form === 'date' && isCivilDate(value)) return serialFromDay(value);
  return form === 'dateTime' && isCivilDateTime(value) ? serialFromDateTime(value) : null;
}

/** Keys by label, made once for each list. */
const keysByLabel = new WeakMap<readonly Option[], ReadonlyMap<string, string>>();

/** Cells hold labels, and only labels are taken back: synonyms are a matter of entry, where they are put into standard form. */
function optionKey(text: string, options: readonly Option[]): string | undefined {
  const known = keysByLabel.get(options);
  if (known !== undefined) return known.get(text);
  const keys = new Map<string, string>();
  for (const { key, labels } of options) {
    for (const label of [labels.en, labels.zh]) if (!keys.has(label)) keys.set(label, key);
  }
  for (const { key, former = [] } of options) for (const label of former) if (!keys.has(label)) keys.set(label, key);
  keysByLabel.set(options, keys);
  return keys.get(text);
}

/** The number format of a column's cells. Text columns carry `@`, so that what a person types later stays text. */
export function cellPattern(form: CellForm): { readonly type: string; readonly pattern: string } {
  switch (form) {
    case 'text':
      return { type: 'TEXT', pattern: '@' };
    case 'date':
      return { type: 'DATE', pattern: 'yyyy-mm-dd' };
    case 'dateTime':
      return { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' };
    case 'money':
      return { type: 'NUMBER', pattern: '#,##0.00' };
    case 'integer':
      return { type: 'NUMBER', pattern: '0' };
    case 'percent':
      return { type: 'PERCENT', pattern: '0%' };
    case 'number':
    case 'flag':
      return { type: 'NUMBER', pattern: '0.##' };
  }
}

/** The number format of a field, or of a column that is the team's own (text, so that nothing is reinterpreted). */
export function fieldPattern(field: FieldDef | undefined): { readonly type: string; readonly pattern: string } {
  return cellPattern(field === undefined ? 'text' : kinds[field.kind].cell);
}
