import { useQuickUndo } from '../actions/useQuickUndo';
import type { DaySection, ReviewItem } from '../../src/contract/replies';
import { useSession } from '../session/session';
import { useDayActions, useField } from './dayContext';
import { DayList } from './DayList';
import { InlineField } from './InlineField';
import { Settle } from './Settle';
import { Who } from './Who';

/** Doubtful values, possible duplicates and whatever else stands open in Review. */
export function ReviewList({ section }: { readonly section: DaySection<ReviewItem> }) {
  const { t } = useSession();
  return (
    <DayList label={t.day.review} section={section} empty={t.day.emptyReview} keyOf={({ key }) => key}>
      {(item) => (item.sort === 'duplicate' ? <Pair item={item} /> : <Line item={item} />)}
    </DayList>
  );
}

/** Two customers that may be one: both open with a press. */
function Pair({ item }: { readonly item: ReviewItem }) {
  const { t } = useSession();
  return (
    <>
      {item.customer !== null && (
        <Who customer={item.customer}>
          <span class="chip">{t.day.same}</span>
        </Who>
      )}
      {item.other !== null && <Who customer={item.other} />}
      <p class="quiet">{item.message}</p>
      <Settle item={item} keep={t.day.apart} />
    </>
  );
}

/** A value of a customer is put right in place; about other records it is said where it stands. */
function Line({ item }: { readonly item: ReviewItem }) {
  const { open, t, mayWrite } = useSession();
  const sayDone = useQuickUndo();
  const { drop, saved } = useDayActions();
  const field = useField()(item.field);
  const { customer } = item;
  const mayFix = mayWrite && customer !== null && field !== undefined && field.computed !== true;
  const where = [open.lists['tab']?.find(({ key }) => key === item.table)?.labels[open.language], item.recordId];
  return (
    <>
      {customer === null ? (
        <p class="who quiet">{where.filter((part) => part !== undefined).join(' ')}</p>
      ) : (
        <Who customer={customer} />
      )}
      <p>{item.message}</p>
      {!mayFix && item.text !== '' && (
        <p class="quiet">
          {t.day.stands}: {item.text}
        </p>
      )}
      {mayFix && (
        <InlineField
          customer={customer}
          field={field}
          standing={item.text}
          onSaved={({ customer: now, actionId }) => {
            sayDone(t.day.filled(customer.name), actionId);
            saved(customer.id, Number(now['version'] ?? 0));
            drop('review', ({ key }) => key === item.key);
          }}
        />
      )}
      <Settle item={item} keep={item.sort === 'value' ? t.day.keep : undefined} />
    </>
  );
}
