/**
 * What a service throws into the script. Built-in services throw errors named "Exception"; the Sheets service throws
 * "GoogleJsonResponseException" with `details` (github.com/RomainVialard/ErrorHandler).
 */
export class ScriptError extends Error {
  readonly scriptName: string;
  readonly details: unknown;

  constructor(message: string, scriptName = 'Exception', details?: unknown) {
    super(message);
    this.name = 'ScriptError';
    this.scriptName = scriptName;
    this.details = details;
  }
}

/** The execution is over; nothing that the script still does takes effect. */
export class KilledError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'KilledError';
  }
}
