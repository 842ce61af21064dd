/** Zero-based. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** The place that `AB12` names, or null. */
export function positionOf(reference: string): CellPosition | null {
  const parts = /^([A-Z]{1,3})([1-9]\d*)$/.exec(reference);
  if (!parts) return null;
  const [, letters = '', digits = ''] = parts;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
