import type { CustomerSheetReply } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Header } from '../common/Header';
import { Notice } from '../common/Notice';
import { useCall, refusalText } from '../common/useCall';
import { Waiting } from '../common/Waiting';
import { useKeys } from '../session/useKeys';
import { useSession } from '../session/session';
import { ContactLines } from './ContactLines';
import { Details } from './Details';
import { Identity } from './Identity';
import { Interactions, Purchases } from './Timeline';
import { useCustomer } from './useCustomer';

/** One customer: who, what is due, what happened last, what is doubtful. */
export function CustomerView({ id }: { readonly id: string }) {
  const { t, back } = useSession();
  const { sheet, loading, problem, reload } = useCustomer(id);
  useKeys({ escape: back });
  const name = sheet === null ? id : String(sheet.customer['name'] ?? t.find.unnamed);
  return (
    <main class="customer" aria-busy={loading}>
      <Header title={name} back={t.common.back} onBack={back} focus>
        <button
          type="button"
          class="icon-button"
          aria-label={t.customer.reload}
          title={t.customer.reload}
          onClick={reload}
        >
          <span aria-hidden="true" class={loading ? 'turning' : ''}>
            ↻
          </span>
        </button>
      </Header>
      {problem !== '' && (
        <Notice tone="bad" urgent>
          <p>{problem}</p>
          <Button onClick={reload}>{t.common.retry}</Button>
        </Notice>
      )}
      {sheet === null && loading && <Waiting text={t.common.loading} />}
      {sheet !== null && <Sheet sheet={sheet} name={name} />}
    </main>
  );
}

function Sheet({ sheet, name }: { readonly sheet: CustomerSheetReply; readonly name: string }) {
  return (
    <>
      <Identity sheet={sheet} />
      <Actions sheet={sheet} name={name} />
      <Findings sheet={sheet} />
      <ContactLines sheet={sheet} />
      <Interactions interactions={sheet.interactions} />
      <Purchases sheet={sheet} />
      <Details record={sheet.customer} />
    </>
  );
}

function Actions({ sheet, name }: { readonly sheet: CustomerSheetReply; readonly name: string }) {
  const { t, go, say, mayWrite } = useSession();
  const { busy, call } = useCall(t);
  const customer = { id: sheet.customer.id, name, row: sheet.row };
  const showRow = async (): Promise<void> => {
    const outcome = await call('apiShowRow', { id: customer.id });
    if (outcome.kind === 'failed') say(outcome.message, 'bad');
    else if (outcome.kind === 'reply') {
      if (outcome.reply.ok) say(t.customer.rowShown(outcome.reply.row), 'plain');
      else say(refusalText(outcome.reply, t), 'bad');
    }
  };
  return (
    <div class="actions">
      {mayWrite && (
        <>
          <Button look="primary" onClick={() => go({ name: 'interaction', customer })}>
            {t.customer.logInteraction}
          </Button>
          <Button onClick={() => go({ name: 'purchase', customer })}>{t.customer.addPurchase}</Button>
          <Button onClick={() => go({ name: 'edit', record: sheet.customer })}>{t.common.edit}</Button>
        </>
      )}
      <Button look="quiet" busy={busy} onClick={() => void showRow()}>
        {t.customer.showRow}
      </Button>
    </div>
  );
}

/** What stands in Review about this customer. */
function Findings({ sheet }: { readonly sheet: CustomerSheetReply }) {
  const { open, t } = useSession();
  if (sheet.review.length === 0) return null;
  const label = (key: string): string =>
    open.tables['customers']?.find((field) => field.key === key)?.[open.language] ?? key;
  return (
    <Notice tone="warn" title={`${t.customer.review} (${String(sheet.review.length)})`}>
      <ul class="plain-list">
        {sheet.review.map((finding, i) => (
          <li key={i}>
            {finding.field !== '' && <b>{label(finding.field)}: </b>}
            {finding.message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
