import { useEffect, useState } from 'preact/hooks';
import type { ArchivedCustomer } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { LoadState } from '../common/LoadedParts';
import { useLoading } from '../common/useLoading';
import { memberName, optionLabelOf } from '../session/names';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import { useBringBack } from './useBringBack';

const FIRST = 50;
const TIMES = 4;
/** Milliseconds without a key after which the register is asked. */
const PAUSE = 300;

/** Archived customers, those archived last first, searched by any word that stands about them. */
export function ArchivedList() {
  const { saves } = useSession();
  const { archive } = viewWords();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(FIRST);
  useEffect(() => {
    const timer = window.setTimeout(() => setText(typed.trim()), PAUSE);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const loaded = useLoading('apiListArchive', { text, limit }, saves);
  const { value } = loaded;
  return (
    <section class="archive-list" aria-label={archive.sections.list} aria-busy={loaded.loading}>
      {(value === null || value.archived > 0) && (
        <input
          type="search"
          aria-label={archive.search}
          placeholder={archive.searchHint}
          maxLength={200}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <LoadState loaded={loaded} first={value === null} />
      {value !== null && (
        <p class="quiet" role="status">
          {value.archived === 0
            ? archive.none
            : value.total === 0
              ? archive.noneFound(text)
              : archive.listCount(value.customers.length, value.total)}
        </p>
      )}
      <ul class="plain-list">
        {(value?.customers ?? []).map((customer) => (
          <Line key={customer.id} customer={customer} />
        ))}
      </ul>
      {value !== null && value.customers.length < value.total && (
        <Button onClick={() => setLimit((now) => now * TIMES)}>{archive.more}</Button>
      )}
    </section>
  );
}

function Line({ customer }: { readonly customer: ArchivedCustomer }) {
  const { open, t, go, mayWrite } = useSession();
  const { archive } = viewWords();
  const { busy, bringBack } = useBringBack();
  const { id, company, stage, archivedAt, archivedBy, reason } = customer;
  const name = customer.name === '' ? t.find.unnamed : customer.name;
  return (
    <li class="archived-line">
      <button type="button" class="link name" onClick={() => go({ name: 'customer', id })}>
        {name}
      </button>
      {stage !== '' && <span class={`chip stage-${stage}`}>{optionLabelOf(open, 'stage', stage)}</span>}
      {company !== '' && company !== name && <p>{company}</p>}
      <p class="archive-reason">{reason}</p>
      <p class="quiet">{archive.line(archivedAt, memberName(open, archivedBy))}</p>
      {mayWrite && (
        <Button busy={busy} label={archive.bringBackNamed(name)} onClick={() => bringBack({ id, name })}>
          {archive.bringBack}
        </Button>
      )}
    </li>
  );
}
