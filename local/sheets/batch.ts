import type { JsonObject } from './apiTypes';
import type { Draft } from './draft';
import type { SheetsContext } from './model';

/** What the requests of one batchUpdate share. */
export interface Batch {
  readonly draft: Draft;
  readonly ctx: SheetsContext;
  /** First free row of a tab as the first appendCells of this batch saw it, by sheet id. */
  readonly appendRows: Map<number, number>;
}

/**
 * Applies one request that has passed the shape check, or throws. Gives the member of Response that stands under the
 * request's name, or undefined for the kinds that have none.
 */
export type Handler = (request: never, batch: Batch) => JsonObject | undefined;
