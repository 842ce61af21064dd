import type { FieldThen, RecordAtReply } from '../../src/contract/replies';
import { masked } from '../common/masked';
import { useSession } from '../session/session';
import { viewWords } from '../words/served';
import type { Chosen } from './useChosen';

interface ThenAndNowProps {
  readonly then: RecordAtReply;
  readonly chosen: Chosen;
}

/** The fields that differ, each as it was and as it is; those that do not, folded away. */
export function ThenAndNow({ then, chosen }: ThenAndNowProps) {
  const { history: words } = viewWords();
  const differing = then.compared.filter(({ differs, window }) => differs || window !== undefined);
  const same = then.compared.filter((one) => !differing.includes(one));
  const table = then.standsIn === '' ? then.table : then.standsIn;
  return (
    <>
      <h3>{words.then.differs(then.compared.filter(({ differs }) => differs).length)}</h3>
      <ul class="then-now">
        {differing.map((one) => (
          <Field key={one.field} one={one} table={table} chosen={chosen} />
        ))}
      </ul>
      {same.length > 0 && (
        <details class="fold">
          <summary>{words.then.same(same.length)}</summary>
          <dl class="ways">
            {same.map((one) => (
              <Same key={one.field} one={one} table={table} />
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

/** Texts of a field as they are shown: masked where they are sensitive. */
function useShown(table: string, { field, unknown }: FieldThen): (text: string, isThen: boolean) => string {
  const { open } = useSession();
  const { history: words } = viewWords();
  const known = open.tables[table === 'archive' ? 'customers' : table];
  const isSensitive = known?.some(({ key, sensitive }) => key === field && sensitive === true) === true;
  return (text, isThen) => {
    if (isThen && unknown === true && text === '') return words.then.unknown;
    if (text === '') return words.then.empty;
    return isSensitive ? masked(text) : text;
  };
}

function Same({ one, table }: { readonly one: FieldThen; readonly table: string }) {
  const shown = useShown(table, one);
  return (
    <>
      <dt>{one.label}</dt>
      <dd>{shown(one.thenText, true)}</dd>
    </>
  );
}

function Field({ one, table, chosen }: { readonly one: FieldThen; readonly table: string; readonly chosen: Chosen }) {
  const { history: words } = viewWords();
  const shown = useShown(table, one);
  const { field, label, window } = one;
  const isOffered = chosen.offered.some((each) => each.field === field);
  return (
    <li class={one.differs ? 'differs' : ''}>
      {isOffered ? (
        <label class="side">
          <input
            type="checkbox"
            checked={chosen.keys.includes(field)}
            aria-label={words.then.choose(label)}
            onChange={() => chosen.toggle(field)}
          />
          <b>{label}</b>
        </label>
      ) : (
        <b>{label}</b>
      )}
      <dl>
        <dt>{words.then.then}</dt>
        <dd class="was">
          {shown(one.thenText, true)}
          {one.unknown === true && one.thenText !== '' && <small> · {words.then.unknown}</small>}
        </dd>
        <dt>{words.then.now}</dt>
        <dd>{shown(one.nowText, false)}</dd>
      </dl>
      {window !== undefined && (
        <p class="unsure">{words.then.maybe(shown(one.maybeText ?? '', false), window.until)}</p>
      )}
    </li>
  );
}
