import { aHost, OWNER, refusal, START } from './aHost';

const SEND = `function apiRun(mail) { MailApp.sendEmail(mail); return MailApp.getRemainingDailyQuota(); }`;
const mail = { to: 'a@example.com, b@example.com', subject: 'Drill', body: 'It failed.' };
const many = (count: number): string => Array.from({ length: count }, (_, i) => `p${String(i)}@example.com`).join(',');

describe('MailApp (developers.google.com/apps-script/reference/mail/mail-app)', () => {
  it('keeps what is sent in the outbox, with who sent it and when, and counts two recipients of a hundred', () => {
    const host = aHost(SEND);
    expect(host.callFunction('apiRun', mail).reply).toBe(98);
    expect(host.outbox).toEqual([
      {
        at: START,
        from: OWNER,
        to: ['a@example.com', 'b@example.com'],
        cc: [],
        bcc: [],
        subject: 'Drill',
        body: 'It failed.',
      },
    ]);
  });

  it('refuses the 101st recipient of a day and sends again 24 hours after the first', () => {
    const host = aHost(SEND);
    expect(host.callFunction('apiRun', { ...mail, to: many(50) }).reply).toBe(50);
    expect(host.callFunction('apiRun', { ...mail, to: many(50) }).reply).toBe(0);
    const refused = host.callFunction('apiRun', { ...mail, to: 'one@example.com' });
    expect(refused.error?.message).toBe('Service invoked too many times for one day: email.');
    expect(host.outbox).toHaveLength(2);
    host.wait(86_400);
    expect(host.callFunction('apiRun', { ...mail, to: 'one@example.com' }).reply).toBe(99);
  });

  it.each([
    ['51 recipients', { ...mail, to: many(51) }, 'Limit Exceeded: Email Recipients Per Message.'],
    ['a body of more than 200 KB', { ...mail, body: 'x'.repeat(204_801) }, 'Limit Exceeded: Email Body Size.'],
    ['no recipient', { subject: 'x', body: 'y' }, 'Failed to send email: no recipient'],
    ['what is no address', { ...mail, to: 'nobody' }, 'Invalid email: nobody'],
    ['a property that it does not have', { ...mail, recipient: 'a@example.com' }, 'Invalid argument: recipient'],
  ])('refuses %s', (_, message, text) => {
    const host = aHost(SEND);
    expect(host.callFunction('apiRun', message).error?.message).toBe(text);
    expect(host.outbox).toEqual([]);
  });

  it('throws by name what is not emulated: other forms of the call, attachments', () => {
    const called = (code: string) => () => aHost(`function apiRun() { ${code}; }`).callFunction('apiRun');
    expect(called('MailApp.sendEmail("a@example.com", "s", "b")')).toThrow('MailApp.sendEmail with 3 arguments');
    expect(called('MailApp.sendEmail({ to: "a@example.com", htmlBody: "<b>" })')).toThrow(
      'MailApp.sendEmail with htmlBody',
    );
  });

  it('is refused in a simple trigger, without the scope, and to a person who did not grant it', () => {
    const scope = 'https://www.googleapis.com/auth/script.send_mail';
    const host = aHost(`function onOpen() { MailApp.getRemainingDailyQuota(); } ${SEND}`);
    expect(host.openSpreadsheet()[0]?.error?.message).toBe(
      `You do not have permission to call MailApp.getRemainingDailyQuota. Required permissions: ${scope}`,
    );
    host.withholdScope('script.send_mail');
    expect(host.callFunction('apiRun', mail).error?.message).toBe(
      `Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${scope}`,
    );
    expect(refusal('MailApp.notThere()')).toContain('MailApp.notThere is not emulated');
  });
});
