import { RegisterError } from '../../core/registerError';
import type { Deps, View } from '../ports';

/** Whether a mail went out; if not, why. */
export type MailOutcome = 'sent' | 'mail-quota' | 'mail-refused';

/**
 * Mails every owner of the register, in one mail from whom this execution runs as. Where it cannot be sent, that is given back and
 * has to be told by other ways: what was to be mailed about must not fail for it.
 */
export function mailOwners(
  deps: Deps,
  view: View,
  mail: { readonly subject: string; readonly body: string },
): MailOutcome {
  const to = view.people.filter((person) => person.role === 'owner').map((person) => person.email);
  try {
    deps.mailer.send({ to, ...mail });
    return 'sent';
  } catch (error) {
    if (error instanceof RegisterError && (error.code === 'mail-quota' || error.code === 'mail-refused'))
      return error.code;
    throw error;
  }
}
