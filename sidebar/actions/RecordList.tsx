import type { UndoneRecord } from '../../src/contract/replies';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';

interface RecordListProps {
  readonly records: readonly UndoneRecord[];
  readonly total: number;
}

/** What an action did, record by record, each field before and behind it. */
export function RecordList({ records, total }: RecordListProps) {
  const { actions: words } = viewWords();
  return (
    <section class="action-records">
      <h3>{words.did}</h3>
      <ul>
        {records.map((record) => (
          <li key={`${record.table} ${record.id}`}>
            <RecordHead record={record} />
            <Fields record={record} />
          </li>
        ))}
      </ul>
      {total > records.length && <p class="quiet">{words.more(records.length, total)}</p>}
    </section>
  );
}

function RecordHead({ record }: { readonly record: UndoneRecord }) {
  const { go } = useSession();
  const { actions: words } = viewWords();
  const { table, id, name, op, state } = record;
  const shown = name === '' ? id : name;
  const stands =
    table === 'customers' && (op !== 'remove' || state === 'back') && !(op === 'create' && state === 'back');
  return (
    <p class="action-record">
      {stands ? (
        <button type="button" class="link" title={words.openRecord(shown)} onClick={() => go({ name: 'customer', id })}>
          {shown}
        </button>
      ) : (
        <b>{shown}</b>
      )}{' '}
      <span class="quiet">
        {words.ops[op]}
        {words.states[state] === '' ? '' : ` · ${words.states[state]}`}
      </span>
    </p>
  );
}

function Fields({ record: { op, fields } }: { readonly record: UndoneRecord }) {
  const { actions: words } = viewWords();
  if (fields.length === 0) return <p class="quiet">{words.empty}</p>;
  return (
    <dl class="action-fields">
      {fields.map(({ field, label, before, after }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            {op !== 'create' && <del>{before}</del>}
            {op === 'update' && <span aria-hidden="true"> → </span>}
            {op !== 'remove' && <ins>{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
