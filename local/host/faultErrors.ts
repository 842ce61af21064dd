import { ScriptError } from './engine/scriptError';
import type { ServiceRequest } from './serviceRequest';

/**
 * A transient error as the services give them. Whether a write landed cannot be told from it: "Empty response" and 503
 * are both seen with and without effect (github.com/RomainVialard/ErrorHandler; tanaikech.github.io 2022/04/25), so the
 * number of the call alone decides which of the two comes.
 */
export function transientError(request: ServiceRequest, callNumber: number): ScriptError {
  if (request.service.startsWith('Sheets')) {
    const empty = callNumber % 2 === 1;
    const cause = empty ? 'Empty response' : 'The service is currently unavailable.';
    return sheetsError(request.method, cause, empty ? undefined : 503);
  }
  if (request.service === 'Lock') {
    return new ScriptError('There are too many LockService operations against the same script.');
  }
  return new ScriptError("We're sorry, a server error occurred. Please wait a bit and try again.");
}

/** The shape of an error of the Sheets service in Apps Script (justin.poehnelt.com/posts/apps-script-key-value-stores). */
export function sheetsError(method: string, message: string, code?: number): ScriptError {
  const text = `API call to sheets.${method} failed with error: ${message}`;
  return new ScriptError(text, 'GoogleJsonResponseException', code === undefined ? undefined : { message, code });
}
