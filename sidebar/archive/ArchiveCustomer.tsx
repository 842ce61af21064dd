import { useState } from 'preact/hooks';
import { Button } from '../common/Button';
import { usePress } from '../customer/glance';
import { useSession } from '../session/session';
import type { CustomerRef } from '../session/views';
import { viewWords } from '../words/served';
import { ReasonField, useReason } from './ReasonField';
import { useBringBack } from './useBringBack';

/** At the end of a customer's page: archives it, with a reason. There is no other way to delete. */
export function ArchiveCustomer({ customer }: { readonly customer: CustomerRef }) {
  const { archive } = viewWords();
  const [asked, setAsked] = useState(false);
  return (
    <section class="archive-one">
      {asked ? (
        <ReasonForm customer={customer} onCancel={() => setAsked(false)} />
      ) : (
        <Button look="quiet" onClick={() => setAsked(true)}>
          {archive.open}
        </Button>
      )}
    </section>
  );
}

/** Archives the customer and says so, with a way to take it back; the page then shows the customer as archived. */
function useArchive({ id, name, row }: CustomerRef): {
  readonly busy: boolean;
  readonly archiveIt: (reason: string) => void;
} {
  const { say, saved } = useSession();
  const { archive } = viewWords();
  const { press, pressed } = usePress();
  const { bringBack } = useBringBack();
  const archiveIt = (reason: string): void =>
    press('apiArchive', { ids: [id], reason, rowHint: row }, ({ archived, skipped }) => {
      if (archived.length === 0) {
        say(archive.notArchived(name, skipped[0]?.message ?? ''), 'bad');
        return;
      }
      say(archive.archived(name), 'good', () => bringBack({ id, name }));
      saved();
    });
  return { busy: pressed !== '', archiveIt };
}

function ReasonForm({ customer, onCancel }: { readonly customer: CustomerRef; readonly onCancel: () => void }) {
  const { archive } = viewWords();
  const { busy, archiveIt } = useArchive(customer);
  const reason = useReason();
  const send = (): void => {
    const said = reason.given();
    if (said !== null) archiveIt(said);
  };
  return (
    <form
      class="archive-form"
      aria-labelledby="archive-form-title"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 id="archive-form-title">{archive.formTitle(customer.name)}</h2>
      <p>{archive.formText}</p>
      <ReasonField reason={reason} focus />
      <div class="buttons">
        <Button look="primary" type="submit" busy={busy}>
          {archive.archive}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {archive.cancel}
        </Button>
      </div>
    </form>
  );
}
