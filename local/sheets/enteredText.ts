import type { CellFormat, NumberFormat } from './apiTypes';
import type { Scalar } from './model';

/** What an entry makes of a cell: a value or a formula, and a number format where the entry brings one. */
export interface EnteredCell {
  readonly value?: Scalar;
  readonly formula?: string;
  readonly numberFormat?: NumberFormat;
}

/** Reads text as if a person had typed it into a cell of this format; '' gives an empty cell. */
export function parseEnteredText(text: string, _format: CellFormat | undefined, _locale: string): EnteredCell {
  return text === '' ? {} : { value: text };
}
