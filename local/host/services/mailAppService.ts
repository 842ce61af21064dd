import { ScriptError } from '../engine/scriptError';
import { asking, serviceType } from '../engine/serviceType';
import { nothing, plain } from '../engine/wire';
import { NotEmulatedError } from '../../sheets';

/** Consumer accounts (developers.google.com/apps-script/guides/services/quotas): 50 recipients and 200 KB a message. */
const MAX_RECIPIENTS = 50;
const MAX_BODY_BYTES = 200 * 1024;

/** What sendEmail(message) takes (developers.google.com/apps-script/reference/mail/mail-app#sendEmail(Object)). */
const EMULATED = ['to', 'cc', 'bcc', 'subject', 'body', 'name', 'replyTo', 'noReply'];
const KNOWN = [...EMULATED, 'htmlBody', 'attachments', 'inlineImages'];

/**
 * reference/mail/mail-app: the form with one object. Mails land in the host's outbox and go nowhere. The other three forms of
 * sendEmail are not emulated.
 */
export const mailApp = serviceType<null>('MailApp', {
  getRemainingDailyQuota: asking(({ exec, args }) => {
    args.expect(0);
    exec.mustBeAuthorized('MailApp.getRemainingDailyQuota', 'script.send_mail');
    return plain(exec.world.quotas.mailLeft(exec.facts.user, exec.world.state.now));
  }),
  sendEmail: asking(({ exec, args }) => {
    if (args.count !== 1) throw new NotEmulatedError(`MailApp.sendEmail with ${String(args.count)} arguments`);
    exec.mustBeAuthorized('MailApp.sendEmail', 'script.send_mail');
    const mail = mailOf(args.structure(0) as Readonly<Record<string, unknown>>);
    const { state, quotas } = exec.world;
    const recipients = [...mail.to, ...mail.cc, ...mail.bcc];
    if (recipients.length === 0) throw new ScriptError('Failed to send email: no recipient');
    if (recipients.length > MAX_RECIPIENTS) throw new ScriptError('Limit Exceeded: Email Recipients Per Message.');
    if (Buffer.byteLength(mail.body) > MAX_BODY_BYTES) throw new ScriptError('Limit Exceeded: Email Body Size.');
    quotas.takeMail(recipients.length, exec.facts.user, state.now);
    (state.outbox ??= []).push({ at: Math.round(state.now), from: exec.facts.user, ...mail });
    return nothing;
  }),
});

interface Addressed {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
}

function mailOf(given: Readonly<Record<string, unknown>>): Addressed {
  for (const name of Object.keys(given)) {
    if (!KNOWN.includes(name)) throw new ScriptError(`Invalid argument: ${name}`);
    if (!EMULATED.includes(name)) throw new NotEmulatedError(`MailApp.sendEmail with ${name}`);
  }
  return {
    to: addresses(given['to']),
    cc: addresses(given['cc']),
    bcc: addresses(given['bcc']),
    subject: text(given['subject']),
    body: text(given['body']),
  };
}

/** Addresses stand in one text, commas between them. */
function addresses(given: unknown): readonly string[] {
  const each = text(given)
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  for (const one of each) if (!/^[^\s@<>]+@[^\s@<>]+$/.test(one)) throw new ScriptError(`Invalid email: ${one}`);
  return each;
}

function text(given: unknown): string {
  if (given === undefined || given === null) return '';
  if (typeof given !== 'string') throw new ScriptError('Invalid argument: message');
  return given;
}
