import type { Origin } from '../../core/changeSet';
import type { HasOurParagraph } from '../../core/edits/planRow';
import type { LiveTable } from '../../core/schema/tables';
import type { SingleEdit } from './rowIdentity';

/** Rows that were changed by hand, as an edit event or the sweep names them. */
export interface ChangedRows {
  readonly table: LiveTable;
  readonly rows: readonly number[];
}

export interface DrainRequest {
  readonly changed: readonly ChangedRows[];
  readonly origin: Extract<Origin, 'cell' | 'paste' | 'sweep'>;
  readonly single: SingleEdit | null;
  readonly hasOurs: HasOurParagraph;
  /** Of the sweep: when it looked before, 'YYYY-MM-DD HH:mm'; '' where it never did. What it finds happened since. */
  readonly since?: string;
  /** The action that it is part of; one of its own where absent. */
  readonly requestId?: string;
  /** Fields that are read anew in every row, whatever its digest says: their kind changed. */
  readonly reread?: readonly string[];
}
