import type { DrillResult } from './drillResult';

/** What tables and fields are called; one of which nothing is known is called by its key. */
export interface DrillNames {
  readonly table: (table: string) => string;
  readonly field: (table: string, field: string) => string;
}

/** Every text that a drill leaves behind, in the register's language. */
export interface DrillWords {
  /** Title of the scratch spreadsheet. */
  readonly scratchTitle: string;
  /** Title of the only tab of an emptied one, which says what the file is for. */
  readonly emptyTab: string;
  /** The line in the Snapshots tab. */
  readonly result: (result: DrillResult) => string;
  /** To the owners, after a drill that failed. */
  readonly mail: (result: DrillResult, register: string) => { readonly subject: string; readonly body: string };
}
