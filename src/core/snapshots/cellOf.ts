import type { CellScalar } from '../values/value';

/** The cell of a field; null where there is none. Looks at the record's own members only (a column may be `__proto__`). */
export function cellOf(values: Readonly<Record<string, CellScalar>>, key: string): CellScalar {
  return Object.prototype.hasOwnProperty.call(values, key) ? (values[key] ?? null) : null;
}

/** Sets a cell as the record's own member, whatever its column is called. */
export function setCell(values: Record<string, CellScalar>, key: string, value: CellScalar): void {
  if (key === '__proto__')
    Object.defineProperty(values, key, { value, enumerable: true, configurable: true, writable: true });
  else values[key] = value;
}
