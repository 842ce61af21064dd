import type { CellScalar, ValueIssueCode } from '../../../src/core/values/value';

/** A refusal: what was typed stands as it was, with this as the reason. */
export interface Refusal {
  readonly refused: ValueIssueCode;
}

export const no = (refused: ValueIssueCode): Refusal => ({ refused });

/**
 * What a person types, and what becomes of it in a record of a register in China that reads no doubtful day (settings
 * as they are after set-up, in a spreadsheet of the locale en_US).
 *
 * The third is what Sheets itself makes of the typed text before anyone sees it, listed wherever that is another thing: a
 * column of text carries the format `@` and keeps every text (support.google.com/docs/answer/56470), a column of days or
 * numbers reads it like any entry (ValueInputOption.USER_ENTERED, developers.google.com/workspace/sheets/api): `007` is 7,
 * `10%` is 0.1, `1/3/2024` the serial of a day in the locale's order, `12:30` a part of a day, `TRUE` a truth value, `$5`
 * 5 with a look that a column of its own look does not take. The sheet is judged by that; a form gets it as well.
 */
export type KindCase = readonly [typed: string, result: CellScalar | Refusal, entered?: CellScalar];
