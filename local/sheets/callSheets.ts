import { NotEmulatedError } from './errors';
import type { SheetsAnswer, SheetsCall, SheetsContext, SheetsFiles } from './model';

/**
 * Answers one call of the Sheets service as Google would, or throws a SheetsApiError. A refused call changes nothing.
 * Charges no time and keeps no quota: that is the host's.
 */
export function callSheets(_files: SheetsFiles, call: SheetsCall, _ctx: SheetsContext): SheetsAnswer {
  throw new NotEmulatedError(call.method);
}
