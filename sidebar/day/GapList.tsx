import { useQuickUndo } from '../actions/useQuickUndo';
import { useState } from 'preact/hooks';
import type { DaySection, IncompleteItem } from '../../src/contract/replies';
import { Button } from '../common/Button';
import { amountText } from '../session/names';
import { useSession } from '../session/session';
import { useDayActions, useField } from './dayContext';
import { DayList } from './DayList';
import { InlineField } from './InlineField';
import { Who } from './Who';

/** Customers of whom too little is known, the worst and most valuable first. */
export function GapList({ section }: { readonly section: DaySection<IncompleteItem> }) {
  const { t } = useSession();
  return (
    <DayList label={t.day.incomplete} section={section} empty={t.day.emptyIncomplete} keyOf={({ id }) => id}>
      {(item) => <Gap item={item} />}
    </DayList>
  );
}

function Gap({ item }: { readonly item: IncompleteItem }) {
  const { open, t, mayWrite } = useSession();
  const sayDone = useQuickUndo();
  const { drop, saved } = useDayActions();
  const fieldOf = useField();
  const [skipped, setSkipped] = useState(0);
  const percent = Math.round(item.share * 100);
  const missing = item.missing.flatMap((key) => fieldOf(key) ?? []);
  const field = missing[skipped % Math.max(missing.length, 1)];
  return (
    <>
      <Who customer={item}>{item.spent > 0 && <span class="chip">{amountText(item.spent, open.currency)}</span>}</Who>
      <p class="share">
        <progress aria-label={t.day.known(percent)} value={percent} max={100} />
        <span>{t.day.known(percent)}</span>
        <span class="quiet">{missing.length > 0 ? t.day.missing(missing.length) : t.day.ownMissing}</span>
      </p>
      {mayWrite && field !== undefined && (
        <InlineField
          key={field.key}
          customer={item}
          field={field}
          standing=""
          onSaved={({ customer, actionId }) => {
            sayDone(t.day.filled(item.name), actionId);
            saved(item.id, Number(customer['version'] ?? 0));
            drop('incomplete', ({ id }) => id === item.id);
          }}
        >
          {missing.length > 1 && (
            <Button look="quiet" label={`${t.day.skip}: ${item.name}`} onClick={() => setSkipped(skipped + 1)}>
              {t.day.skip}
            </Button>
          )}
        </InlineField>
      )}
    </>
  );
}
