import { useQuickUndo } from '../actions/useQuickUndo';
import { Button } from '../common/Button';
import { useSession } from '../session/session';
import { useGlance, withFields } from './glance';

/** What one does with a customer all day: a call or an e-mail is logged with one press, the rest has a form. */
export function Actions() {
  const { t, go } = useSession();
  const sayDone = useQuickUndo();
  const { customer, press, pressed, patch } = useGlance();
  const words = t.glance;
  const log = (channel: 'phone' | 'email', summary: string, done: string): void =>
    press(
      'apiLogInteraction',
      { customerId: customer.id, rowHint: customer.row, fields: { channel, summary } },
      ({ interaction, customer: now, actionId }) => {
        patch((sheet) => ({
          ...withFields(sheet, { lastContactOn: now.lastContactOn, nextContactOn: now.nextContactOn }),
          interactions: [interaction, ...sheet.interactions],
          totals: { ...sheet.totals, interactions: (sheet.totals['interactions'] ?? 0) + 1 },
        }));
        sayDone(done, actionId);
      },
      `log ${channel}`,
    );
  return (
    <div class="actions glance-actions" role="group" aria-label={words.actions}>
      <Button
        look="primary"
        busy={pressed === 'log phone'}
        title={words.callHint}
        onClick={() => log('phone', words.calledSummary, words.callLogged)}
      >
        {words.call}
      </Button>
      <Button
        look="primary"
        busy={pressed === 'log email'}
        title={words.emailHint}
        onClick={() => log('email', words.emailedSummary, words.emailLogged)}
      >
        {words.email}
      </Button>
      <Button title={t.customer.logInteraction} onClick={() => go({ name: 'interaction', customer })}>
        {t.customer.logInteraction}
      </Button>
      <Button label={t.customer.addPurchase} onClick={() => go({ name: 'purchase', customer })}>
        {words.purchase}
      </Button>
      <Button onClick={() => go({ name: 'record', sort: 'cases', customer })}>{words.case}</Button>
      <Button onClick={() => go({ name: 'record', sort: 'feedback', customer })}>{words.feedback}</Button>
    </div>
  );
}
