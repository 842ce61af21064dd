/**
 * How a call can fail before the register has answered.
 * 'permission': Google refused it, as it does when several accounts are signed in; 'empty': it came back without a reply
 * and may have landed; 'offline': there is no connection; 'unreachable': anything else.
 */
export type FailureCode = 'permission' | 'empty' | 'offline' | 'unreachable';

export class ServerFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, detail: string) {
    super(detail);
    this.name = 'ServerFailure';
    this.code = code;
  }
}

/**
 * Reads what google.script.run hands to a failure handler. Its texts are in the account's language; only the code
 * PERMISSION_DENIED is looked for (several accounts signed in: issuetracker.google.com/issues/69270374).
 */
export function failureFrom(error: unknown, online: boolean): ServerFailure {
  const detail = error instanceof Error ? error.message : String(error);
  if (detail.includes('PERMISSION_DENIED')) return new ServerFailure('permission', detail);
  return new ServerFailure(online ? 'unreachable' : 'offline', detail);
}
