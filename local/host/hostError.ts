/** Something the person at the host did wrong (a folder that is locked, a tab that is not there); never an answer of Google. */
export class HostError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'HostError';
    this.code = code;
  }
}
