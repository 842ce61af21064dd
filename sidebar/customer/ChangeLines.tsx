import type { ChangedField, HistoryEntry } from '../../src/contract/replies';
import { masked } from '../common/masked';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';

/** Fields of a change that are shown at once; a creation has dozens. */
const SHOWN = 4;

/** What a change did: each field as it was and as it became. */
export function ChangeLines({ change }: { readonly change: HistoryEntry }) {
  const { t } = useSession();
  const { changes, found } = change;
  const rest = changes.slice(SHOWN);
  return (
    <>
      <p class="said">
        {change.what}
        {changes.length > SHOWN && <small> · {t.glance.fieldsSet(changes.length)}</small>}
      </p>
      {found !== undefined && <p class="found">{viewWords().history.found(found.since, found.until)}</p>}
      <ChangedFields changes={changes.slice(0, SHOWN)} table={change.table} />
      {rest.length > 0 && (
        <details>
          <summary>{t.form.moreFields(rest.length)}</summary>
          <ChangedFields changes={rest} table={change.table} />
        </details>
      )}
    </>
  );
}

interface ChangedFieldsProps {
  readonly changes: readonly ChangedField[];
  readonly table: string;
}

function ChangedFields({ changes, table }: ChangedFieldsProps) {
  const { open, t } = useSession();
  const sensitive = (key: string): boolean =>
    open.tables[table === 'archive' ? 'customers' : table]?.some(
      (field) => field.key === key && field.sensitive === true,
    ) === true;
  const shown = ({ field }: ChangedField, text: string): string => (sensitive(field) ? masked(text) : text);
  return (
    <ul class="changed">
      {changes.map((one) => (
        <li key={one.field}>
          {one.label}:{' '}
          {one.before === undefined ? (
            <s>{t.glance.unknownBefore}</s>
          ) : (
            one.beforeText !== '' && <s>{shown(one, one.beforeText)}</s>
          )}{' '}
          {one.afterText === '' ? t.glance.emptied : shown(one, one.afterText)}
          {one.declined !== undefined && <small> · {t.entry.keep.kept(one.declined)}</small>}
        </li>
      ))}
    </ul>
  );
}
