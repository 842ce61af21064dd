import { useMemo } from 'preact/hooks';
import type { WireRecord } from '../../src/contract/replies';
import { ConflictPanel } from '../forms/ConflictPanel';
import { FieldList } from '../forms/FieldList';
import { FormFrame } from '../forms/FormFrame';
import { typedFrom } from '../forms/formModel';
import { useSession } from '../session/session';
import type { CustomerRef } from '../session/views';
import { childFields } from './childFields';
import type { RecordSort } from './recordSort';
import { useChildSave, type ChildCall } from './useChildSave';

const CALLS: Readonly<Record<RecordSort, ChildCall>> = {
  contacts: 'apiSaveContact',
  cases: 'apiSaveCase',
  feedback: 'apiSaveFeedback',
};

interface RecordFormProps {
  readonly sort: RecordSort;
  readonly customer: CustomerRef;
  /** The record to change; absent for a new one. */
  readonly record?: WireRecord | undefined;
}

/** Adds or changes a contact person, a case or feedback. Fields come from the field table; the customer is fixed. */
export function RecordForm({ sort, customer, record }: RecordFormProps) {
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
    name: CALLS[sort],
    customer,
    fields: asked,
    start,
    record,
    done: (_, reply) => {
      if ('noLongerPrimary' in reply) return t.glance.primaryMoved;
      return 'merged' in reply ? t.glance.savedMerged : t.glance.saved[sort];
    },
  });
  const { form } = save;
  return (
    <FormFrame
      title={t.glance.titles[sort](customer.name)}
      form={form}
      busy={save.busy}
      dirty={save.dirty}
      problem={save.problem}
      onSave={() => void save.save()}
      question={
        save.conflict !== null && (
          <ConflictPanel conflict={save.conflict} fields={fields} busy={save.busy} onSettle={save.settle} />
        )
      }
    >
      <FieldList fields={first} form={form} />
      {more.length > 0 && (
        <button type="button" class="more" aria-expanded={form.wide} onClick={() => form.setWide(!form.wide)}>
          {form.wide ? t.form.fewerFields : t.form.moreFields(more.length)}
        </button>
      )}
      {form.wide && <FieldList fields={more} form={form} />}
    </FormFrame>
  );
}

/** What a new record's form is filled with; the register fills in the rest. */
function startOf(sort: RecordSort, user: string): { readonly handler?: string } {
  return sort === 'cases' ? { handler: user } : {};
}
