import { useMemo } from 'preact/hooks';
import { FieldList } from '../forms/FieldList';
import { FormFrame } from '../forms/FormFrame';
import { useSession } from '../session/session';
import type { CustomerRef } from '../session/views';
import { pick } from './childFields';
import { useChildSave } from './useChildSave';

const ROW = ['quantity', 'amount', 'currency', 'on'];

/** A purchase in one line: item, how many, how much, when. */
export function PurchaseForm({ customer }: { readonly customer: CustomerRef }) {
  const { open, t } = useSession();
  const all = open.tables['purchases'] ?? [];
  const item = useMemo(() => pick(all, ['item']), [all]);
  const row = useMemo(() => pick(all, ROW), [all]);
  const payment = useMemo(() => pick(all, ['payment']), [all]);
  const fields = useMemo(() => [...item, ...row, ...payment], [item, row, payment]);
  const start = useMemo(
    () => ({ item: '', quantity: '1', amount: '', currency: open.currency, on: open.today, payment: '' }),
    [open],
  );
  const save = useChildSave({
    name: 'apiAddPurchase',
    customer,
    fields,
    start,
    done: (typed) => t.purchase.saved(typed['item'] ?? ''),
  });
  return (
    <FormFrame
      title={t.purchase.title(customer.name)}
      form={save.form}
      busy={save.busy}
      dirty={save.dirty}
      problem={save.problem}
      onSave={() => void save.save()}
    >
      <FieldList fields={item} form={save.form} />
      <div class="line">
        <FieldList fields={row} form={save.form} />
      </div>
      <FieldList fields={payment} form={save.form} />
    </FormFrame>
  );
}
