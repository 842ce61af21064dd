import * as z from 'zod/mini';
import type { DrillResult } from '../core/drill/drillResult';
import { later } from './schema';

export const RunDrillRequest = later(() =>
  z.object({
    requestId: z.string().check(z.minLength(8), z.maxLength(80)),
    /** Of a snapshot, or `newest`. */
    snapshotId: z.string().check(z.minLength(1), z.maxLength(80)),
  }),
);

/** How far a drill got, in records. Writing a copy and reading it back are half of the way each. */
export interface DrillProgress {
  readonly phase: 'writing' | 'comparing' | 'closing';
  readonly done: number;
  readonly total: number;
}

/** While `done` is false, the same request is sent again. */
export type RunDrillReply =
  | { readonly done: false; readonly progress: DrillProgress }
  | {
      readonly done: true;
      readonly result: DrillResult;
      /** Whether the owners were told of a drill that failed: by mail, or why not; absent where it did not fail. */
      readonly mail?: 'sent' | 'mail-quota' | 'mail-refused';
    };
