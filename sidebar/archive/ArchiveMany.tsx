import { useState } from 'preact/hooks';
import type { ArchivePreview } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { Header } from '../common/Header';
import { LoadState } from '../common/LoadedParts';
import { useLoading } from '../common/useLoading';
import { memberName } from '../session/names';
import { useSession } from '../session/session';
import { useKeys } from '../session/useKeys';
import type { ChosenCustomer } from '../session/views';
import { viewWords } from '../words/served';
import { MoveOutcome } from './MoveOutcome';
import { ReasonField, useReason } from './ReasonField';
import { Skipped } from './Skipped';
import { useArchiveMany } from './useArchiveMany';

/** Archives the customers who were chosen, for one reason, in one action: first it says who cannot go, and who better stayed. */
export function ArchiveMany({ customers }: { readonly customers: readonly ChosenCustomer[] }) {
  const { t, back } = useSession();
  const { archive } = viewWords();
  const loaded = useLoading('apiPreviewArchive', { ids: customers.map(({ id }) => id) }, 0);
  const { value } = loaded;
  useKeys({ escape: back });
  return (
    <main class="archive-many" aria-busy={loaded.loading}>
      <Header title={archive.many.title(customers.length)} back={t.common.back} onBack={back} focus />
      <LoadState loaded={loaded} first={value === null} />
      {value !== null && <Preview previewed={value.customers} />}
    </main>
  );
}

function Preview({ previewed }: { readonly previewed: readonly ArchivePreview[] }) {
  const { t, back } = useSession();
  const { archive } = viewWords();
  const moving = useArchiveMany();
  const { busy, went, archiveThem } = moving;
  const may = previewed.filter(({ id, refused }) => refused === undefined && !went.has(id));
  const refused = previewed.flatMap(({ id, name, refused: why }) =>
    why === undefined ? [] : [{ id, message: archive.many.why(name === '' ? t.find.unnamed : name, why.message) }],
  );
  // Whom the law wants kept goes only where a person says so of that one.
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(may.flatMap(({ id, cautions }) => (cautions.includes('hold') ? [id] : []))),
  );
  const chosen = may.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const toggle = (id: string, on: boolean): void =>
    setLeft((now) => new Set(on ? [...now].filter((each) => each !== id) : [...now, id]));
  const reason = useReason();
  const send = (): void => {
    const said = reason.given();
    if (said !== null && chosen.length > 0) void archiveThem(chosen, said);
  };
  return (
    <>
      <Skipped title={archive.many.refused(refused.length)} skipped={refused} />
      <form
        class="archive-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) send();
        }}
      >
        {may.length > 0 && <p>{archive.many.text}</p>}
        {may.length > 0 && <ReasonField reason={reason} />}
        <ul class="plain-list">
          {may.map((customer) => (
            <Line key={customer.id} customer={customer} on={!left.has(customer.id)} onToggle={toggle} />
          ))}
        </ul>
        <MoveOutcome state={moving} />
        <div class="buttons">
          <Button look="primary" type="submit" busy={busy} disabled={chosen.length === 0}>
            {archive.many.archive(chosen.length)}
          </Button>
          <Button look="quiet" onClick={back}>
            {archive.cancel}
          </Button>
        </div>
      </form>
    </>
  );
}

interface LineProps {
  readonly customer: ArchivePreview;
  readonly on: boolean;
  readonly onToggle: (id: string, on: boolean) => void;
}

function Line({ customer, on, onToggle }: LineProps) {
  const { open, t } = useSession();
  const { archive } = viewWords();
  const { id, owner, cautions } = customer;
  const name = customer.name === '' ? t.find.unnamed : customer.name;
  const box = `archive-${id}`;
  return (
    <li class="proposal">
      <input id={box} type="checkbox" checked={on} onChange={(event) => onToggle(id, event.currentTarget.checked)} />
      <div>
        <label for={box} class="name">
          {name}
        </label>
        <p class="quiet">{[id, memberName(open, owner)].filter((part) => part !== '').join(' · ')}</p>
        {cautions.length > 0 && (
          <p class="caution">
            {archive.many.caution(cautions.map((why) => archive.sparedBy[why]).join(archive.comma))}
          </p>
        )}
      </div>
    </li>
  );
}
