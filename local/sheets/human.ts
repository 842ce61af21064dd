import { Draft } from './draft';
import type { Sheet, SpreadsheetFile } from './model';

/**
 * Lets a person change the grid: what a refused change did is dropped, as with a batch. Who it is does not matter here:
 * whether a protection stops a person is the workbench's to ask.
 */
export function byHand<T>(file: SpreadsheetFile, sheetId: number, change: (draft: Draft, own: Sheet) => T): T {
  const draft = new Draft(file);
  const result = change(draft, draft.own(draft.sheet(sheetId)));
  draft.commit(file);
  return result;
}
