import type { NumberFormat } from './apiTypes';
import type { Scalar } from './model';

/** What an entry makes of a cell: a value or a formula, and a number format where the entry brings one. */
export interface EnteredCell {
  readonly value?: Scalar;
  readonly formula?: string;
  readonly numberFormat?: NumberFormat;
}
