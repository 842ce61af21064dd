import type { NumberFormat } from './apiTypes';
import { formatSerial, isDatePattern } from './datePattern';
import { ERROR_TEXT } from './errorText';
import { localeFacts, type LocaleFacts } from './locale';
import type { Cell, SpreadsheetFile } from './model';
import { chooseSection, formatAutomatic, formatNumber } from './numberPattern';

/**
 * What the grid shows for a cell (FORMATTED_VALUE), by its number format and the spreadsheet's locale, not the person's
 * (API reference, ValueRenderOption); '' if empty. Formulas are not evaluated: one without a result from an imported
 * file shows #ERROR!, whatever it is; HYPERLINK and IMPORTDATA reach for nothing.
 */
export function displayText(file: Pick<SpreadsheetFile, 'locale'>, cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell.error !== undefined) return ERROR_TEXT[cell.error];
  if (cell.formula !== undefined && cell.value === undefined) return ERROR_TEXT.ERROR;
  const { value } = cell;
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const facts = localeFacts(file.locale);
  const pattern = patternOf(cell.format?.numberFormat, facts);
  if (pattern === undefined) return formatAutomatic(value, facts);
  const chosen = chooseSection(pattern, value);
  if (isDatePattern(chosen.section)) return formatSerial(value, chosen.section, file.locale);
  return formatNumber(chosen.value, chosen.section, facts);
}

/** The pattern of a format, or the locale's own for its type; undefined for Automatic and for numbers in text cells. */
function patternOf(format: NumberFormat | undefined, locale: LocaleFacts): string | undefined {
  if (format === undefined || format.type === 'TEXT' || format.pattern === '@') return undefined;
  if (format.pattern !== undefined && format.pattern !== '' && format.pattern !== 'General') return format.pattern;
  switch (format.type) {
    case 'DATE':
      return locale.date;
    case 'TIME':
      return locale.time;
    case 'DATE_TIME':
      return `${locale.date} ${locale.time}`;
    case 'NUMBER':
      return '#,##0.00';
    case 'PERCENT':
      return '0.00%';
    case 'CURRENCY':
      return `"${locale.currency}"#,##0.00`;
    case 'SCIENTIFIC':
      return '0.00E+00';
    default:
      return undefined;
  }
}
