import type { Mailer } from '../app/mail/mailer';
import { RegisterError } from '../core/registerError';

const PAUSE_MS = 1_000;

/**
 * Mails through MailApp (developers.google.com/apps-script/reference/mail/mail-app), in the name of whom the execution runs as. A
 * recipient counts against the sender's quota of the day; the texts of its errors are localised, so that what is missing is told
 * from what was asked before: without leave to send, the quota cannot even be asked for.
 */
export const mailer: Mailer = {
  remaining: () => asked(() => MailApp.getRemainingDailyQuota()),
  send: ({ to, subject, body }) => {
    const left = asked(() => MailApp.getRemainingDailyQuota());
    if (left < to.length) throw new RegisterError('mail-quota', { left, needs: to.length });
    asked(() => {
      MailApp.sendEmail({ to: to.join(','), subject, body });
    });
  },
};

/** Asked twice: a moment's trouble is no refusal. A mail of which the answer was lost may go out twice; none is lost. */
function asked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    console.warn(`mail uncertain: ${nameOf(error)}`);
    Utilities.sleep(PAUSE_MS);
  }
  try {
    return work();
  } catch (error) {
    console.warn(`mail refused: ${nameOf(error)}`);
    throw new RegisterError('mail-refused');
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
