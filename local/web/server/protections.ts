import type { GridRange, Sheet, SpreadsheetFile } from '../../sheets';
import { mayEdit } from '../../sheets/protection';
import type { Area, GuardView } from '../shared/protocol';

/**
 * Whether a person may change a block by hand. A protection that only warns is asked about each time, in Sheets as
 * here (support.google.com/docs/answer/1218656); one that names its editors stops everybody else but the owner.
 */
export function guardOf(file: SpreadsheetFile, sheet: Sheet, area: Area, person: string): GuardView {
  const met = sheet.protectedRanges.filter(
    (protection) =>
      protection.range !== undefined &&
      meets(protection.range, area) &&
      !(protection.unprotectedRanges ?? []).some((open) => holds(open, area)),
  );
  const isOwner = file.owner.toLowerCase() === person.toLowerCase();
  const closed = isOwner ? undefined : met.find((protection) => !mayEdit(protection, person));
  if (closed !== undefined) return { verdict: 'refused', description: closed.description ?? '' };
  const warned = met.find((protection) => protection.warningOnly === true);
  return warned === undefined
    ? { verdict: 'free', description: '' }
    : { verdict: 'ask', description: warned.description ?? '' };
}

function meets(range: GridRange, { row, column, rowCount, columnCount }: Area): boolean {
  return (
    row < (range.endRowIndex ?? Infinity) &&
    row + rowCount > (range.startRowIndex ?? 0) &&
    column < (range.endColumnIndex ?? Infinity) &&
    column + columnCount > (range.startColumnIndex ?? 0)
  );
}

function holds(range: GridRange, { row, column, rowCount, columnCount }: Area): boolean {
  return (
    row >= (range.startRowIndex ?? 0) &&
    row + rowCount <= (range.endRowIndex ?? Infinity) &&
    column >= (range.startColumnIndex ?? 0) &&
    column + columnCount <= (range.endColumnIndex ?? Infinity)
  );
}
