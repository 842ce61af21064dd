import type { CellFormat } from './apiTypes';
import { parseEnteredDate } from './enteredDate';
import { parseEnteredNumber } from './enteredNumber';
import { localeFacts } from './locale';
import type { EnteredCell } from './enteredCell';

/** For dates typed without a year when nobody says what year it is. */
const DEFAULT_YEAR = 2026;

/**
 * Reads text as if a person had typed or pasted it into a cell of this format. In this order:
 *
 * | entry                                  | becomes             | source                                                |
 * |----------------------------------------|---------------------|-------------------------------------------------------|
 * | ''                                     | an empty cell       | –                                                     |
 * | '=…' in a cell of format `@`           | a formula           | not documented; a live formula is the worse case      |
 * | anything else in a cell of format `@`  | the text            | support.google.com/docs/answer/56470 (plain text)     |
 * | an apostrophe and text                 | the text without it | API reference, ExtendedValue.stringValue              |
 * | '=…'                                   | a formula           | API reference, ValueInputOption.USER_ENTERED          |
 * | '+…' that is no number                 | a formula           | gh:OWOX/owox-data-marts#1535, pygsheets#373           |
 * | TRUE, false …                          | a truth value       | API reference, USER_ENTERED ("as if typed in the UI") |
 * | a number, percent, money, exponent     | a number            | enteredNumber.ts                                      |
 * | a date, a time                         | a serial number     | enteredDate.ts                                        |
 * | anything else, '-…' too                | the text as it is   | gh:OWOX/owox-data-marts#1535 escapes `+` only         |
 *
 * An entry's format is taken only by a cell that has none of its own. A plain number in a percent cell is that many
 * percent, as the grid shows it while one types.
 */
export function parseEnteredText(
  text: string,
  format: CellFormat | undefined,
  locale: string,
  thisYear = DEFAULT_YEAR,
): EnteredCell {
  if (text === '') return {};
  const own = format?.numberFormat;
  const formula = text.startsWith('=') && text.length > 1;
  if (own?.type === 'TEXT' || own?.pattern === '@') {
    if (formula) return { formula: text };
    return { value: text.startsWith("'") ? text.slice(1) : text };
  }
  if (text.startsWith("'")) return text.length === 1 ? {} : { value: text.slice(1) };
  if (formula) return { formula: text };
  const facts = localeFacts(locale);
  const truth = /^(true|false)$/i.exec(text.trim());
  const read: EnteredCell = truth
    ? { value: truth[0].toLowerCase() === 'true' }
    : (parseEnteredDate(text, facts, thisYear) ?? parseEnteredNumber(text, facts) ?? asText(text));
  if (own === undefined) return read;
  const { numberFormat, ...kept } = read;
  if (own.type === 'PERCENT' && numberFormat === undefined && typeof kept.value === 'number') {
    return { value: Number((kept.value / 100).toPrecision(15)) };
  }
  return kept;
}

function asText(text: string): EnteredCell {
  return text.startsWith('+') && text.trim().length > 1 ? { formula: `=${text}` } : { value: text };
}
