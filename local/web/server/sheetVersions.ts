import type { Sheet } from '../../sheets';

/** Numbers the states of tabs: a change puts a new object in a tab's place (model.ts), so its identity tells. */
export interface SheetVersions {
  versionOf(sheet: Sheet): number;
}

export function sheetVersions(): SheetVersions {
  const numbers = new WeakMap<Sheet, number>();
  let last = 0;
  return {
    versionOf: (sheet) => {
      const known = numbers.get(sheet);
      if (known !== undefined) return known;
      last += 1;
      numbers.set(sheet, last);
      return last;
    },
  };
}
