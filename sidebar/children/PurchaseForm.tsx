import { useMemo } from 'preact/hooks';
import type { SavedDraft } from '../../src/contract/replies';
import { FieldList } from '../forms/FieldList';
import { useSession } from '../session/session';
import type { CustomerRef } from '../session/views';
import { ChildFrame } from './ChildFrame';
import { pick } from './childFields';
import { useChildSave } from './useChildSave';

const ROW = ['quantity', 'amount', 'currency', 'on'];

interface PurchaseFormProps {
  readonly customer: CustomerRef;
  readonly draft?: SavedDraft | undefined;
}

/** A purchase in one line: item, how many, how much, when. */
export function PurchaseForm({ customer, draft }: PurchaseFormProps) {
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
  const done = (typed: Readonly<Record<string, string>>): string => t.purchase.saved(typed['item'] ?? '');
  const save = useChildSave({ sort: 'purchases', customer, fields, start, draft, done });
  return (
    <ChildFrame title={t.purchase.title(customer.name)} save={save}>
      <FieldList fields={item} form={save.form} />
      <div class="line">
        <FieldList fields={row} form={save.form} />
      </div>
      <FieldList fields={payment} form={save.form} />
    </ChildFrame>
  );
}
