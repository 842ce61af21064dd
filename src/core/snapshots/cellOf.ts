import type { CellScalar } from '../values/value';

/** The cell of a field; null where there is none. Looks at the record's own members only (a column may be `__proto__`). */
export function cellOf(values: Readonly<Record<string, CellScalar>>, key: string): CellScalar {
  return Object.prototype.hasOwnProperty.call(values, key) ? (values[key] ?? null) : null;
}
