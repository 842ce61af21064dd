import type { FieldValues } from '../../core/changeSet';

/** A child record as a page or a script sends it. */
export interface SaveChild {
  readonly requestId: string;
  /** The record to be changed; absent for a new one. */
  readonly id?: string | undefined;
  /** The version that the form was filled from; needed with `id`. */
  readonly version?: number | undefined;
  /** The customer it hangs on; may stand among the fields instead, and need not be said where there is an `id`. */
  readonly customerId?: string | undefined;
  readonly fields: FieldValues;
  readonly original?: FieldValues | undefined;
  /** Row on which the customer stood when the page last saw it. */
  readonly rowHint?: number | undefined;
}

/** The request with its customer known and taken out of the fields: a record never moves to another customer. */
export interface ChildRequest extends SaveChild {
  /** '' only where there is an `id`: then it is the record's own. */
  readonly customerId: string;
}
