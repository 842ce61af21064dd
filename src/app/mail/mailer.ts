/** One text to some people; nothing but plain text is sent. */
export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** Mails in the name of whom the execution runs as. Throws `mail-quota` and `mail-refused` (no consent, or Google said no). */
export interface Mailer {
  send(mail: Mail): void;
  /** Recipients that may still be written to today. */
  remaining(): number;
}
