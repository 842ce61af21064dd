import { useMemo } from 'preact/hooks';
import type { SavedDraft, WireRecord } from '../../src/contract/replies';
import { FieldList } from '../forms/FieldList';
import { typedFrom } from '../forms/formModel';
import { useSession } from '../session/session';
import type { CustomerRef } from '../session/views';
import { ChildFrame } from './ChildFrame';
import { childFields } from './childFields';
import type { RecordSort } from './recordSort';
import { useChildSave } from './useChildSave';

interface RecordFormProps {
  readonly sort: RecordSort;
  readonly customer: CustomerRef;
  /** The record to change; absent for a new one. */
  readonly record?: WireRecord | undefined;
  readonly draft?: SavedDraft | undefined;
}

/** Adds or changes a contact person, a case or feedback. Fields come from the field table; the customer is fixed. */
export function RecordForm({ sort, customer, record, draft }: RecordFormProps) {
  const { open, t } = useSession();
  const { first, more } = useMemo(
    () => childFields(sort, open.tables[sort] ?? [], record === undefined),
    [sort, open, record],
  );
  const fields = useMemo(() => [...first, ...more], [first, more]);
  const start = useMemo(
    () => typedFrom(record ?? startOf(sort, open.user), fields, open),
    [record, sort, fields, open],
  );
  const asked = fields.filter((field) => record !== undefined || first.includes(field) || field.required !== true);
  const save = useChildSave({
    sort,
    customer,
    fields: asked,
    start,
    record,
    draft,
    done: (_, reply) => {
      if ('noLongerPrimary' in reply) return t.glance.primaryMoved;
      return 'merged' in reply ? t.glance.savedMerged : t.glance.saved[sort];
    },
  });
  const { form } = save;
  return (
    <ChildFrame title={t.glance.titles[sort](customer.name)} save={save}>
      <FieldList fields={first} form={form} />
      {more.length > 0 && (
        <button type="button" class="more" aria-expanded={form.wide} onClick={() => form.setWide(!form.wide)}>
          {form.wide ? t.form.fewerFields : t.form.moreFields(more.length)}
        </button>
      )}
      {form.wide && <FieldList fields={more} form={form} />}
    </ChildFrame>
  );
}

/** What a new record's form is filled with; the register fills in the rest. */
function startOf(sort: RecordSort, user: string): { readonly handler?: string } {
  return sort === 'cases' ? { handler: user } : {};
}
