import { useMemo } from 'preact/hooks';
import { FieldList } from '../forms/FieldList';
import { FormFrame } from '../forms/FormFrame';
import { useSession } from '../session/session';
import type { CustomerRef } from '../session/views';
import { pick } from './childFields';
import { useChildSave } from './useChildSave';

/** The short form: time and recorder are filled in by the register where they are not given. */
const SHORT = ['channel', 'summary', 'outcome', 'nextStep', 'nextContactOn'];

export function InteractionForm({ customer }: { readonly customer: CustomerRef }) {
  const { open, t } = useSession();
  const fields = useMemo(() => pick(open.tables['interactions'] ?? [], SHORT), [open]);
  const start = useMemo(() => {
    const channel = open.lists['interactionChannel']?.find((option) => option.retired !== true)?.key ?? '';
    return { ...Object.fromEntries(fields.map((field) => [field.key, ''])), channel };
  }, [fields, open]);
  const save = useChildSave({ name: 'apiLogInteraction', customer, fields, start, done: () => t.interaction.saved });
  return (
    <FormFrame
      title={t.interaction.title(customer.name)}
      form={save.form}
      busy={save.busy}
      dirty={save.dirty}
      problem={save.problem}
      onSave={() => void save.save()}
    >
      <FieldList fields={fields} form={save.form} />
    </FormFrame>
  );
}
