import { useMemo } from 'preact/hooks';
import type { WireRecord } from '../../src/contract/replies';
import type { FieldDef } from '../../src/core/schema/field';
import { useSession } from '../session/session';
import { ConflictPanel } from './ConflictPanel';
import { DuplicatesPanel } from './DuplicatesPanel';
import { FieldList } from './FieldList';
import { FormFrame } from './FormFrame';
import { formFields, grouped } from './formModel';
import { useCustomerSave } from './useCustomerSave';

interface CustomerFormProps {
  /** The record to change; absent for a new one. */
  readonly record?: WireRecord;
  /** What was searched for, as the name of a new customer. */
  readonly typed?: string;
}

/** Adds or changes a customer. The fields are those of the field table, required and common ones first. */
export function CustomerForm({ record, typed = '' }: CustomerFormProps) {
  const { open, t, go } = useSession();
  const fields = useMemo(() => formFields(open.tables['customers'] ?? []), [open]);
  const { first, more } = useMemo(() => grouped(fields), [fields]);
  const save = useCustomerSave(fields, record, typed);
  const { form } = save;
  return (
    <FormFrame
      title={record === undefined ? t.form.addTitle : t.form.editTitle(String(record['name'] ?? record.id))}
      form={form}
      busy={save.busy}
      dirty={save.dirty}
      problem={save.problem}
      onSave={() => void save.save()}
      question={
        <>
          {save.duplicates.length > 0 && (
            <DuplicatesPanel
              duplicates={save.duplicates}
              fields={fields}
              busy={save.busy}
              onOpen={(id) => go({ name: 'customer', id })}
              onSaveAnyway={() => void save.save({ acceptDuplicates: true })}
            />
          )}
          {save.conflict !== null && (
            <ConflictPanel
              conflict={save.conflict}
              fields={fields}
              busy={save.busy}
              onSettle={save.settle}
            />
          )}
        </>
      }
    >
      <FieldList fields={first} form={form} />
      {more.length > 0 && <MoreFields fields={more} save={save} />}
    </FormFrame>
  );
}

function MoreFields({
  fields,
  save,
}: {
  readonly fields: readonly FieldDef[];
  readonly save: ReturnType<typeof useCustomerSave>;
}) {
  const { t } = useSession();
  const { form } = save;
  return (
    <>
      <button type="button" class="more" aria-expanded={form.wide} onClick={() => form.setWide(!form.wide)}>
        {form.wide ? t.form.fewerFields : t.form.moreFields(fields.length)}
      </button>
      {form.wide && <FieldList fields={fields} form={form} />}
    </>
  );
}
