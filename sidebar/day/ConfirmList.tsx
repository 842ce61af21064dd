import type { ConfirmItem, DaySection } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { phoneText } from '../common/phoneText';
import { usePress } from '../customer/glance';
import { shownValue } from '../forms/shownValue';
import { useSession } from '../session/session';
import { useDayActions, useField } from './dayContext';
import { DayList } from './DayList';
import { Who } from './Who';

/** Values that nobody has confirmed for long. */
export function ConfirmList({ section }: { readonly section: DaySection<ConfirmItem> }) {
  const { t } = useSession();
  return (
    <DayList label={t.day.confirm} section={section} empty={t.day.emptyConfirm} keyOf={({ id }) => id}>
      {(item) => <Confirm item={item} />}
    </DayList>
  );
}

/** The customer goes from the list with the last of their values. */
function Confirm({ item }: { readonly item: ConfirmItem }) {
  return (
    <>
      <Who customer={item} />
      <ul class="plain-list">
        {item.fields.map((entry) => (
          <Value key={entry.field} item={item} entry={entry} />
        ))}
      </ul>
    </>
  );
}

function Value({ item, entry }: { readonly item: ConfirmItem; readonly entry: ConfirmItem['fields'][number] }) {
  const { open, t, mayWrite, say } = useSession();
  const { confirmed, changed, phones } = useDayActions();
  const { press, pressed } = usePress();
  const field = useField()(entry.field);
  if (field === undefined) return null;
  const label = field[open.language];
  const isPhone = field.kind === 'phone' || field.kind === 'landline';
  const shown = isPhone ? phoneText(String(entry.value), open.country, phones) : shownValue(field, entry.value, open);
  const confirm = (): void =>
    press(
      'apiVerifyField',
      {
        id: item.id,
        rowHint: item.row,
        field: entry.field,
        how: field.kind === 'email' ? 'email' : 'phone',
        value: entry.value,
      },
      () => {
        say(t.day.confirmed(label));
        confirmed(item.id, entry.field);
      },
      entry.field,
      ({ fields: [now] }) => {
        say(t.glance.age.changed(label), 'bad');
        changed(item.id, entry.field, now?.theirs ?? null);
      },
    );
  return (
    <li class="to-confirm">
      <span>
        <small>
          {label} · {entry.on === '' ? t.day.never : t.day.ago(entry.months)}
        </small>
        <span class="number">{shown}</span>
      </span>
      {mayWrite && (
        <Button busy={pressed !== ''} label={`${t.day.confirmIt}: ${label}, ${item.name}`} onClick={confirm}>
          {t.day.confirmIt}
        </Button>
      )}
    </li>
  );
}
